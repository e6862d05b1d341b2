package dev.tagalong.serial;

import dev.tagalong.graph.Certainty;
import dev.tagalong.serial.StoredChange.Effect;
import dev.tagalong.serial.StoredClass.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is stored of classes with what they are now, by what {@code ObjectInputStream} and
 * {@code ObjectStreamClass.initNonProxy} do when they read it. That is stricter in places than the compatible changes
 * of the Java Object Serialization Specification (5.6), and it is what happens.
 */
public final class StoredChanges {
    private final StoredForms then;
    private final Now now;
    private final List<StoredChange> all = new ArrayList<>();

    /** The classes of the program that reads. */
    public interface Now {
        /** A class as it is; null if it is not there. */
        @Nullable
        Present present(String className);

        /** Why it is not known how a class that is there is written, one clause; null if it is known. */
        @Nullable
        String unknown(String className);

        /** True if what a field of one type held goes into a field of another; both are no primitives. */
        boolean fits(String type, String into);
    }

    /**
     * A class that is there.
     *
     * @param fault why no object of it can be made by a stream, one clause, or null
     * @param readsData true if its {@code readObject} plainly reads more than the fields
     */
    public record Present(StoredClass form, @Nullable String fault, boolean readsData) {}

    private StoredChanges(StoredForms then, Now now) {
        this.then = then;
        this.now = now;
    }

    /**
     * All that the program does to stored data, in the order of the classes; nothing for classes that are not known.
     */
    public static List<StoredChange> of(StoredForms then, Now now) {
        StoredChanges changes = new StoredChanges(then, now);
        then.classes().values().stream()
                .filter(each -> now.unknown(each.name()) == null)
                .forEach(changes::compare);
        return changes.all;
    }

    private void compare(StoredClass was) {
        Present present = now.present(was.name());
        if (present == null) {
            // What a superclass of old wrote is dropped, which is said of each class that was below it.
            if (!was.part()) {
                unreadable(was, "the class is gone: ClassNotFoundException");
            }
            return;
        }
        StoredClass is = present.form();
        if (was.kind() == SerialForm.Kind.ENUM || is.kind() == SerialForm.Kind.ENUM) {
            enumeration(was, is);
            return;
        }
        String refused = refused(was, present);
        if (refused != null) {
            unreadable(was, refused);
        } else if (is.kind() != SerialForm.Kind.NOT_SERIALIZABLE && was.hasFields() && is.hasFields()) {
            if (!incompatible(was, is)) {
                fields(was, is);
                object(was, present);
            }
        } else if (!was.part()) {
            resolve(was, is);
        }
    }

    private void enumeration(StoredClass was, StoredClass is) {
        if (was.kind() != is.kind()) {
            unreadable(
                    was,
                    "it is " + (is.kind() == SerialForm.Kind.ENUM ? "an enum now" : "no enum any more")
                            + ": InvalidClassException");
            return;
        }
        TreeSet<String> gone = new TreeSet<>(was.constants());
        gone.removeAll(is.constants());
        gone.forEach(name -> add(
                was,
                new StoredClass.Field(name, was.name()),
                Effect.UNREADABLE,
                Certainty.LIKELY,
                "the constant " + name + " is gone: InvalidObjectException where it is stored"));
    }

    /** Why no object of a class can be read, or null. */
    private @Nullable String refused(StoredClass was, Present present) {
        StoredClass is = present.form();
        boolean external = is.kind() == SerialForm.Kind.EXTERNALIZABLE;
        if (is.kind() == SerialForm.Kind.NOT_SERIALIZABLE) {
            return was.part() ? null : "it is not Serializable any more: InvalidClassException";
        } else if (external != (was.kind() == SerialForm.Kind.EXTERNALIZABLE)) {
            return "it is " + (external ? "Externalizable now" : "not Externalizable any more")
                    + ": InvalidClassException";
        } else if (is.kind() != SerialForm.Kind.RECORD && was.otherVersion(is)) {
            return "its serialVersionUID is " + is.version() + (is.declared() ? "" : ", computed from its members,")
                    + " and stored data has " + was.version() + ": InvalidClassException. With "
                    + "serialVersionUID = " + was.version() + "L that data is read again";
        } else if (was.part()) {
            return null;
        } else if (is.kind() == SerialForm.Kind.RECORD && was.kind() != SerialForm.Kind.RECORD) {
            if (was.has(Hook.WRITE_OBJECT)) {
                return "it is a record now, and its writeObject wrote it: StreamCorruptedException";
            }
        }
        return present.fault() == null ? null : present.fault() + ": InvalidClassException";
    }

    /** Reads of all objects fail if one is a primitive and they differ: the stream compares them first. */
    private boolean incompatible(StoredClass was, StoredClass is) {
        boolean any = false;
        for (StoredClass.Field field : was.fields()) {
            StoredClass.Field other = is.field(field.name());
            if (other != null
                    && (field.primitive() || other.primitive())
                    && !field.type().equals(other.type())) {
                any = true;
                add(
                        was,
                        field,
                        Effect.UNREADABLE,
                        Certainty.CERTAIN,
                        "the type of " + field.name() + " is " + other.type() + ", and was " + field.type()
                                + ": InvalidClassException");
            }
        }
        return any;
    }

    private void fields(StoredClass was, StoredClass is) {
        for (StoredClass.Field field : was.fields()) {
            StoredClass.Field other = is.field(field.name());
            if (other == null) {
                add(was, field, Effect.LOST, Certainty.CERTAIN, field.name() + " is gone: what it held is dropped");
            } else if (!field.primitive() && !is.has(Hook.READ_OBJECT) && !now.fits(field.type(), other.type())) {
                add(
                        was,
                        field,
                        Effect.UNREADABLE,
                        Certainty.LIKELY,
                        "the type of " + field.name() + " is " + other.type() + ", and was " + field.type()
                                + ": ClassCastException where it held something that is none");
            }
        }
        String unless = is.has(Hook.READ_OBJECT) ? ", unless the readObject sets it" : "";
        for (StoredClass.Field field : is.fields()) {
            if (was.field(field.name()) == null) {
                add(
                        was,
                        field,
                        Effect.FRESH,
                        Certainty.CERTAIN,
                        field.name() + " is new: it arrives as "
                                + (field.primitive() ? field.type().equals("boolean") ? "false" : "0" : "null")
                                + unless);
            }
        }
    }

    private void object(StoredClass was, Present present) {
        StoredClass is = present.form();
        if (was.has(Hook.OWN_DATA) && !is.has(Hook.READ_OBJECT)) {
            add(
                    was,
                    null,
                    Effect.LOST,
                    Certainty.LIKELY,
                    "its readObject is gone: what its writeObject wrote beside" + " its fields is dropped");
        } else if (!was.has(Hook.OWN_DATA) && present.readsData()) {
            add(
                    was,
                    null,
                    Effect.UNREADABLE,
                    Certainty.LIKELY,
                    "its readObject reads what was not written: " + "OptionalDataException or EOFException");
        }
        if (!was.part()) {
            resolve(was, is);
            hierarchy(was);
        }
    }

    private void resolve(StoredClass was, StoredClass is) {
        if (was.has(Hook.READ_RESOLVE) && !is.has(Hook.READ_RESOLVE)) {
            add(
                    was,
                    null,
                    Effect.LOST,
                    Certainty.CERTAIN,
                    "its readResolve is gone: what was stored arrives as such," + " and not as what that answered");
        }
    }

    /** The layout of {@code ObjectStreamClass.getClassDataLayout}: superclasses are matched by name, going up. */
    private void hierarchy(StoredClass was) {
        List<String> here = new ArrayList<>();
        for (StoredClass at = now(was.name()); at != null; at = at.above() == null ? null : now(at.above())) {
            here.add(at.name());
        }
        List<String> fresh = new ArrayList<>();
        int start = 1;
        for (String stored : layout(was)) {
            int match = here.subList(start, here.size()).indexOf(stored);
            if (match >= 0) {
                fresh.addAll(here.subList(start, start + match));
                start += match + 1;
            } else if (hasData(stored)) {
                add(
                        was,
                        null,
                        Effect.LOST,
                        Certainty.CERTAIN,
                        stored + " is not its superclass any more: what that" + " stored is dropped");
            }
        }
        fresh.addAll(here.subList(start, here.size()));
        for (String each : fresh) {
            StoredClass form = now(each);
            if (form != null && !form.fields().isEmpty()) {
                add(
                        was,
                        null,
                        Effect.FRESH,
                        Certainty.CERTAIN,
                        each + " is a new superclass: its fields arrive as" + " null or 0");
            }
        }
    }

    /** The Serializable superclasses by which a class was stored, going up. */
    private List<String> layout(StoredClass was) {
        List<String> names = new ArrayList<>();
        for (String at = was.above(); at != null && !names.contains(at); ) {
            names.add(at);
            StoredClass above = then.classes().get(at);
            // Of the JDK's classes, which stay, nothing is stored.
            above = above == null ? now(at) : above;
            at = above == null ? null : above.above();
        }
        return names;
    }

    private @Nullable StoredClass now(String name) {
        Present present = now.present(name);
        return present == null || present.form().kind() == SerialForm.Kind.NOT_SERIALIZABLE ? null : present.form();
    }

    private boolean hasData(String stored) {
        StoredClass form = then.classes().get(stored);
        return form == null || !form.fields().isEmpty() || form.has(Hook.OWN_DATA);
    }

    private void unreadable(StoredClass was, String why) {
        add(was, null, Effect.UNREADABLE, Certainty.CERTAIN, why);
    }

    private void add(
            StoredClass was, StoredClass.@Nullable Field field, Effect effect, Certainty certainty, String why) {
        all.add(new StoredChange(was.name(), field, effect, certainty, why));
    }
}
