package dev.tagalong.generated;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A set of generated classes, compiled and loaded, with all the ways to make objects of them and of the JDK. */
final class Universe {
    private static final Map<Integer, Universe> CACHE = new ConcurrentHashMap<>();

    private final ClassLoader loader;
    /** Kinds can stand here several times, to come more often. */
    private final List<Kind> kinds = new ArrayList<>();

    private final Map<List<Object>, List<Kind>> choices = new ConcurrentHashMap<>();

    private Universe(int number) {
        UniversePlan plan = new UniversePlan(number);
        Map<String, byte[]> classes = MemoryCompiler.compile(plan.sources());
        try {
            // with class files that can be read, as most programs have, and without
            loader = number % 2 == 0 ? ClassFolder.load(classes) : new MemoryLoader(classes);
            addKinds(plan);
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException("universe " + number, e);
        }
        Collections.nCopies(3, JdkContainers.all()).forEach(kinds::addAll);
        kinds.addAll(JdkWrappers.all());
        kinds.addAll(JdkLeaves.all());
    }

    /** The universe of that number, always the same one. */
    static Universe of(int number) {
        return CACHE.computeIfAbsent(number, Universe::new);
    }

    /** True for the classes of universes. */
    static boolean made(Class<?> type) {
        return type.getPackageName().startsWith(UniversePlan.PACKAGE);
    }

    /** True if the loader can be asked for class files. */
    boolean hasClassFiles() {
        return !(loader instanceof MemoryLoader);
    }

    ClassLoader loader() {
        return loader;
    }

    private void addKinds(UniversePlan plan) throws ReflectiveOperationException {
        Map<String, Class<?>> types = new HashMap<>();
        for (String name : plan.sources().keySet()) {
            types.put(name.substring(name.lastIndexOf('.') + 1), Class.forName(name, true, loader));
        }
        for (ClassPlan classPlan : plan.classes()) {
            List<String> sources = plan.sourcesOf(classPlan);
            Class<?> type = types.get(classPlan.name());
            kinds.addAll(Collections.nCopies(8, new ClassKind(classPlan, type, sources)));
            if (plan.hosts().contains(classPlan)) {
                addFactories(classPlan, type, sources);
            }
        }
        for (RecordPlan record : plan.records()) {
            Kind kind = new FactoryKind(
                    record.name(),
                    record.traits(),
                    types.get(record.name()).getDeclaredConstructors()[0],
                    List.of(record.source()));
            kinds.addAll(Collections.nCopies(3, kind));
        }
        for (Object constant : types.get(UniversePlan.ENUM).getEnumConstants()) {
            kinds.add(SimpleKind.leaf("enum " + ((Enum<?>) constant).name(), () -> constant));
        }
        kinds.addAll(Proxies.kinds(loader));
    }

    private void addFactories(ClassPlan host, Class<?> type, List<String> hostSources) throws NoSuchMethodException {
        for (Factories.Factory factory : Factories.ALL) {
            Method method = method(type, factory.method());
            Set<Trait> traits = EnumSet.noneOf(Trait.class);
            traits.addAll(factory.traits());
            if (!Modifier.isStatic(method.getModifiers())) {
                traits.addAll(host.traits()); // of the instance that it is called on
            }
            List<String> sources = new ArrayList<>(hostSources);
            sources.add("in " + host.name() + ": " + factory.source() + "\n");
            kinds.add(new FactoryKind(host.name() + "." + factory.method(), traits, method, sources));
        }
    }

    private static Method method(Class<?> type, String name) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)) {
                return method;
            }
        }
        throw new IllegalStateException("no " + name + " in " + type);
    }

    /**
     * Kinds to choose from.
     *
     * @param without traits that none of them has
     * @param bad true for those that cannot be written, false for the others
     * @param slots how many slots they have at least
     */
    List<Kind> kinds(Set<Trait> without, boolean bad, int slots) {
        return choices.computeIfAbsent(
                List.of(Set.copyOf(without), bad, slots),
                key -> kinds.stream()
                        .filter(kind -> kind.traits().contains(Trait.OFFENDS) == bad)
                        .filter(kind -> kind.slots().size() >= slots)
                        .filter(kind -> kind.traits().stream().noneMatch(without::contains))
                        .toList());
    }
}
