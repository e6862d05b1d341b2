package dev.tagalong.bytecode.code;

/**
 * A field or method as an instruction names it, before it is resolved.
 *
 * @param owner internal name of the class that the instruction names, or an array's descriptor
 * @param name the member's name
 * @param descriptor its descriptor
 */
public record MemberRef(String owner, String name, String descriptor) {}
