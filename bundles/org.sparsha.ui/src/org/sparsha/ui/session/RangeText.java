/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.SampleRange;

/**
 * A stretch of a recording as it is typed: from and to in seconds, or in minutes and seconds, such as {@code 1:02.5 1:03}.
 *
 * @param rate samples a second of the recording
 * @param frames its samples a channel
 */
public record RangeText(double rate, long frames) {

    /**
     * @param range a stretch
     * @return it as it can be typed
     */
    public String of(SampleRange range) {
        return String.format(Locale.ROOT, "%.3f %.3f", range.start() / rate, range.end() / rate);
    }

    /**
     * Reads what was typed.
     *
     * @param text from and to, with blanks, a dash or a semicolon between them
     * @return the stretch; empty where it isn't one of this recording
     */
    public Optional<SampleRange> read(String text) {
        String[] parts = text.strip().split("[\\s;–-]+");
        if (parts.length != 2) {
            return Optional.empty();
        }
        double from = seconds(parts[0]);
        double to = seconds(parts[1]);
        if (!(from >= 0 && to > from && from * rate < frames)) {
            return Optional.empty();
        }
        SampleRange range = new SampleRange(Math.round(from * rate), Math.min(frames, Math.round(to * rate)));
        return Optional.of(range).filter(known -> !known.isEmpty());
    }

    /** @return what is wrong with a text, in a sentence; empty for nothing */
    public Optional<String> complaint(String text) {
        return read(text).isPresent() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "Two times are wanted, from and to, in seconds or as minutes:seconds, within 0 to %.3f s.", frames / rate));
    }

    private static double seconds(String text) {
        try {
            double sum = 0;
            for (String part : text.replace(',', '.').split(":", -1)) {
                sum = 60 * sum + Double.parseDouble(part);
            }
            return sum;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
