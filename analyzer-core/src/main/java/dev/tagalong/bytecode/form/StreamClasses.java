package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.catalogue.StreamForms;
import dev.tagalong.serial.SerialField;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The classes that a reader's filter (JEP 290) is asked for when it reads objects of a class: {@code ObjectInputStream}
 * asks for every class that the stream describes, superclasses and the interfaces of proxies included, and hooks of the
 * JDK ask for the arrays that they are going to make; and for the class of what a {@code readResolve} answers. Not for
 * strings. Of arrays, filters by pattern look at the type of the elements.
 */
public final class StreamClasses {
    /** What a lambda is written as, and its array of captured objects. */
    private static final Collection<String> LAMBDA =
            List.of("java.lang.invoke.SerializedLambda", Names.of("java/lang/Object"));

    private final Program program;
    private final FileForms forms;
    private final StreamForms jdk;
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Of the classes of a program and of the JDK. */
    public StreamClasses(Program program, FileForms forms, StreamForms jdk) {
        this.program = program;
        this.forms = forms;
        this.jdk = jdk;
    }

    /**
     * What comes with an object of exactly a class; what else such an object holds is not in it, but for what fields of
     * final classes, and those of the JDK's own objects, can hold by their type.
     *
     * @param type internal name, or an array's descriptor
     * @return binary names, sorted; of what is not Serializable, nothing
     */
    public Set<String> of(String type) {
        Set<String> found = known.get(type);
        if (found == null) {
            Walk walk = new Walk();
            walk.add(type);
            walk.run();
            found = walk.found;
            known.put(type, found);
        }
        return found;
    }

    /** What comes with a lambda that captures what is looked at on its own. */
    public Set<String> ofLambda(String host) {
        NavigableSet<String> all = new TreeSet<>(LAMBDA);
        // The class of the lambda that is made anew, whose name goes on with numbers.
        all.add(Names.of(host) + "$$Lambda*");
        all.addAll(described(host));
        return all;
    }

    /** What comes with a proxy, its handler not included. */
    public Set<String> ofProxy(List<String> interfaces) {
        NavigableSet<String> all = new TreeSet<>(interfaces);
        all.add("java.lang.reflect.Proxy");
        // Where the JVM puts classes of proxies: beside an interface that is not public, else in packages of its own.
        all.add("com.sun.proxy.$Proxy*");
        all.add("jdk.proxy*");
        for (String each : interfaces) {
            all.add(each.substring(0, each.lastIndexOf('.') + 1) + "$Proxy*");
        }
        return all;
    }

    /** A class that a stream describes, as it does for an object of it or for its {@code Class}. */
    private List<String> described(String type) {
        List<String> all = new ArrayList<>(List.of(Names.of(type)));
        TypeInfo info = program.type(type);
        for (String at = info == null ? null : info.superName();
                at != null && program.isSubtype(at, Hierarchy.SERIALIZABLE); ) {
            all.add(Names.of(at));
            TypeInfo above = program.type(at);
            at = above == null ? null : above.superName();
        }
        return all;
    }

    /** One look at a class and at what follows from it. */
    private final class Walk {
        private final NavigableSet<String> found = new TreeSet<>();
        private final Set<String> seen = new TreeSet<>();
        private final List<String> todo = new ArrayList<>();

        void add(String type) {
            String element = element(type);
            if (element != null && seen.add(type)) {
                todo.add(type);
            }
        }

        void run() {
            while (!todo.isEmpty()) {
                String type = todo.remove(todo.size() - 1);
                if (type.startsWith("[")) {
                    array(type);
                } else if (!standsIn(type)) {
                    object(type);
                }
            }
        }

        private void array(String type) {
            String element = element(type);
            if (element != null) {
                found.add(Names.of(element));
                if (closed(element) || program.isSubtype(element, Hierarchy.ENUM)) {
                    add(element);
                }
            }
        }

        private boolean standsIn(String type) {
            List<String> others = jdk.standIns(Names.of(type));
            others.forEach(other -> add(internal(other)));
            if (!others.isEmpty()) {
                // What readResolve makes of a stand-in is asked for, too.
                found.add(Names.of(type));
            }
            return !others.isEmpty();
        }

        private void object(String type) {
            SerialForm form = forms.of(type);
            TypeInfo info = program.type(type);
            if (form == null || info == null) {
                described(type).forEach(found::add);
                return;
            }
            switch (form.kind()) {
                case NOT_SERIALIZABLE, STRING, CLASS, ARRAY, PROXY -> {}
                case ENUM -> {
                    // A constant with a body is described as its enum.
                    String above = info.superName();
                    found.addAll(described(above == null || above.equals(Hierarchy.ENUM) ? type : above));
                }
                case RECORD, SERIALIZABLE, EXTERNALIZABLE -> {
                    List<String> classes = described(type);
                    found.addAll(classes);
                    classes.forEach(each -> jdk.with(each).forEach(other -> {
                        found.add(other);
                        add(internal(other));
                    }));
                    form.slots().forEach(this::fields);
                }
            }
        }

        private void fields(Slot slot) {
            TypeInfo owner = program.type(internal(slot.className()));
            boolean ofJdk = owner != null && owner.origin() == TypeInfo.Origin.JDK;
            for (SerialField field : slot.fields()) {
                if (!field.primitive()) {
                    String type = Type.getType(field.type()).getInternalName();
                    String element = element(type);
                    if (element != null && (closed(element) || (ofJdk && concrete(element)))) {
                        add(type);
                    } else if (element != null && type.startsWith("[") && ofJdk) {
                        add(type);
                    }
                }
            }
        }
    }

    /** The class of what is not an array in the end, or null if a filter is never asked for it. */
    private static @Nullable String element(String type) {
        if (!type.startsWith("[")) {
            return type.equals("java/lang/String") ? null : type;
        }
        Type element = Type.getType(type).getElementType();
        return element.getSort() == Type.OBJECT ? element.getInternalName() : null;
    }

    /** True if a field of this type holds objects of just this class, or enum constants. */
    private boolean closed(String type) {
        TypeInfo info = program.type(type);
        return info != null
                && program.isSubtype(type, Hierarchy.SERIALIZABLE)
                && ((info.access() & Opcodes.ACC_FINAL) != 0 || info.isEnum());
    }

    private boolean concrete(String type) {
        TypeInfo info = program.type(type);
        return info != null
                && !info.isAbstract()
                && !type.equals(Hierarchy.OBJECT)
                && program.isSubtype(type, Hierarchy.SERIALIZABLE);
    }

    private static String internal(String name) {
        return name.endsWith("[]")
                ? "[L" + name.substring(0, name.length() - 2).replace('.', '/') + ";"
                : name.replace('.', '/');
    }
}
