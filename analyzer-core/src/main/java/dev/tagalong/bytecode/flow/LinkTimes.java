package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.bytecode.code.Value;
import dev.tagalong.bytecode.index.MethodInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** When the links of what is sent come to be, and by which lines. */
final class LinkTimes {
    private static final Comparator<Sent.Spot> ORDER = Comparator.comparing(Sent.Spot::className)
            .thenComparingInt(Sent.Spot::line)
            .thenComparing(Sent.Spot::method)
            .thenComparing(Sent.Spot::descriptor);

    private final List<Timeline> sends;

    /** @param sends one for each way to send; what is there in one of them is there */
    LinkTimes(List<Timeline> sends) {
        this.sends = sends;
    }

    /** Of each of some links, by its number, when it is asked for. */
    IntFunction<Sent.Link> of(List<Found.Link> links) {
        Sent.@Nullable Link[] known = new Sent.Link[links.size()];
        return number -> {
            Sent.Link link = known[number];
            if (link == null) {
                link = of(links.get(number));
                known[number] = link;
            }
            return link;
        };
    }

    Sent.Link of(Found.Link link) {
        List<Contents.Stored> stores = link.stores().get();
        List<Sent.Spot> at = spots(stores);
        Set<Contents.Stored> later = new LinkedHashSet<>();
        List<Contents.Stored> undone = new ArrayList<>();
        for (Contents.Stored store : stores) {
            for (Timeline send : sends) {
                if (send.of(store) == Timeline.When.LATER) {
                    later.add(store);
                    continue;
                }
                Contents.Stored clears =
                        send.undone(store, link.to(), link.siblings().get());
                if (clears == null) {
                    return new Sent.Link(at, List.of(), List.of());
                }
                later.add(store);
                undone.add(clears);
            }
        }
        return new Sent.Link(at, spots(later), spots(undone));
    }

    /** The lines of stores, sorted. */
    static List<Sent.Spot> spots(Iterable<Contents.Stored> stores) {
        Set<Sent.Spot> all = new LinkedHashSet<>();
        for (Contents.Stored store : stores) {
            Sent.Spot spot = spot(store);
            if (spot != null) {
                all.add(spot);
            }
        }
        return all.stream().sorted(ORDER).toList();
    }

    private static Sent.@Nullable Spot spot(Contents.Stored store) {
        Event event = store.event();
        return store.method() == null || event == null
                ? null
                : spot(store.method(), event, passed(event) ? caller(store.context()) : null);
    }

    private static Sent.Spot spot(MethodInfo method, Event event, Sent.@Nullable Spot caller) {
        return new Sent.Spot(Names.of(method.owner()), method.name(), method.descriptor(), event.line(), caller);
    }

    /** The call by which a method was entered, with the one before it, and so on. */
    private static Sent.@Nullable Spot caller(@Nullable Context context) {
        return context == null || context.caller() == null || context.call() == null
                ? null
                : spot(context.caller(), context.call(), caller(context.below()));
    }

    /** True if what is stored came by a parameter: then the line that passed it says more. */
    private static boolean passed(Event event) {
        if (event instanceof Event.Store store) {
            return passed(store.value());
        }
        return event instanceof Event.Call call
                && call.arguments().stream().skip(1).anyMatch(LinkTimes::passed);
    }

    /** A parameter, or what a field of one holds, as constructors take what builders were given. */
    private static boolean passed(Value value) {
        return value.kind() == Value.Kind.PARAMETER || (value.kind() == Value.Kind.FIELD && passed(value.base()));
    }
}
