/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.sparsha.runtime.InstallFolder;

/** The application behind {@code sparsha COMMAND …}; returns the exit code. */
public final class CliApplication implements IApplication {

    /** How long a cancelled command may take to finish what it has begun, such as the line of a result. */
    private static final int GRACE_SECONDS = 5;

    @Override
    public Object start(IApplicationContext context) throws Exception {
        String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        context.applicationRunning();
        IExtensionRegistry registry = RegistryFactory.getRegistry();
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        CountDownLatch ended = new CountDownLatch(1);
        try (CommandContext commands = new CommandContext(out, err, registry, InstallFolder.find())) {
            return cancelsWithProcess(commands, ended) ? SparshaCommand.execute(arguments, commands) : ExitCode.CANCELLED;
        } finally {
            out.flush();
            err.flush();
            ended.countDown();
        }
    }

    /** Sees to it that the command is cancelled when the process is asked to end; false where that has happened already. */
    private static boolean cancelsWithProcess(CommandContext commands, CountDownLatch ended) {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> cancel(commands, ended), "Cancel"));
            return true;
        } catch (IllegalStateException e) {
            System.getLogger(CliApplication.class.getName()).log(System.Logger.Level.DEBUG, "Ended while starting", e);
            return false;
        }
    }

    /** Runs when the process is asked to end (Ctrl-C, a scheduler's SIGTERM): lets the command say where it stopped. */
    private static void cancel(CommandContext commands, CountDownLatch ended) {
        commands.cancel();
        try {
            ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public void stop() {
        // the framework only stops it by ending the process
    }
}
