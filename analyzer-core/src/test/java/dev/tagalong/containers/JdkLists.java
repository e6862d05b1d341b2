package dev.tagalong.containers;

import static dev.tagalong.containers.Case.of;
import static dev.tagalong.containers.Fill.two;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Stack;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Lists, arrays and queues of the JDK: the object stands at index 1, or at 0 where it is the only one. */
final class JdkLists {
    private JdkLists() {}

    static Stream<Arguments> all() {
        return Stream.of(lists(), queues(), wrappers()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> lists() {
        return Stream.of(
                of("ArrayList", bad -> two(new ArrayList<>(), bad), "[1]"),
                of("LinkedList", bad -> two(new LinkedList<>(), bad), "[1]"),
                of("Vector", bad -> two(new Vector<>(), bad), "[1]"),
                of("Stack", bad -> two(new Stack<>(), bad), "[1]"),
                of("CopyOnWriteArrayList", bad -> two(new CopyOnWriteArrayList<>(), bad), "[1]"),
                of("subclass of ArrayList", bad -> two(new OwnList(), bad), "[1]"),
                of("Object[]", bad -> new Object[] {"a", bad}, "[1]"),
                of("Object[][]", bad -> new Object[][] {{}, {"a", bad}}, "[1]", "[1]"),
                of("AtomicReferenceArray", bad -> new AtomicReferenceArray<>(new Object[] {"a", bad}), "[1]"),
                of("AtomicReference", AtomicReference::new, ".value"),
                of("List.of one", List::of, "[0]"),
                of("List.of two", bad -> List.of("a", bad), "[1]"),
                of("List.of three", bad -> List.of("a", bad, "c"), "[1]"),
                of("List.copyOf", bad -> List.copyOf(two(new ArrayList<>(), bad)), "[1]"),
                of("Stream.toList", bad -> Stream.of("a", bad).toList(), "[1]"),
                of("Collectors.toList", bad -> Stream.of("a", bad).collect(Collectors.toList()), "[1]"),
                of("Arrays.asList", bad -> Arrays.asList("a", bad), "[1]"),
                of("singletonList", Collections::singletonList, "[0]"),
                of("nCopies", bad -> Collections.nCopies(3, bad), "[0]"),
                of("list in a list", bad -> two(new ArrayList<>(), List.of("a", bad)), "[1]", "[1]"));
    }

    private static final class OwnList extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;
    }

    private static Stream<Arguments> queues() {
        return Stream.of(
                of("ArrayDeque", bad -> two(new ArrayDeque<>(), bad), "[1]"),
                of("PriorityQueue", bad -> two(new PriorityQueue<>(new StringsFirst()), bad), "[1]"),
                of(
                        "comparator of a PriorityQueue",
                        bad -> new PriorityQueue<>(new StringsFirst(bad)),
                        ".comparator",
                        ".held"),
                of("ArrayBlockingQueue", bad -> two(new ArrayBlockingQueue<>(4), bad), "[1]"),
                of("LinkedBlockingQueue", bad -> two(new LinkedBlockingQueue<>(), bad), "[1]"),
                of("LinkedBlockingDeque", bad -> two(new LinkedBlockingDeque<>(), bad), "[1]"),
                of("LinkedTransferQueue", bad -> two(new LinkedTransferQueue<>(), bad), "[1]"),
                of("PriorityBlockingQueue", bad -> two(new PriorityBlockingQueue<>(4, new StringsFirst()), bad), "[1]"),
                of("ConcurrentLinkedQueue", bad -> two(new ConcurrentLinkedQueue<>(), bad), "[1]"),
                of("ConcurrentLinkedDeque", bad -> two(new ConcurrentLinkedDeque<>(), bad), "[1]"),
                of("asLifoQueue", bad -> Collections.asLifoQueue(two(new ArrayDeque<>(), bad)), "[1]"));
    }

    private static Stream<Arguments> wrappers() {
        return Stream.of(
                of(
                        "unmodifiableCollection",
                        bad -> Collections.unmodifiableCollection(two(new ArrayDeque<>(), bad)),
                        "[1]"),
                of("unmodifiableList", bad -> Collections.unmodifiableList(two(new ArrayList<>(), bad)), "[1]"),
                of(
                        "unmodifiableList of a LinkedList",
                        bad -> Collections.unmodifiableList(two(new LinkedList<>(), bad)),
                        "[1]"),
                of(
                        "synchronizedCollection",
                        bad -> Collections.synchronizedCollection(two(new ArrayDeque<>(), bad)),
                        "[1]"),
                of("synchronizedList", bad -> Collections.synchronizedList(two(new ArrayList<>(), bad)), "[1]"),
                of(
                        "checkedCollection",
                        bad -> Collections.checkedCollection(two(new ArrayDeque<>(), bad), Object.class),
                        "[1]"),
                of("checkedQueue", bad -> Collections.checkedQueue(two(new ArrayDeque<>(), bad), Object.class), "[1]"),
                of("checkedList", bad -> Collections.checkedList(two(new ArrayList<>(), bad), Object.class), "[1]"),
                of(
                        "checkedList of a LinkedList",
                        bad -> Collections.checkedList(two(new LinkedList<>(), bad), Object.class),
                        "[1]"),
                of(
                        "wrapper in a wrapper",
                        bad -> Collections.unmodifiableList(Collections.synchronizedList(two(new ArrayList<>(), bad))),
                        "[1]"));
    }
}
