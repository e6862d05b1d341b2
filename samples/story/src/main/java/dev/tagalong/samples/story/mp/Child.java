package dev.tagalong.samples.story.mp;

import java.io.IOException;
import java.io.ObjectInputStream;

/** The program that a child JVM runs: it reads its target from the standard input and runs it. */
final class Child {

    private Child() {}

    public static void main(String[] args) throws Exception {
        readTarget().run();
    }

    private static Task readTarget() throws IOException, ClassNotFoundException {
        return (Task) new ObjectInputStream(System.in).readObject();
    }
}
