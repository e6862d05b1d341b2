package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.form.ClassFault;
import dev.tagalong.bytecode.form.ClassFaults;
import dev.tagalong.bytecode.form.FileForms;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** What is wrong with an object, by its class. */
final class Judge {
    private static final String SERIALIZABLE = "java/io/Serializable";

    private static final String NOT_SERIALIZABLE = "it is not Serializable";

    private final Search search;
    private final Map<String, Boolean> never = new HashMap<>();
    private final FileForms forms;
    private final ClassFaults classFaults;
    /** Names of the JDK's Serializable types, when first asked for. */
    private @Nullable Set<String> serializableOfJdk;

    Judge(Search search, FileForms forms) {
        this.search = search;
        this.forms = forms;
        classFaults = new ClassFaults(
                search.program(),
                forms,
                search.frameworks()::arrives,
                method -> search.frameworks().own(method.owner()));
    }

    /** What is wrong with an object that is written, wherever it is held. */
    List<Found.Fault> faults(Obj object) {
        if (object.kind() == Obj.Kind.LAMBDA) {
            return serializable(object)
                    ? List.of()
                    : List.of(notSerializable(object, "a lambda is Serializable only through its interface or a cast"));
        } else if (!object.exact()) {
            return never(object.type()) ? List.of(notSerializable(object, NOT_SERIALIZABLE)) : List.of();
        } else if (object.isArray()) {
            return List.of();
        }
        SerialForm form = forms.of(object.type());
        if (form == null) {
            return List.of();
        } else if (form.kind() == SerialForm.Kind.NOT_SERIALIZABLE) {
            return List.of(notSerializable(object, NOT_SERIALIZABLE));
        }
        List<Found.Fault> all = new ArrayList<>();
        if (form.writeFault() != null && !form.replaces()) {
            all.add(new Found.Fault(object, "write-hook-throws", form.writeFault()));
        }
        for (ClassFault fault : classFaults.of(object.type())) {
            all.add(new Found.Fault(object, null, fault.rule(), fault.why(), null, Costs.of(fault)));
        }
        return all;
    }

    /** Why it is not known what reading makes of an object, one clause for each reason. */
    List<String> reading(Obj object) {
        boolean read = object.exact() && !object.isArray() && object.kind() != Obj.Kind.LAMBDA && !Proxies.is(object);
        return read && forms.of(object.type()) != null ? classFaults.notJudged(object.type()) : List.of();
    }

    /** True if what reads an object can go on where it finds half of what was written. */
    boolean readerRecovers(Obj object) {
        return object.exact()
                && !object.isArray()
                && object.kind() != Obj.Kind.LAMBDA
                && !Proxies.is(object)
                && classFaults.readerRecovers(object.type());
    }

    private static Found.Fault notSerializable(Obj object, String why) {
        return new Found.Fault(object, "not-serializable", why);
    }

    /** True if a lambda can be written, given that what it captures can. */
    boolean serializable(Obj lambda) {
        Event.Lambda made = LambdaCalls.of(lambda);
        return made.serializable() || made.interfaces().stream().anyMatch(this::serializable);
    }

    /**
     * True if no object of a declared type can be written: neither the type nor any class that fits it is Serializable.
     * Interfaces that a lambda can implement are open to Serializable ones.
     */
    boolean never(String type) {
        return never.computeIfAbsent(type, this::findNever);
    }

    private boolean findNever(String type) {
        Program program = search.program();
        TypeInfo info = program.type(type);
        if (info == null
                || type.startsWith("[")
                || type.equals("java/lang/Object")
                || serializable(type)
                || search.remotes().isInterface(type)
                || !program.knowsSupertypes(type)) {
            return false;
        }
        if ((info.access() & Opcodes.ACC_FINAL) != 0) {
            return true;
        }
        List<TypeInfo> scanned = program.subtypes(type);
        List<String> jdk = info.origin() == TypeInfo.Origin.JDK ? program.jdkSubtypes(type) : List.of();
        // Names are compared first: each class of the JDK that is asked for itself is read.
        return !(info.isInterface() && functional(info))
                && scanned.stream().noneMatch(each -> !each.isInterface() && serializable(each.name()))
                && jdk.stream().noneMatch(each -> serializableOfJdk().contains(each) && isClass(each))
                && (!info.isInterface()
                        || scanned.stream().anyMatch(each -> !each.isInterface())
                        || jdk.stream().anyMatch(this::isClass));
    }

    private boolean serializable(String type) {
        return search.program().isSubtype(type, SERIALIZABLE);
    }

    private Set<String> serializableOfJdk() {
        if (serializableOfJdk == null) {
            serializableOfJdk = Set.copyOf(search.program().jdkSubtypes(SERIALIZABLE));
        }
        return serializableOfJdk;
    }

    private boolean isClass(String type) {
        TypeInfo info = search.program().type(type);
        return info != null && !info.isInterface();
    }

    private static boolean functional(TypeInfo type) {
        return type.methods().stream()
                        .filter(method -> method.isAbstract() && !method.isStatic())
                        .count()
                == 1;
    }

    /** Objects of the program that an unknown one can be, with what it costs to take it for them. */
    Map<Obj, Integer> unknown(Obj object) {
        Map<Obj, Integer> all = new LinkedHashMap<>();
        if (object.exact()) {
            return all;
        }
        TypeInfo type = search.program().type(object.type());
        if (type != null
                && type.origin() == TypeInfo.Origin.OWN
                && !never(object.type())
                && !search.remotes().isInterface(type.name())) {
            List<Obj> fitting = new Anybody(search).of(object.type());
            int cost = Math.max(Costs.FEW, Costs.ofReceivers(fitting.size()));
            fitting.stream().filter(Obj::exact).forEach(each -> all.put(each, cost));
        }
        return all;
    }

    /** True for what need not be followed: the JDK's own business within one of its Serializable objects. */
    boolean harmless(Obj holder, Obj held) {
        TypeInfo type = search.program().type(holder.type());
        return !held.exact()
                && holder.exact()
                && holder.kind() != Obj.Kind.LAMBDA
                && type != null
                && type.origin() == TypeInfo.Origin.JDK
                && !keeps(holder.type())
                && !held.type().equals("java/lang/Object")
                && !never(held.type());
    }

    /** True for classes of the JDK that keep what the program gives them. */
    private boolean keeps(String type) {
        return type.startsWith("java/util/concurrent/atomic/")
                || search.program().isSubtype(type, "java/util/Collection")
                || search.program().isSubtype(type, "java/util/Map")
                || search.program().isSubtype(type, "java/util/Map$Entry");
    }
}
