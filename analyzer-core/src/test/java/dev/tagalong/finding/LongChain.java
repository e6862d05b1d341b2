package dev.tagalong.finding;

import dev.tagalong.graph.EdgeKind;
import dev.tagalong.graph.Label;
import dev.tagalong.graph.Slice;
import java.util.List;
import java.util.stream.IntStream;

/** A slice that is one long chain of {@code demo.Link.next}. */
final class LongChain implements Slice.Names {
    private final int links;

    LongChain(int links) {
        this.links = links;
    }

    Slice slice() {
        return new Slice(
                links + 1,
                IntStream.range(0, links).toArray(),
                IntStream.rangeClosed(1, links).toArray(),
                new int[links],
                List.of(new Label(EdgeKind.FIELD, "demo.Link", "next", "demo.Link", false)),
                this);
    }

    @Override
    public String className(int node) {
        return "demo.Link";
    }

    @Override
    public String edgeName(int edge) {
        return "next";
    }

    @Override
    public boolean fixed(String className) {
        return false;
    }

    @Override
    public boolean owned(String className) {
        return true;
    }
}
