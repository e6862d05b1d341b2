package dev.tagalong.bytecode.flow;

import dev.tagalong.bytecode.code.Event;
import dev.tagalong.graph.Timing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
                    return new Sent.Link(at, Timing.NOW, List.of(), List.of());
                }
                later.add(store);
                undone.add(clears);
            }
        }
        return later.isEmpty()
                ? new Sent.Link(at, Timing.NOW, List.of(), List.of())
                : new Sent.Link(at, Timing.AFTER, spots(later), spots(undone));
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
                : new Sent.Spot(
                        Names.of(store.method().owner()),
                        store.method().name(),
                        store.method().descriptor(),
                        event.line());
    }
}
