/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Locale;

import org.sparsha.core.SampleRange;

/** Writes times as {@code h:mm:ss.fff} or {@code m:ss.fff}, the same in every locale. */
public final class TimeFormat {

    private TimeFormat() {
    }

    /**
     * @param seconds a time, may be negative
     * @param decimals digits after the point, 0 to 6
     * @return such as {@code 0:01.412} or {@code 1:02:03}
     */
    public static String format(double seconds, int decimals) {
        long unit = (long) Math.pow(10, decimals);
        long parts = Math.round(Math.abs(seconds) * unit);
        String sign = seconds < 0 && parts > 0 ? "\u2212" : "";
        long whole = parts / unit;
        String fraction = decimals == 0 ? "" : String.format(Locale.ROOT, ".%0" + decimals + "d", parts % unit);
        String clock = whole >= 3600 ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
        return sign + clock + fraction;
    }

    /**
     * @param range a stretch in samples
     * @param sampleRate samples a second
     * @return such as {@code 1.20 to 1.60 s}, to be read aloud
     */
    public static String spoken(SampleRange range, double sampleRate) {
        return String.format(Locale.ROOT, "%.2f to %.2f s", range.start() / sampleRate, range.end() / sampleRate);
    }

    /**
     * @param sample a position in samples
     * @param sampleRate samples a second
     * @return its time to the millisecond
     */
    public static String position(long sample, double sampleRate) {
        return format(sample / sampleRate, 3);
    }
}
