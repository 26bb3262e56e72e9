/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

import org.sparsha.train.protocol.ProtocolException;
import org.sparsha.train.protocol.TrainingEvent;

/** One training process: its events are read, and it is told to stop. For one thread. */
final class TrainingChild {

    private final Process process;
    private final Writer stdin;
    private final BufferedReader stdout;
    private Optional<String> failure = Optional.empty();

    TrainingChild(Process process) {
        this.process = process;
        stdin = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8);
        stdout = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Whether it may still say something. */
    boolean isAtWork() {
        try {
            return process.isAlive() || stdout.ready();
        } catch (IOException e) {
            return process.isAlive();
        }
    }

    /** Passes on what it has said since. */
    void read(Consumer<TrainingEvent> listener) throws IOException, ProtocolException {
        while (stdout.ready()) {
            String line = stdout.readLine();
            Optional<TrainingEvent> event = line == null ? Optional.empty() : TrainingEvent.parse(line);
            if (event.orElse(null) instanceof TrainingEvent.Failed failed) {
                failure = Optional.of(failed.message()).filter(text -> !text.isEmpty());
            }
            event.ifPresent(listener);
        }
    }

    /** Asks it to keep the best so far and to end. */
    void cancel() throws IOException {
        if (process.isAlive()) {
            stdin.write(TrainingEvent.CANCEL + "\n");
            stdin.flush();
        }
    }

    /** What it said of its failure. */
    Optional<String> failure() {
        return failure;
    }

    /** What it ended with. */
    int code() {
        return process.exitValue();
    }

    /** Ends it, where it hasn't ended. */
    void end() {
        process.destroy();
    }
}
