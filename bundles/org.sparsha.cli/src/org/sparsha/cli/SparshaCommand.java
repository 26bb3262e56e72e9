/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.ToolVersion;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The command {@code sparsha} itself, which only has subcommands, and how errors become messages and exit codes. */
@Command(name = "sparsha", mixinStandardHelpOptions = true, version = "Sparsha Workbench " + ToolVersion.VERSION, sortOptions = false,
        description = "Hears emotion in speech and lets you hear why. Without a command the workbench opens.",
        footer = {"", "'sparsha COMMAND --help' says more.",
                "Exit code: 0 all went well, 1 some item failed, 2 the call is wrong, 130 cancelled, 141 nobody reads.",
        })
public final class SparshaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private SparshaCommand() {
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /**
     * Runs one command.
     *
     * @param arguments the command and its arguments
     * @param context what it works with
     * @return the exit code
     */
    public static int execute(String[] arguments, CommandContext context) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CommandLine line = new CommandLine(new SparshaCommand());
        CommandTree.grow(line, List.of(arguments), context);
        inheritVersion(line);
        line.setOut(new java.io.PrintWriter(context.out(), true));
        line.setErr(new java.io.PrintWriter(context.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((problem, given) -> {
            context.err().println("sparsha: " + WrongCallWords.of(problem) + " See 'sparsha "
                    + commandPath(problem.getCommandLine()) + "--help'.");
            return ExitCode.WRONG_CALL;
        });
        line.setExecutionExceptionHandler((problem, failed, parsed) -> failure(problem, context));
        try {
            return ended(line.execute(arguments), context);
        } catch (OutOfMemoryError e) {
            context.complain("There is not enough memory (" + (Runtime.getRuntime().maxMemory() >> 20) + " MB). Give it shorter "
                    + "recordings, or more memory: SPARSHA_JAVA_OPTIONS=-Xmx4g.", e);
            return ExitCode.ITEM_FAILED;
        }
    }

    /** So that {@code sparsha predict --version} answers as well. */
    private static void inheritVersion(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().version(line.getCommandSpec().version());
            inheritVersion(command);
        }
    }

    /** The exit code, once it is known whether the results have got where they belong. */
    private static int ended(int code, CommandContext context) {
        StandardOutput output = context.standardOutput();
        if (output.failure().isEmpty() || code == ExitCode.CANCELLED || code == ExitCode.WRONG_CALL) {
            return code;
        }
        if (output.isClosedPipe()) {
            return ExitCode.CLOSED_PIPE;
        }
        context.complain("Standard output cannot be written (" + AtomicFiles.reason(output.failure().get())
                + "), so the results are not whole. Make room there, or write them elsewhere.", output.failure().get());
        return ExitCode.ITEM_FAILED;
    }

    private static int failure(Exception problem, CommandContext context) {
        if (problem instanceof CancellationException || context.isCancelled()) {
            context.complain("Cancelled.", problem);
            return ExitCode.CANCELLED;
        }
        if (context.standardOutput().failure().isPresent()) {
            return ExitCode.ITEM_FAILED; // said at the end
        }
        if (problem instanceof SparshaException) {
            context.complain(problem.getMessage(), problem);
            return ExitCode.WRONG_CALL;
        }
        context.complain("Something unexpected went wrong (" + problem.getClass().getSimpleName()
                + (problem.getMessage() == null ? "" : ": " + problem.getMessage())
                + "). Run it again with --show-stack-trace and report what it prints.", problem);
        return ExitCode.ITEM_FAILED;
    }

    private static String commandPath(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        return name.equals("sparsha") ? "" : name.substring("sparsha ".length()) + " ";
    }
}
