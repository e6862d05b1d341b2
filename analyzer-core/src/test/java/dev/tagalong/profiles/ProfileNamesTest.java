package dev.tagalong.profiles;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagalong.bytecode.index.MethodInfo;
import dev.tagalong.bytecode.index.Program;
import dev.tagalong.bytecode.index.TypeInfo;
import dev.tagalong.bytecode.path.ClassPath;
import dev.tagalong.catalogue.Door;
import dev.tagalong.catalogue.DoorCall;
import dev.tagalong.catalogue.DoorCondition;
import dev.tagalong.catalogue.Profile;
import dev.tagalong.catalogue.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Type;

/** Each class, method and argument that a profile names is there, in the jars of the version that it is written for. */
class ProfileNamesTest {
    /** Jars that the conditions of a profile, or the types of its methods, need beside its own. */
    private static final Map<String, List<String>> MORE = Map.ofEntries(
            Map.entry("javax-servlet", List.of("spring-session", "tomcat", "javax-cdi", "spring")),
            Map.entry("jakarta-servlet", List.of("spring-session", "tomcat", "jakarta-cdi", "spring")),
            Map.entry("quartz", List.of("spring")),
            Map.entry("spring-jms", List.of("spring", "jakarta-jms", "javax-jms")),
            Map.entry("spring-redis", List.of("spring")),
            Map.entry("spring-session", List.of("spring")),
            Map.entry("jcache", List.of("ehcache")),
            Map.entry("logback", List.of("slf4j")),
            Map.entry("slf4j-simple", List.of("slf4j")),
            Map.entry("slf4j-jdk14", List.of("slf4j")),
            Map.entry("log4j-slf4j", List.of("slf4j")),
            Map.entry("log4j-core", List.of("log4j")));

    static List<String> profiles() {
        return Profiles.names();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void allThatIsNamedIsThere(String name) throws IOException {
        List<Path> jars = Stream.concat(Stream.of(name), MORE.getOrDefault(name, List.of()).stream())
                .flatMap(folder -> ProfileJars.of(folder).stream())
                .toList();
        Profile profile = Profiles.bundled(name);
        try (ClassPath path = ClassPath.open(jars, List.of(), null)) {
            Missing missing = new Missing(Program.of(path, 2));
            profile.detectedBy().forEach(missing::type);
            profile.arrivals().forEach(missing::arrival);
            profile.standIns().forEach(missing::standIn);
            profile.doors().forEach(missing::door);
            profile.flows().named().forEach(missing::flow);
            assertThat(missing.names).isEmpty();
        }
        assertThat(profile.detectedBy()).isNotEmpty();
    }

    private static final class Missing {
        private final Program program;
        private final List<String> names = new ArrayList<>();

        Missing(Program program) {
            this.program = program;
        }

        void type(String name) {
            if (program.type(name.replace('.', '/')) == null) {
                names.add(name);
            }
        }

        private void descriptor(String descriptor) {
            type(Type.getType(descriptor).getClassName());
        }

        void arrival(Profile.Arrival arrival) {
            type(arrival.owner());
            arrival.annotations().forEach(this::descriptor);
            arrival.methods().forEach(method -> {
                if (methods(arrival.owner()).noneMatch(each -> each.name().equals(method))) {
                    names.add(arrival.owner() + "#" + method);
                }
            });
        }

        void flow(String named) {
            int dot = named.lastIndexOf('.');
            String owner = named.substring(0, dot).replace('/', '.');
            if (methods(owner).noneMatch(each -> each.name().equals(named.substring(dot + 1)))) {
                names.add(named);
            }
        }

        void standIn(Profile.StandIn standIn) {
            descriptor(standIn.annotation());
            standIn.scopes().forEach(this::descriptor);
            standIn.holders().forEach(this::type);
        }

        void door(Door door) {
            Stream.of(door.ships(), door.silent(), door.only(), door.unpacks())
                    .flatMap(List::stream)
                    .forEach(this::type);
            Stream.concat(door.marked().stream(), door.results().stream())
                    .forEach(mark -> descriptor(mark.annotation()));
            Stream.concat(door.conditions().stream(), door.exceptions().stream())
                    .forEach(this::condition);
            door.calls().forEach(this::call);
        }

        private void condition(DoorCondition condition) {
            if (condition instanceof DoorCondition.HasClass has) {
                type(has.className());
            } else if (condition instanceof DoorCondition.Uses uses) {
                type(uses.className());
                uses.members().stream()
                        .filter(member -> !declares(uses.className(), member))
                        .forEach(member -> names.add(uses.className() + "#" + member));
            }
        }

        private boolean declares(String owner, String member) {
            TypeInfo type = program.type(owner.replace('.', '/'));
            return methods(owner).anyMatch(each -> each.name().equals(member))
                    || (type != null
                            && type.fields().stream()
                                    .anyMatch(each -> each.name().equals(member)));
        }

        private void call(DoorCall call) {
            type(call.owner());
            for (String method : call.methods()) {
                List<MethodInfo> named = methods(call.owner())
                        .filter(each -> each.name().equals(method))
                        .toList();
                if (named.isEmpty()) {
                    names.add(call.owner() + "#" + method);
                } else if (call.arguments() instanceof DoorCall.Arguments.Numbered numbered) {
                    numbered.numbers().stream()
                            .filter(number -> named.stream().noneMatch(each -> number < parameters(each).length))
                            .forEach(number -> names.add(call.owner() + "#" + method + " " + number));
                } else if (named.stream().noneMatch(each -> typed(call.arguments(), each))) {
                    names.add(call.owner() + "#" + method + " " + call.arguments());
                }
            }
            if (call.arguments() instanceof DoorCall.Arguments.Typed typed) {
                for (String type : typed.names()) {
                    DoorCall.Arguments only = new DoorCall.Arguments.Typed(List.of(type));
                    if (methods(call.owner())
                            .noneMatch(
                                    each -> (call.names(each.name()) || each.isConstructor()) && typed(only, each))) {
                        names.add(call.owner() + " " + type);
                    }
                }
            }
        }

        private boolean typed(DoorCall.Arguments arguments, MethodInfo method) {
            DoorCall.Arguments.Typed typed = (DoorCall.Arguments.Typed) arguments;
            return Stream.of(parameters(method))
                    .filter(type -> type.getSort() == Type.OBJECT)
                    .flatMap(type -> program.supertypes(type.getInternalName()).stream())
                    .anyMatch(name -> typed.match(name.replace('/', '.')));
        }

        private static Type[] parameters(MethodInfo method) {
            return Type.getArgumentTypes(method.descriptor());
        }

        private Stream<MethodInfo> methods(String owner) {
            return program.supertypes(owner.replace('.', '/')).stream().flatMap(name -> {
                TypeInfo type = program.type(name);
                return type == null ? Stream.of() : type.methods().stream();
            });
        }
    }
}
