package dev.tagalong.bytecode.flow;

import dev.tagalong.graph.Offender;
import dev.tagalong.graph.Slice;
import java.util.List;

/**
 * What methods put into an object of a class once it is built, as far as something of it cannot be sent.
 *
 * @param className binary name of the class
 * @param slice what leads from such an object, node 0, to the offenders
 * @param offenders what is wrong with which node; never one that is there
 * @param links what is known of each edge, by its number
 * @param there the nodes that a built object holds at once, itself included: other objects of the JDK such as the lists
 *     that its constructor makes. What they lead to comes later
 * @param arrived binary names of the classes of all that goes with it; no arrays, no lambdas
 */
public record Later(
        String className,
        Slice slice,
        List<Offender> offenders,
        List<Sent.Link> links,
        List<Integer> there,
        List<String> arrived) {
    /** Copies the lists. */
    public Later {
        offenders = List.copyOf(offenders);
        links = List.copyOf(links);
        there = List.copyOf(there);
        arrived = List.copyOf(arrived);
    }
}
