/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.Console;
import java.util.Locale;

/** A question with yes or no on the terminal. */
final class TerminalQuestion {

    private TerminalQuestion() {
    }

    /**
     * Asks, where there is somebody to ask.
     *
     * @return whether the answer is yes; no where there is no terminal
     */
    static boolean agrees(CommandContext context, String question) {
        Console console = System.console();
        if (console == null || !Boolean.getBoolean(ConsoleProgress.TERMINAL_PROPERTY)) { // the launch script's word, since Java 22 lies
            return false;
        }
        ConsoleProgress.clear(context.err());
        context.err().print(question + " [y/N] ");
        context.err().flush();
        String answer = console.readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
    }
}
