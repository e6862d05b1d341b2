package dev.tagalong.catalogue;

import dev.tagalong.catalogue.Flow.From;
import dev.tagalong.catalogue.Flow.Move;
import dev.tagalong.catalogue.Flow.To;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of the models: the methods it is about, and what they do.
 *
 * @param owners internal names of classes
 * @param names of methods
 * @param parameters simple names of the parameters' types, or null for any
 * @param effects what the methods do, as written
 */
record FlowLine(
        List<String> owners,
        List<String> names,
        @Nullable List<String> parameters,
        List<String> effects,
        TextLines.Line line) {
    private static final Pattern METHODS = Pattern.compile("([\\w.$|]+)\\.([\\w$<>|]+)\\(([^)]*)\\)\\s+:\\s+(.*)");
    private static final Pattern PLACE = Pattern.compile("(this|last|\\d+)((?:\\.\\w+)*)");
    private static final Pattern ANSWER = Pattern.compile("ret((?:\\.\\w+)*)");
    private static final Pattern CALL = Pattern.compile("call\\((\\d+)\\)((?:\\.\\w+)*)");
    private static final Pattern PARAMETER = Pattern.compile("(\\d+)\\((\\d+)\\)");
    private static final Pattern EACH = Pattern.compile("each\\((last|\\d+)\\)");
    private static final Pattern LESS = Pattern.compile("less(?:\\((\\d+)\\))?");
    private static final int MOST_PARTS = 3;
    private static final String NEW = "new ";
    private static final String SOME = "some ";
    private static final String FORM = "write: CLASS.METHOD(PARAMETERS) : TO <- FROM ; ...";

    static FlowLine parse(TextLines.Line line) {
        Matcher methods = METHODS.matcher(line.text());
        if (!methods.matches()) {
            throw line.error("is no model of a method", FORM);
        }
        String parameters = methods.group(3).strip();
        FlowLine parsed = new FlowLine(
                owners(methods.group(1)),
                List.of(methods.group(2).split("\\|")),
                parameters.equals("*") ? null : parameters.isEmpty() ? List.of() : List.of(parameters.split(",")),
                List.of(methods.group(4).strip().split("\\s+;\\s+")),
                line);
        // A line that is wrong is found when it is read, not when it is asked for.
        parsed.flow("()V");
        return parsed;
    }

    /** Internal names of classes that are parted by bars; those after the first can leave out its package. */
    static List<String> owners(String text) {
        List<String> owners = new ArrayList<>();
        List<String> written = List.of(text.split("\\|"));
        String home = written.get(0).substring(0, written.get(0).lastIndexOf('.') + 1);
        for (String name : written) {
            owners.add((name.indexOf('.') < 0 ? home + name : name).replace('.', '/'));
        }
        return List.copyOf(owners);
    }

    /** True if the parameters are those of a descriptor. */
    boolean fits(String descriptor) {
        return parameters == null || parameters.equals(Descriptor.simpleParameters(descriptor));
    }

    /** What a method of this descriptor does. */
    Flow flow(String descriptor) {
        int last = Descriptor.simpleParameters(descriptor).size();
        List<Move> moves = new ArrayList<>();
        boolean opaque = false;
        for (String effect : effects) {
            if (effect.equals("opaque")) {
                opaque = true;
            } else if (CALL.matcher(effect).matches()) {
                moves.add(new Move(new To.Nowhere(), from(effect, last)));
            } else if (!effect.equals("nothing")) {
                int arrow = effect.indexOf("<-");
                if (arrow < 0) {
                    throw line.error("has an effect without an arrow, \"" + effect + "\"", FORM);
                }
                moves.add(new Move(
                        to(effect.substring(0, arrow).strip(), last),
                        from(effect.substring(arrow + 2).strip(), last)));
            }
        }
        return new Flow(moves, opaque);
    }

    private To to(String text, int last) {
        Matcher parameter = PARAMETER.matcher(text);
        Matcher place = PLACE.matcher(text);
        Matcher answer = ANSWER.matcher(text);
        if (answer.matches() && parts(answer.group(1)).size() <= MOST_PARTS) {
            return new To.Answer(parts(answer.group(1)));
        } else if (parameter.matches()) {
            return new To.Parameter(Integer.parseInt(parameter.group(1)), Integer.parseInt(parameter.group(2)));
        } else if (place.matches() && parts(place.group(2)).size() == 1) {
            return new To.Argument(
                    argument(place.group(1), last), parts(place.group(2)).get(0));
        }
        throw line.error(
                "moves something to \"" + text + "\"", "name ret, ret.PART (up to three), this.PART, N.PART or N(i)");
    }

    private From from(String text, int last) {
        Matcher place = PLACE.matcher(text);
        Matcher call = CALL.matcher(text);
        Matcher each = EACH.matcher(text);
        Matcher answer = ANSWER.matcher(text);
        Matcher less = LESS.matcher(text);
        if (text.equals("none")) {
            return new From.None();
        } else if (less.matches()) {
            return new From.Less(less.group(1) == null ? -1 : Integer.parseInt(less.group(1)));
        } else if (answer.matches() && parts(answer.group(1)).size() == 1) {
            return new From.Answered(parts(answer.group(1)).get(0));
        } else if (text.startsWith(NEW)) {
            return new From.Fresh(owners(text.substring(NEW.length()).strip()));
        } else if (text.startsWith(SOME)) {
            return new From.Some(text.substring(SOME.length()).strip().replace('.', '/'));
        } else if (each.matches()) {
            return new From.Passed(argument(each.group(1), last), List.of("element"));
        } else if (call.matches()) {
            return new From.Called(Integer.parseInt(call.group(1)), parts(call.group(2)));
        } else if (place.matches()) {
            return new From.Passed(argument(place.group(1), last), parts(place.group(2)));
        }
        throw line.error(
                "moves something from \"" + text + "\"",
                "name this, N, last, a PART of one of them, ret.PART, each(N), call(N), new TYPE, some TYPE, none, less"
                        + " or less(N)");
    }

    private static int argument(String text, int last) {
        return text.equals("this") ? 0 : text.equals("last") ? last : Integer.parseInt(text);
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : List.of(text.substring(1).split("\\."));
    }
}
