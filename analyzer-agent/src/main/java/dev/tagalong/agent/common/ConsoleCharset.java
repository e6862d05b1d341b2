package dev.tagalong.agent.common;

import java.nio.charset.Charset;

/** The encodings that the JVM talks to consoles in, which are not its default charset from JDK 18 on (JEP 400). */
public final class ConsoleCharset {
    private ConsoleCharset() {}

    /**
     * What {@code System.out} or {@code System.err} encode with.
     *
     * @param stream {@code stdout} or {@code stderr}; their properties are there from JDK 19 on
     */
    public static Charset of(String stream) {
        String name = System.getProperty(stream + ".encoding");
        return name == null ? ofThePlatform() : Charset.forName(name);
    }

    /** What JVMs write in whose output goes to a file. */
    public static Charset ofThePlatform() {
        return Charset.forName(
                System.getProperty("native.encoding", Charset.defaultCharset().name()));
    }
}
