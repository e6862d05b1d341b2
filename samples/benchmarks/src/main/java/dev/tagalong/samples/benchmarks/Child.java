package dev.tagalong.samples.benchmarks;

/** The main of a measuring JVM; prints its rows. */
final class Child {
    private Child() {}

    /** Takes the names of a graph and a JVM, the size, how many rounds do not count and how many do. */
    public static void main(String[] args) throws InterruptedException {
        Graph graph = Graph.valueOf(args[0]);
        Jvm jvm = Jvm.valueOf(args[1]);
        int size = Integer.parseInt(args[2]);
        int warmups = graph.warmups(Integer.parseInt(args[3]));
        int rounds = Integer.parseInt(args[4]);
        Rounds all = new Rounds(graph, jvm, size);
        Thread thread = new Thread(null, () -> all.run(warmups, rounds), "measured", graph.stackKilobytes() * 1024L);
        thread.start();
        thread.join();
        all.rows().forEach(row -> System.out.println(row.line()));
    }
}
