package dev.tagalong.bytecode;

import dev.tagalong.bytecode.path.ClassBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/**
 * Answers questions from class files. Never loads or runs a class, and never throws for what a class file holds: what
 * cannot be read gives empty answers and a {@linkplain #fault reason}. Safe for use by several threads if its source
 * is.
 */
public final class ClassFiles {
    /** How many classes' facts are kept; the least recently used go first. */
    private static final int CACHED = 1000;

    private static final int MAGIC = 0xCAFEBABE;

    /** The newest class files that the ASM in use reads: Java 28. */
    private static final int NEWEST_MAJOR = Opcodes.V28;

    private final ClassBytes source;
    private final Map<String, Read> cache = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > CACHED;
        }
    });

    /**
     * Reads nothing yet.
     *
     * @param source where class files come from; asked again for a class that was dropped from memory
     */
    public ClassFiles(ClassBytes source) {
        this.source = source;
    }

    /**
     * The places that set an instance field to something other than the constant null, in the class that declares it
     * and all classes nested with it. For a field that a compiler added for the enclosing instance or a captured
     * variable ({@code this$0}, {@code val$x}): the places that make an instance of the class, since that is where the
     * link comes from; if there is none in these classes, the constructors that set the field.
     *
     * <p>Code in a lambda body counts as code of the method around it. For a null that reaches the field through a
     * variable the place is listed.
     *
     * @param owner binary name of the class that declares the field
     * @param field the field's name
     * @return sorted, without doubles; empty if there is none, no such field, or the class file cannot be read
     */
    public List<Line> stores(String owner, String field) {
        return new Stores(this).of(owner, field);
    }

    /**
     * Where a lambda or method reference is made, by what {@link java.lang.invoke.SerializedLambda} says of it. If
     * several places of the host fit, as with two references to one method, the one with the lowest line, and on one
     * line the first in the class file.
     *
     * @param host binary name of the capturing class
     * @param implOwner binary name of the class that declares the implementing method
     * @param implMethod name of the implementing method
     * @param implDescriptor its descriptor
     * @return empty if the host makes no such lambda or its class file cannot be read
     */
    public Optional<LambdaFacts> lambda(String host, String implOwner, String implMethod, String implDescriptor) {
        return new Lambdas(this).of(host, implOwner, implMethod, implDescriptor);
    }

    /**
     * What a {@code writeObject} or {@code writeExternal}, or another method that is given an object stream, does with
     * the stream's failures.
     *
     * @param owner binary name of the class that declares the method
     * @param method its name
     * @param descriptor its descriptor
     * @return {@link HookBody#UNKNOWN} if the class file cannot be read or has no such method
     */
    public HookBody hook(String owner, String method, String descriptor) {
        return facts(internal(owner))
                .flatMap(facts -> facts.method(method, descriptor))
                .map(MethodFacts::body)
                .orElse(HookBody.UNKNOWN);
    }

    /**
     * What the body of a lambda does with one of the values that it captures. Of a method reference, whose method is
     * one like others, nothing is said but that this is not all.
     *
     * @param implOwner binary name of the class that declares the implementing method
     * @param implMethod its name
     * @param implDescriptor its descriptor
     * @param captured number of the captured value, from 0, the receiver included
     * @return empty if the class file cannot be read or has no such method
     */
    public Optional<LambdaUse> captured(String implOwner, String implMethod, String implDescriptor, int captured) {
        return new LambdaBodies(this).of(internal(implOwner), implMethod, implDescriptor, captured);
    }

    /**
     * How a class is declared.
     *
     * @param className binary name
     * @return empty if its class file cannot be read
     */
    public Optional<Declaration> declaration(String className) {
        return new Declarations(this).of(internal(className));
    }

    /**
     * The place of an instruction, in the method of the source around it.
     *
     * @param owner binary name of the class that declares the method
     * @param method its name
     * @param descriptor its descriptor
     * @param file name of the source file, or null if it is not known
     * @param line the instruction's line, or 0
     * @return what was passed if the class file cannot be read or has no such method
     */
    public Line place(String owner, String method, String descriptor, @Nullable String file, int line) {
        return facts(internal(owner))
                .flatMap(facts -> facts.method(method, descriptor)
                        .map(found -> new Line(
                                owner, SourceMethods.name(facts, found), file, line, Generated.at(facts, found, line))))
                .orElse(new Line(owner, method, file, line, false));
    }

    /**
     * Why a class file could not be read: one clause without a full stop.
     *
     * @param className binary name
     * @return empty if it can be read
     */
    public Optional<String> fault(String className) {
        return Optional.ofNullable(read(internal(className)).fault());
    }

    /** The facts of a class by its internal name; empty if its class file cannot be read. */
    Optional<ClassFacts> facts(String internalName) {
        return Optional.ofNullable(read(internalName).facts());
    }

    static String internal(String binaryName) {
        return binaryName.replace('.', '/');
    }

    /** Two threads may both read a class that is new to them: they get equal facts. */
    private Read read(String internalName) {
        Read known = cache.get(internalName);
        if (known == null) {
            known = parse(internalName);
            cache.put(internalName, known);
        }
        return known;
    }

    private Read parse(String internalName) {
        byte[] bytes;
        try {
            bytes = source.read(internalName.replace('/', '.'));
        } catch (IOException e) {
            return Read.failed(e.getMessage() == null ? "its class file cannot be read: " + e : e.getMessage());
        }
        ByteBuffer header = ByteBuffer.wrap(bytes);
        if (bytes.length < 8 || header.getInt(0) != MAGIC) {
            return Read.failed("its class file does not begin like one");
        }
        int major = header.getShort(6) & 0xFFFF;
        if (major > NEWEST_MAJOR) {
            // Class file versions count from 45 for Java 1.1; Java n has 44 + n.
            return Read.failed("its class file is of Java " + (major - 44) + ", newer than Java " + (NEWEST_MAJOR - 44)
                    + ", the newest that can be read");
        }
        try {
            ClassFacts facts = FactsReader.read(bytes);
            return facts.name().equals(internalName)
                    ? new Read(facts, null)
                    : Read.failed("its class file holds another class, " + facts.binaryName());
        } catch (RuntimeException e) {
            // Which one depends on where the damage is. ASM checks lengths and limits what nests: no Error comes of it.
            return Read.failed("its class file is damaged (" + e.getClass().getSimpleName() + " while reading it)");
        }
    }

    /** Facts or the reason why there are none. */
    private record Read(
            @Nullable ClassFacts facts, @Nullable String fault) {
        static Read failed(String fault) {
            return new Read(null, fault);
        }
    }
}
