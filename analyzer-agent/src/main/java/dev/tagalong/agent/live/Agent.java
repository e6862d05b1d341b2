package dev.tagalong.agent.live;

import dev.tagalong.agent.common.AgentOptions;
import dev.tagalong.agent.common.AgentOptions.On;
import dev.tagalong.agent.common.OptionException;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts the agent. {@code Premain} finds it by name, in a loader of its own. */
public final class Agent implements BiConsumer<@Nullable String, Instrumentation> {
    private static final String UNSUPPORTED = "jdk.unsupported";

    /** Called through reflection. */
    public Agent() {}

    /** Reads the options and installs the hook. Never throws: what cannot be used is one line on standard error. */
    @Override
    public void accept(@Nullable String line, Instrumentation instrumentation) {
        Stderr stderr = new Stderr();
        try {
            AgentOptions options = AgentOptions.parse(line, System::getProperty);
            if (options.on() != On.OFF) {
                needUnsupported();
                install(options, watch(options, stderr), stderr, instrumentation);
            }
        } catch (OptionException unusable) {
            stderr.line(unusable.getMessage() + ". The program starts without this agent.");
        } catch (Throwable fault) {
            stderr.fault("Tagalong could not start, and the program starts without this agent", fault);
        }
    }

    /** An inspection reads hooks and fields through it. A modular program that does not ask for it runs without it. */
    private static void needUnsupported() {
        if (ModuleLayer.boot().findModule(UNSUPPORTED).isEmpty()) {
            throw new OptionException("This JVM runs without the module " + UNSUPPORTED
                    + ", which Tagalong needs: add --add-modules=" + UNSUPPORTED);
        }
    }

    private static Watch watch(AgentOptions options, Stderr stderr) {
        Path file = options.destfile();
        Answers answers = file == null ? new Answers(stderr, false) : new Answers(AnswerFile.open(file, stderr), true);
        return new Watch(new Inspector(options), answers, stderr);
    }

    private static void install(AgentOptions options, Watch watch, Stderr stderr, Instrumentation instrumentation)
            throws IOException, ReflectiveOperationException, UnmodifiableClassException {
        HookClass.define(instrumentation, watch);
        instrumentation.addTransformer(
                new StreamTransformer(options.on(), fault -> stderr.fault("Tagalong cannot watch what is sent", fault)),
                true);
        instrumentation.retransformClasses(ObjectOutputStream.class);
    }
}
