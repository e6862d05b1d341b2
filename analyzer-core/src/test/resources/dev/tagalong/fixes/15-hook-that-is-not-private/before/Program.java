package demo;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/** An object that is called from afar, with its methods by their names. */
final class Remote implements Serializable {
    private static final long serialVersionUID = 1L;

    private Serializable target;
    private Map<String, Method> methods;

    Remote(Serializable target) {
        this.target = target;
        methods = index();
    }

    Object call(String name) throws ReflectiveOperationException {
        return methods.get(name).invoke(target);
    }

    private Map<String, Method> index() {
        Map<String, Method> index = new HashMap<>();
        for (Method method : target.getClass().getMethods()) {
            if (method.getParameterCount() == 0) {
                index.put(method.getName(), method);
            }
        }
        return index;
    }

    public void writeObject(ObjectOutputStream out) throws IOException {
        out.writeObject(target);
    }

    public void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        target = (Serializable) in.readObject();
        methods = index();
    }
}

final class Program {
    static void send(ObjectOutputStream out) throws IOException {
        out.writeObject(new Remote("text"));
    }
}
