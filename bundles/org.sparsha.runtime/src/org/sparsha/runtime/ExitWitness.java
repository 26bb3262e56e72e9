/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime;

import java.io.PrintStream;

import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.Origin;

/**
 * Sees to it that a plug-in that calls {@code System.exit} doesn't end the program without a word. Java has no means to forbid that call
 * any more (the security manager is gone), so the program does end: with a sentence that names the contribution and with an exit code that
 * says that it failed. Everything the program writes survives being killed at any moment, so nothing is lost by ending there.
 */
final class ExitWitness implements AutoCloseable {

    /** Exit code of a program that a contribution has ended. */
    static final int EXIT_CODE = 70;

    private final Thread hook;

    /** Begins to watch. */
    ExitWitness(ForeignCalls calls, PrintStream err) {
        this.hook = new Thread(() -> calls.ending().ifPresent(origin -> {
            err.println(sentence(origin));
            err.flush();
            Runtime.getRuntime().halt(EXIT_CODE);
        }), "Exit witness");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    static String sentence(Origin origin) {
        return "The " + origin + " ended the program (it called System.exit). Uninstall that plug-in, or report this to whoever made it.";
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            System.getLogger(ExitWitness.class.getName()).log(System.Logger.Level.DEBUG, "The program is ending already", e);
        }
    }
}
