/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.sparsha.train.protocol.TrainingEvent;

/** Tells the parent how far training is: one event a line on what was standard output when the process began. */
final class Events {

    private final PrintStream out;

    /** Whatever a library prints later goes to standard error. */
    Events() {
        out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
    }

    void send(TrainingEvent event) {
        synchronized (out) {
            out.println(event.toLine());
        }
    }
}
