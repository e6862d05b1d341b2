package dev.tagalong.heap;

import dev.tagalong.serial.SerialForm.Kind;
import java.io.Externalizable;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Weighs one object after the other as the stream would write it, and tells a graph what it holds. */
final class WeighObject implements WeighListener {
    private final WeighGraph graph;
    private final Walk walk;
    private final Map<Class<?>, WeighSlot[]> slots = new HashMap<>();
    private long bytes;
    private int position;
    private boolean finals;
    /** What the hooks of the object gave to the walk: asked again, they can make other objects. */
    private @Nullable Output first;

    WeighObject(WeighGraph graph, Walk walk) {
        this.graph = graph;
        this.walk = walk;
    }

    /**
     * What an object takes beyond a handle. One that the stream refuses, or whose hooks may not run, takes nothing.
     *
     * @param number its number in the walk, or -1 if it is not there
     */
    long weigh(Object object, int number) {
        bytes = 0;
        position = 0;
        finals = false;
        first = null;
        if (number < 0) {
            plain(object, walk.shapes().of(object.getClass()));
        } else if (walk.isExpanded(number)) {
            Shape shape = walk.shapes().of(object.getClass());
            Output output = walk.output(number);
            finals = Children.givesFinals(output);
            if (output instanceof Output.Replaced replaced) {
                reference(replaced.by(), 0);
            } else if (output instanceof Output.Captured captured) {
                lambda(captured.lambda(), shape);
            } else if (output instanceof Output.Written written) {
                written(object, shape, written);
            } else {
                plain(object, shape);
            }
        } else {
            return 0;
        }
        return bytes - WeighBytes.HANDLE;
    }

    private void plain(Object object, Shape shape) {
        switch (shape.kind()) {
            case STRING -> bytes += WeighBytes.string((String) object) + WeighBytes.HANDLE;
            case CLASS -> named(object);
            case ENUM -> {
                Enum<?> constant = (Enum<?>) object;
                begin(constant.getDeclaringClass());
                reference(constant.name(), WeighGraph.NO_PLACE);
            }
            case ARRAY -> array(object);
            case PROXY -> {
                begin(object.getClass());
                reference(Proxy.getInvocationHandler(object), 0);
            }
            case SERIALIZABLE, RECORD -> {
                begin(object.getClass());
                for (WeighSlot slot : slots(shape)) {
                    slot.fields(object, this);
                }
            }
            case EXTERNALIZABLE, NOT_SERIALIZABLE -> bytes += WeighBytes.HANDLE;
        }
    }

    /** A class, or its description itself; one that came from elsewhere can be that of a class that is not here. */
    private void named(Object object) {
        bytes += WeighBytes.HANDLE;
        if (object instanceof Class<?> type) {
            bytes += 1;
            graph.namedClass(type);
            return;
        }
        Class<?> described = ((ObjectStreamClass) object).forClass();
        if (described != null) {
            graph.classOf(described);
        }
    }

    /** A type code, and a handle in the place of the class. */
    private void begin(Class<?> type) {
        bytes += 1 + WeighBytes.HANDLE;
        graph.classOf(type);
    }

    private void array(Object array) {
        if (array instanceof Object[] elements) {
            begin(array.getClass());
            bytes += 4;
            for (int i = 0; i < elements.length; i++) {
                reference(elements[i], i);
            }
        } else {
            graph.classOf(array.getClass());
            bytes += WeighBytes.primitives(array) + WeighBytes.HANDLE;
        }
    }

    /** The serialized form, and the array in it of what the lambda captures. */
    private void lambda(SerializedLambda lambda, Shape shape) {
        begin(SerializedLambda.class);
        bytes += 4;
        begin(Object[].class);
        bytes += 4;
        for (int i = 0; i < lambda.getCapturedArgCount(); i++) {
            reference(lambda.getCapturedArg(i), i);
        }
        Class<?> host = host(lambda, shape.type().getClassLoader());
        if (host != null) {
            graph.initialised(host);
            reference(host, WeighGraph.NO_PLACE);
        }
        for (String text : new String[] {
            lambda.getFunctionalInterfaceClass(),
            lambda.getFunctionalInterfaceMethodName(),
            lambda.getFunctionalInterfaceMethodSignature(),
            lambda.getImplClass(),
            lambda.getImplMethodName(),
            lambda.getImplMethodSignature(),
            lambda.getInstantiatedMethodType()
        }) {
            reference(text, WeighGraph.NO_PLACE);
        }
    }

    private static @Nullable Class<?> host(SerializedLambda lambda, @Nullable ClassLoader loader) {
        try {
            return Class.forName(lambda.getCapturingClass().replace('/', '.'), false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private void written(Object object, Shape shape, Output.Written written) {
        begin(object.getClass());
        long before = bytes;
        boolean again = !written.replayed();
        first = again ? written : null;
        try {
            if (again && shape.kind() == Kind.EXTERNALIZABLE) {
                WeighStream stream = new WeighStream(object, null, this);
                ((Externalizable) object).writeExternal(stream);
                bytes += stream.bytes();
            } else if (again) {
                for (WeighSlot slot : slots(shape)) {
                    slot(object, slot);
                }
            }
        } catch (Throwable e) {
            // What refuses this stream as well was told to a real one before.
            again = false;
        }
        if (!again) {
            bytes = before;
            for (int i = position; i < written.size(); i++) {
                reference(written.value(i), i);
            }
        }
    }

    private void slot(Object object, WeighSlot slot) throws Throwable {
        MethodHandle hook = slot.shape().writeObject();
        if (hook == null) {
            slot.fields(object, this);
            return;
        }
        WeighStream stream = new WeighStream(object, slot, this);
        hook.invokeExact(object, (ObjectOutputStream) stream);
        bytes += stream.bytes();
    }

    private WeighSlot[] slots(Shape shape) {
        return slots.computeIfAbsent(shape.type(), type -> {
            WeighSlot[] all = new WeighSlot[shape.slots().length];
            for (int i = 0; i < all.length; i++) {
                all[i] = new WeighSlot(shape.slots()[i], i);
            }
            return all;
        });
    }

    /** What the stream refuses takes nothing; what is replaced by null, or by a hook that may not run, is null. */
    private void reference(@Nullable Object value, int at) {
        int number = value == null ? -1 : number(value);
        if (value == null) {
            bytes += WeighBytes.NULL;
        } else if (number < 0 || walk.isExpanded(number)) {
            bytes += WeighBytes.HANDLE;
            graph.object(value, number, at);
        } else if (walk.shapes().of(value.getClass()).replace() != null) {
            bytes += WeighBytes.NULL;
        }
    }

    private int number(Object value) {
        try {
            boolean known = !walk.shapes().of(value.getClass()).leaf() || value instanceof Class;
            return known ? walk.find(finals, value) : -1;
        } catch (LinkageError e) {
            return walk.find(finals, value);
        }
    }

    @Override
    public void primitives(long count) {
        bytes += count;
    }

    @Override
    public void field(WeighSlot slot, int field, @Nullable Object value, boolean open) {
        if (open) {
            written(value);
        } else {
            reference(value, WeighPlaces.closed(slot.number(), field));
        }
    }

    @Override
    public void written(@Nullable Object value) {
        int at = position++;
        reference(first != null && at < first.size() ? first.value(at) : value, at);
    }
}
