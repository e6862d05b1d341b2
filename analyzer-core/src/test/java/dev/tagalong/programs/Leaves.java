package dev.tagalong.programs;

import java.util.List;

/** Values that hold no other generated value. */
final class Leaves {
    /** What the stream refuses. */
    static final List<Val> BAD = List.of(
            Val.of("new Object()", "Object"),
            Val.of("new Thread(\"idle\")", "Thread", "Runnable"),
            Val.of("new WeakReference<String>(\"w\")", "WeakReference<String>", "Reference<String>"),
            Val.of("new CountDownLatch(1)", "CountDownLatch"),
            Val.of("Optional.of(\"o\")", "Optional<String>"),
            Val.of("new HashMap<String, String>(Map.of(\"k\", \"v\")).keySet()", "Set<String>", "Collection<String>"),
            Val.of("new ArrayList<String>(List.of(\"a\", \"b\")).subList(0, 1)", "List<String>", "Collection<String>"),
            Val.of("new ThreadLocal<String>()", "ThreadLocal<String>"),
            Val.of("Thread.currentThread()", "Thread", "Runnable"),
            Val.of("(Runnable) () -> {}", "Runnable"),
            Val.of("java.util.logging.Logger.getLogger(\"l\")", "java.util.logging.Logger"),
            Val.of("java.nio.file.Path.of(\"x\")", "java.nio.file.Path"),
            Val.of("java.nio.ByteBuffer.allocate(1)", "java.nio.ByteBuffer", "java.nio.Buffer"),
            Val.of("CompletableFuture.completedFuture(\"f\")", "CompletableFuture<String>", "Future<String>"),
            Val.of("Map.entry(\"k\", \"v\")", "Map.Entry<String, String>"),
            Val.of("List.of(\"a\").iterator()", "Iterator<String>"),
            Val.of("Stream.of(\"a\")", "Stream<String>"),
            Val.of("new WeakHashMap<String, String>()", "WeakHashMap<String, String>", "Map<String, String>"),
            Val.of("java.util.regex.Pattern.compile(\"a\").matcher(\"a\")", "java.util.regex.Matcher"),
            Val.of("new ByteArrayInputStream(new byte[1])", "ByteArrayInputStream", "InputStream"));

    /** What the stream takes. */
    static final List<Val> GOOD = List.of(
            Val.of("\"text\"", "String", "CharSequence", "Serializable"),
            Val.of("Integer.valueOf(5)", "Integer", "Number"),
            Val.of("new ArrayList<String>()", "ArrayList<String>", "List<String>"),
            Val.of("new java.util.concurrent.locks.ReentrantLock()", "java.util.concurrent.locks.ReentrantLock"),
            Val.of("new UUID(1, 2)", "UUID"),
            Val.of(
                    "new HashMap<String, Integer>(Map.of(\"k\", 1))",
                    "HashMap<String, Integer>",
                    "Map<String, Integer>"),
            Val.of("java.time.LocalDate.of(2020, 1, 1)", "java.time.LocalDate"),
            Val.of("Thread.State.NEW", "Thread.State"),
            Val.of("new AtomicInteger(1)", "AtomicInteger", "Number"),
            Val.of("String.class", "Class<String>"),
            Val.of("new TreeMap<String, String>(Comparator.reverseOrder())", "TreeMap<String, String>"),
            Val.of("new int[] {1}", "int[]"));

    private Leaves() {}
}
