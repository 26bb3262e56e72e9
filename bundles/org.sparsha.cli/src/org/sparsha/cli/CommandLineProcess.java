/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.eclipse.core.runtime.IExtensionRegistry;

/** One command in this process, with its standard streams; cancelled when the process is asked to end. */
final class CommandLineProcess {


    private static final char REPLACEMENT = '\uFFFD';

    private CommandLineProcess() {
    }

    /**
     * Runs a command. Blocks.
     *
     * @param registry gives the registry with the contributions, the same each time; asked when they are first wanted
     * @param installation the product's folder
     * @return the exit code
     */
    static int run(String[] arguments, Supplier<IExtensionRegistry> registry, Path installation) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        PrintStream err = TerminalText.stream(new FileOutputStream(FileDescriptor.err));
        CountDownLatch ended = new CountDownLatch(1);
        sayNamesThatCannotBeRead(arguments, err);
        try (CommandContext commands = new CommandContext(out, err, registry, installation)) {
            return cancelsWithProcess(commands, ended) ? SparshaCommand.execute(arguments, commands) : ExitCode.CANCELLED;
        } finally {
            err.flush();
            ended.countDown();
        }
    }

    /** Bytes that are no text in the encoding of names arrive as a replacement character: no file is found under such a name. */
    private static void sayNamesThatCannotBeRead(String[] arguments, PrintStream err) {
        for (String argument : arguments) {
            if (argument.indexOf(REPLACEMENT) >= 0) {
                err.println("sparsha: the name '" + argument + "' has bytes that are not " + System.getProperty("sun.jnu.encoding")
                        + ", in which names are read here. Rename the file, give its folder instead, or set LC_ALL to the locale that the"
                        + " name was made in, such as de_DE.ISO-8859-1.");
            }
        }
    }

    /** Sees to it that the command is cancelled when the process is asked to end; false where that has happened already. */
    private static boolean cancelsWithProcess(CommandContext commands, CountDownLatch ended) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> cancel(commands, ended), "Cancel"));
            return true;
        } catch (IllegalStateException e) {
            System.getLogger(CommandLineProcess.class.getName()).log(System.Logger.Level.DEBUG, "Ended while starting", e);
            return false;
        }
    }

    /** Runs when the process is asked to end (Ctrl-C, a scheduler's SIGTERM): lets the command say where it stopped. */
    private static void cancel(CommandContext commands, CountDownLatch ended) {
        commands.cancel();
        try {
            ended.await(commands.graceSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
