package dev.tagalong.agent.cli;

/** The exit codes of all commands but {@code run}, which ends with that of the program. */
public final class ExitCode {
    /** There is nothing to fail for. */
    public static final int OK = 0;
    /** There are findings; of {@code demo}: a program did not behave as told. */
    public static final int FINDINGS = 1;
    /** The command cannot be carried out as it was given. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
