package dev.tagalong.catalogue;

import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.ArrayList;
import java.util.List;

/** Whether a model tells of something that a method was seen to do. */
final class FlowCover {
    private static final int MOST = 5;

    private final Flow flow;
    private final Flows flows;

    FlowCover(Flow flow, Flows flows) {
        this.flow = flow;
        this.flows = flows;
    }

    /**
     * True if the model has that.
     *
     * @param to where something was found: {@code ret}, {@code this.element}, {@code 2(1)}
     * @param origin where it was before: {@code 1}, {@code this.key}, {@code call(2)}
     */
    boolean tells(String to, String origin) {
        return flow.opaque() || tells(to, origin, 0);
    }

    private boolean tells(String to, String origin, int depth) {
        if (to.equals(origin)) {
            return true;
        } else if (depth > MOST) {
            return false;
        }
        for (Move move : flow.moves()) {
            String target = word(move.to());
            if (to.equals(target) || to.startsWith(target + ".")) {
                String rest = to.substring(target.length());
                for (String source : words(move.from())) {
                    if (tells(source + rest, origin, depth + 1)) {
                        return true;
                    }
                }
                // The elements of a view are those of what it is a view of.
                String field = move.from() instanceof From.Fresh fresh && !rest.isEmpty() ? view(fresh) : null;
                if (field != null && tells(target + "." + field + rest, origin, depth + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private String view(From.Fresh fresh) {
        for (Class<?> at = load(fresh.types().get(0)); at != null; at = at.getSuperclass()) {
            String field = flows.same(at.getName().replace('.', '/'));
            if (field != null) {
                return field;
            }
        }
        return null;
    }

    /**
     * True if the model answers an object of such a class.
     *
     * @param there the objects that were there before: the receiver, or null, and the arguments
     */
    boolean answers(Class<?> answered, List<Object> there) {
        return flow.opaque()
                || flow.moves().stream()
                        .filter(move -> move.to() instanceof To.Answer answer
                                && answer.parts().isEmpty())
                        .anyMatch(move -> fits(move.from(), answered, there));
    }

    private static boolean fits(From from, Class<?> answered, List<Object> there) {
        if (from instanceof From.Some some) {
            return load(some.type()).isAssignableFrom(answered);
        } else if (from instanceof From.Fresh fresh) {
            return fresh.types().stream()
                    .map(FlowCover::load)
                    .anyMatch(type -> type == answered || (type.isInterface() && type.isAssignableFrom(answered)));
        }
        // Something else that a model takes for an object that was there has to be of its class.
        return !(from instanceof From.Passed passed && passed.parts().isEmpty())
                || there.get(passed.argument()).getClass() == answered;
    }

    static Class<?> load(String type) {
        try {
            return Class.forName(type.replace('/', '.'), false, FlowCover.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String word(To to) {
        if (to instanceof To.Answer answer) {
            return join("ret", answer.parts());
        } else if (to instanceof To.Argument argument) {
            return number(argument.argument()) + "." + argument.part();
        } else if (to instanceof To.Parameter parameter) {
            return parameter.function() + "(" + parameter.parameter() + ")";
        }
        return "nowhere";
    }

    private static List<String> words(From from) {
        List<String> words = new ArrayList<>();
        if (from instanceof From.Passed passed) {
            words.add(join(number(passed.argument()), passed.parts()));
        } else if (from instanceof From.Called called) {
            words.add(join("call(" + called.function() + ")", called.parts()));
        } else if (from instanceof From.Answered answered) {
            words.add("ret." + answered.part());
        }
        return words;
    }

    private static String number(int argument) {
        return argument == 0 ? "this" : String.valueOf(argument);
    }

    private static String join(String first, List<String> parts) {
        return parts.isEmpty() ? first : first + "." + String.join(".", parts);
    }
}
