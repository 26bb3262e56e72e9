/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.lang.management.ManagementFactory;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Counts what comes of damaged inputs of one kind. For one thread. */
public final class FuzzOutcome {

    private static final long MOST_CPU = 5_000_000_000L;
    private static final int LONGEST_SENTENCE = 1500;

    private final String kind;
    private long read;
    private long refused;
    private long slowest;

    /** @param kind what is damaged */
    public FuzzOutcome(String kind) {
        this.kind = kind;
    }

    /**
     * Tries one input.
     *
     * @param what how to call it
     * @param reading reads and checks it; gives what is wrong, or nothing
     * @return what is wrong with how it ended; empty where it ended as it should
     */
    public Optional<String> tryOne(String what, Callable<Optional<String>> reading) {
        long before = cpu();
        Optional<String> wrong;
        try {
            wrong = reading.call();
            read++;
        } catch (CorpusException e) {
            refused++;
            wrong = wrongSentence(e.getMessage());
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            StackTraceElement[] trace = e.getStackTrace();
            wrong = Optional.of("throws " + e + (trace.length == 0 ? "" : " at " + trace[0]));
        }
        long took = cpu() - before;
        slowest = Math.max(slowest, took);
        if (wrong.isEmpty() && took > MOST_CPU) {
            wrong = Optional.of("takes " + took / 1_000_000 + " ms of CPU");
        }
        return wrong.map(text -> what + " " + text);
    }

    private static Optional<String> wrongSentence(String message) {
        boolean ours = message != null && message.endsWith(".") && message.length() < LONGEST_SENTENCE && !message.contains("Exception")
                && !message.contains("JAXP") && !message.contains("java.") && !message.contains("com.google")
                        && !message.contains("\n\tat ");
        return ours ? Optional.empty() : Optional.of("is refused with: " + message);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** @return a row of a Markdown table: kind, inputs, read, refused, most milliseconds of CPU */
    public String row() {
        return "| " + kind + " | " + (read + refused) + " | " + read + " | " + refused + " | " + slowest / 1_000_000 + " |";
    }
}
