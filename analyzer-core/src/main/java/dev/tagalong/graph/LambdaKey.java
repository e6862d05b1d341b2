package dev.tagalong.graph;

/**
 * What the serialized form of a lambda or method reference says of it.
 *
 * @param host binary name of the class that makes it
 * @param implOwner binary name of the class that holds the implementing method
 * @param implMethod name of the implementing method, such as {@code lambda$start$3f2a$1}, or that of a method reference
 * @param implDescriptor its descriptor
 * @param interfaceName binary name of the functional interface
 */
public record LambdaKey(
        String host, String implOwner, String implMethod, String implDescriptor, String interfaceName) {}
