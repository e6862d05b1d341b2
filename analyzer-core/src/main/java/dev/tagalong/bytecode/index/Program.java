package dev.tagalong.bytecode.index;

import dev.tagalong.bytecode.code.MemberRef;
import dev.tagalong.bytecode.code.MethodCode;
import dev.tagalong.bytecode.index.TypeInfo.Origin;
import dev.tagalong.bytecode.path.BoundedCache;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.bytecode.path.UserCache;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All classes of a program and its libraries, found by name, hierarchy and mention, with the JDK's classes when asked
 * for. Names of classes are internal ones, an array's is its descriptor. Nothing of it is loaded or run. Answers do not
 * depend on the number of threads. Safe for use by several threads; usable until its class path is closed.
 */
public final class Program {
    /** What jars' class files say takes up to this in the user's cache, in bytes: 512 MiB. Spark needs an eighth. */
    private static final long CACHE_LIMIT = 512L << 20;

    private final List<@Nullable TypeInfo> byNumber;
    private final List<TypeInfo> scanned = new ArrayList<>();
    private final List<TypeInfo> own;
    private final Types types;
    private final Hierarchy hierarchy;
    private final Resolution resolution;
    private final Mentions mentions;
    private final Bodies bodies;
    private final JdkHierarchy jdk;
    private final List<Fault> faults;
    private final int filesRead;

    private Program(ClassPath path, Indexer.Indexed index, UserCache cache, int threads) {
        Scanned all = new Scanned(index);
        byNumber = all.byNumber();
        mentions = all.mentions();
        byNumber.stream().filter(Objects::nonNull).forEach(scanned::add);
        own = scanned.stream().filter(type -> type.origin() == Origin.OWN).toList();
        types = new Types(path, scanned);
        hierarchy = new Hierarchy(types, scanned);
        resolution = new Resolution(types, hierarchy);
        bodies = new Bodies(path, types, all.entries());
        jdk = new JdkHierarchy(path, cache, threads);
        faults = new ArrayList<>(all.faults());
        path.faults().forEach((what, reason) -> faults.add(new Fault(what, reason)));
        Collections.sort(faults);
        filesRead = index.read();
    }

    /**
     * Reads the headers and constants of all class files of own classes and libraries. Keeps nothing for later.
     *
     * @param path stays open as long as the program is used
     * @param threads how many threads read, at least 1
     */
    public static Program of(ClassPath path, int threads) {
        return of(path, threads, UserCache.none());
    }

    /**
     * The same, but takes what a jar's class files say from a cache if it has it, and keeps it there if not. What is
     * answered is the same.
     */
    public static Program of(ClassPath path, int threads, UserCache cache) {
        BoundedCache jars = cache.bounded("jars", CACHE_LIMIT);
        return new Program(path, Indexer.index(path.groups(), jars, threads), cache, threads);
    }

    /** The type of this name; null for arrays, and for a missing class, which is {@linkplain #missing remembered}. */
    public @Nullable TypeInfo type(String name) {
        return types.type(name);
    }

    /** The classes to report on, sorted by name. */
    public Collection<TypeInfo> own() {
        return own;
    }

    /** Own classes and those of libraries, sorted by name. */
    public Collection<TypeInfo> types() {
        return Collections.unmodifiableList(scanned);
    }

    /**
     * True if objects of one type are objects of the other, or both are the same. Arrays as in JLS 4.10.3. False where
     * a missing class hides the answer.
     */
    public boolean isSubtype(String name, String superName) {
        return hierarchy.isSubtype(name, superName);
    }

    /** False if the type or one of its supertypes is missing; of an array, the type of its elements. */
    public boolean knowsSupertypes(String name) {
        return hierarchy.knowsSupertypes(name);
    }

    /** All supertypes: the type itself, its superclasses upwards, superinterfaces. Not for arrays. */
    public Collection<String> supertypes(String name) {
        return Collections.unmodifiableSet(hierarchy.supertypes(name).names());
    }

    /** The own and library types below a type, at any depth, itself not included, sorted by name. */
    public List<TypeInfo> subtypes(String name) {
        return hierarchy.subtypes(name);
    }

    /**
     * Names of the JDK's types below a type, at any depth, itself not included, sorted. The first call reads the
     * hierarchy of the whole JDK, from the user's cache if it is there.
     */
    public List<String> jdkSubtypes(String name) {
        return jdk.subtypes(name);
    }

    /** The field that a reference means (JVMS 5.4.3.2); null if it is not found. */
    public @Nullable FieldInfo field(MemberRef ref) {
        return resolution.field(ref);
    }

    /** The method that a reference means (JVMS 5.4.3.3, 5.4.3.4); null if it is not found. */
    public @Nullable MethodInfo method(MemberRef ref) {
        return resolution.method(ref);
    }

    /**
     * What {@code invokevirtual} or {@code invokeinterface} runs on an object of exactly one class (JVMS 5.4.6).
     *
     * @param runtimeType the object's class; for an array its descriptor
     * @param resolved what the instruction's reference means; itself the answer if it is private or static
     * @return null if nothing can run or the class is missing; abstract where only {@code AbstractMethodError} follows
     */
    public @Nullable MethodInfo select(String runtimeType, MethodInfo resolved) {
        return resolution.select(runtimeType, resolved);
    }

    /**
     * Every method with code that can run for a resolved one on objects of its own class and of own and library
     * subtypes, abstract ones included since objects may be of further subtypes.
     *
     * @return sorted by owner, name and descriptor; a method may be the JDK's, inherited by such a subtype
     */
    public List<MethodInfo> overriders(MethodInfo resolved) {
        return resolution.overriders(resolved);
    }

    /**
     * The own and library classes that refer to a field or method of this name and descriptor, through the reference's
     * owner or a sub- or supertype of it; sorted by name.
     */
    public List<TypeInfo> mentioning(MemberRef exact) {
        return types(mentions.of(
                exact.name(),
                exact.descriptor(),
                owner -> isSubtype(owner, exact.owner()) || isSubtype(exact.owner(), owner)));
    }

    /** The own and library classes that name a class: to make, test, cast, declare or ask for it; sorted by name. */
    public List<TypeInfo> mentioningClass(String name) {
        return types(mentions.of(name));
    }

    /**
     * The class file of a type; not to be changed.
     *
     * @throws IOException if it cannot be read any more; its message is one clause without a full stop
     */
    public byte[] bytes(TypeInfo type) throws IOException {
        return bodies.bytes(type);
    }

    /** What a method's code does; null if it has none or it {@linkplain #codeFault cannot be interpreted}. */
    public @Nullable MethodCode code(MethodInfo method) {
        return bodies.code(method);
    }

    /** Why the code of a method that has some cannot be interpreted: one clause; null if it can. */
    public @Nullable String codeFault(MethodInfo method) {
        return bodies.fault(method);
    }

    /** The files of the class path that could not be read, and of the JDK those of them that were asked for; sorted. */
    public List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(types.faults());
        Collections.sort(all);
        return all;
    }

    /** The classes that were asked for and are nowhere, each with the number of classes that name it, at least 1. */
    public SortedMap<String, Integer> missing() {
        SortedMap<String, Integer> missing = new TreeMap<>();
        for (String name : types.missing()) {
            missing.put(name, Math.max(1, mentions.of(name).cardinality()));
        }
        return missing;
    }

    /** How many class files of own classes and libraries were read to make the index: those that no cache knew. */
    int filesRead() {
        return filesRead;
    }

    private List<TypeInfo> types(BitSet numbers) {
        return numbers.stream().mapToObj(byNumber::get).filter(Objects::nonNull).toList();
    }
}
