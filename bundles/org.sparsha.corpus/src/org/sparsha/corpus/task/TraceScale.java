/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import org.sparsha.corpus.CorpusException;

/**
 * A scale that is rated continuously while a recording plays.
 *
 * @param name such as {@code arousal}
 * @param low the least value
 * @param high the greatest value
 * @param rate values a second
 */
public record TraceScale(String name, double low, double high, int rate) {

    private static final int SLOWEST = 10;
    private static final int FASTEST = 50;
    private static final int USUAL = 20;

    /**
     * @param text a name, or a name and bounds such as {@code arousal:-1:1}, or those and the values a second, {@code arousal:-1:1:20}
     * @return the scale; from −1 to 1 with 20 values a second where nothing else is said
     * @throws CorpusException where it can't be understood
     */
    public static TraceScale parse(String text) throws CorpusException {
        String[] parts = text.strip().split(":");
        try {
            if (parts.length == 1 || parts.length == 3 || parts.length == 4) {
                return of(parts[0].strip(), parts.length == 1 ? -1 : Double.parseDouble(parts[1]),
                        parts.length == 1 ? 1 : Double.parseDouble(parts[2]), parts.length == 4 ? Integer.parseInt(parts[3].strip())
                                : USUAL);
            }
        } catch (NumberFormatException e) {
            throw new CorpusException("'" + text + "' is no trace: write a name and bounds, such as arousal:-1:1, or with the values a "
                    + "second, arousal:-1:1:20.", e);
        }
        throw new CorpusException("'" + text + "' is no trace: write a name and bounds, such as arousal:-1:1, or with the values a second, "
                + "arousal:-1:1:20.");
    }

    static TraceScale of(String name, double low, double high, int rate) throws CorpusException {
        AnnotationTask.checkName(name, "a trace");
        if (!(high > low) || Double.isInfinite(high - low)) {
            throw new CorpusException("The trace " + name + " can't go from " + low + " to " + high + ": give the least value first.");
        }
        if (rate < SLOWEST || rate > FASTEST) {
            throw new CorpusException("The trace " + name + " can't have " + rate + " values a second: choose " + SLOWEST + " to " + FASTEST
                    + ".");
        }
        return new TraceScale(name, low, high, rate);
    }

    /** @return the scale as {@link #parse} reads it */
    public String text() {
        return name + ":" + number(low) + ":" + number(high) + ":" + rate;
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e9 ? String.valueOf((long) value) : String.valueOf(value);
    }
}
