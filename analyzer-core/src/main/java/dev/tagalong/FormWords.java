package dev.tagalong;

import dev.tagalong.bytecode.flow.Carried;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.serial.SerialForm;
import dev.tagalong.serial.Slot;
import java.util.List;

/** How objects are written, in a few words. */
final class FormWords {
    private final FileForms forms;

    FormWords(FileForms forms) {
        this.forms = forms;
    }

    /** Such as {@code default}, {@code own writeObject}, {@code replaced by com.acme.Proxy}. */
    String of(Carried carried) {
        if (carried.kind() == Carried.Kind.LAMBDA) {
            return "lambda";
        } else if (carried.kind() == Carried.Kind.PROXY) {
            return "proxy";
        } else if (carried.replaced()) {
            return carried.by().isEmpty() ? "replaced" : "replaced by " + String.join(" or ", carried.by());
        }
        SerialForm form = forms.of(carried.type());
        return form == null ? "not known: " + forms.unknown(carried.type()) : word(form);
    }

    private static String word(SerialForm form) {
        String word = switch (form.kind()) {
            case CLASS -> "class";
            case STRING -> "string";
            case ARRAY -> "array";
            case ENUM -> "enum";
            case RECORD -> "record";
            case PROXY -> "proxy";
            case EXTERNALIZABLE -> "Externalizable";
            case NOT_SERIALIZABLE -> "not Serializable";
            case SERIALIZABLE -> writer(form);
        };
        return form.replaces() ? word + ", can be replaced" : word;
    }

    /** Of a superclass, too: the object is as hard to follow as the hardest of its slots. */
    private static String writer(SerialForm form) {
        List<String> writers = form.slots().stream()
                .filter(Slot::writesItself)
                .map(Slot::className)
                .toList();
        if (writers.isEmpty()) {
            return "default";
        }
        String last = writers.get(writers.size() - 1);
        return last.equals(form.className()) ? "own writeObject" : "writeObject of " + last;
    }
}
