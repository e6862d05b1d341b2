package dev.tagalong.bytecode.form;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.serial.SerialForm;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What keeps the next version of a program from reading objects that this one stored: a {@code serialVersionUID} that
 * is computed from the members of a class, and names that the compiler makes.
 */
public final class VersionRisks {
    /** An anonymous or local class, or one inside of such a one: a part of its name begins with a number. */
    private static final Pattern NUMBERED = Pattern.compile(".*\\$\\d.*");

    private final Program program;
    private final FileForms forms;
    private final SerialVersions versions;

    /** Of the classes of a program. The JDK's own keep their forms. */
    public VersionRisks(Program program, FileForms forms) {
        this.program = program;
        this.forms = forms;
        versions = new SerialVersions(program);
    }

    /**
     * What is wrong with storing objects of exactly a class.
     *
     * @param type internal name, or an array's descriptor
     * @return clauses without a full stop; empty if nothing is
     */
    public List<String> of(String type) {
        TypeInfo info = type.startsWith("[") ? null : program.type(type);
        SerialForm form = info == null || info.origin() == TypeInfo.Origin.JDK ? null : forms.of(type);
        if (info == null || form == null) {
            return List.of();
        }
        List<String> all = new ArrayList<>();
        switch (form.kind()) {
            case ENUM -> name(StoredClasses.described(info), all);
            case RECORD -> name(type, all);
            case SERIALIZABLE, EXTERNALIZABLE -> {
                name(type, all);
                version(info, all);
            }
            default -> {}
        }
        return all;
    }

    /**
     * What is wrong with storing a lambda or method reference: it is found again by the name of the method that it
     * runs.
     *
     * @param host internal name of the class that makes it
     * @param implementation what it runs
     */
    public List<String> ofLambda(String host, MemberRef implementation) {
        List<String> all = new ArrayList<>();
        if (implementation.name().startsWith("lambda$")) {
            all.add(
                    "it is read by the name " + implementation.name()
                            + ", which the compiler makes of the method around the lambda, of what it captures and of a number");
        }
        name(host, all);
        TypeInfo info = program.type(host);
        if (info != null && program.isSubtype(host, Hierarchy.SERIALIZABLE)) {
            version(info, all);
        }
        return all;
    }

    private static void name(String type, List<String> all) {
        if (NUMBERED.matcher(type).matches()) {
            all.add("the compiler numbers the class " + Names.of(type)
                    + ", and numbers it anew when another anonymous or local class comes before it");
        }
    }

    /** A stream describes all Serializable classes of an object, and a reader compares the version of each. */
    private void version(TypeInfo type, List<String> all) {
        for (TypeInfo at = type; at != null && described(at); at = above(at)) {
            if (!at.isEnum() && !at.isRecord() && !declared(at.name())) {
                all.add((at == type ? "it" : "its superclass " + Names.of(at.name()))
                        + " has no serialVersionUID, so that the JDK computes one, which changes with its members");
            }
        }
    }

    private boolean declared(String type) {
        SerialVersions.Version version = versions.of(type);
        return version.declared() || version.value() == null;
    }

    private boolean described(TypeInfo type) {
        return type.origin() != TypeInfo.Origin.JDK && program.isSubtype(type.name(), Hierarchy.SERIALIZABLE);
    }

    private @Nullable TypeInfo above(TypeInfo type) {
        return type.superName() == null ? null : program.type(type.superName());
    }
}
