package dev.tagalong.agent.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Prints its arguments and its standard input, complains, and ends with the exit code that its first argument is. */
public final class Exits {
    private Exits() {}

    public static void main(String[] args) throws IOException {
        System.out.println(Arrays.toString(args));
        System.out.println(new String(System.in.readAllBytes(), StandardCharsets.UTF_8));
        System.err.println("complaint");
        System.exit(Integer.parseInt(args[0]));
    }
}
