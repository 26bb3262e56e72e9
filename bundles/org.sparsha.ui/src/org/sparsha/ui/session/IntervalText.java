/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/** Intervals as text for the clipboard: begin and end in seconds and the label, apart by tabs, a line each, as in Audacity's labels. */
public final class IntervalText {

    private static final int DECIMALS = 9;

    private IntervalText() {
    }

    /**
     * @param segments intervals or points
     * @param rate samples a second
     * @return a line each
     */
    public static String write(List<Segment> segments, double rate) {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(seconds(segment.start(), rate)).append('\t').append(seconds(segment.end(), rate)).append('\t')
                    .append(segment.label().replaceAll("[\\t\\r\\n]", " ")).append('\n');
        }
        return text.toString();
    }

    /**
     * @param text lines as {@link #write} makes them
     * @param rate samples a second
     * @param length samples of the recording; what lies beyond is cut
     * @return the intervals in order of time; none if any line is something else
     */
    public static List<Segment> read(String text, double rate, long length) {
        List<Segment> segments = new ArrayList<>();
        for (String line : text.lines().filter(one -> !one.isBlank()).toList()) {
            String[] cells = line.split("\t", 3);
            try {
                double start = Double.parseDouble(cells[0].strip());
                double end = cells.length > 1 ? Double.parseDouble(cells[1].strip()) : Double.NaN;
                if (!(start >= 0 && end >= start)) {
                    return List.of();
                }
                SampleRange range = new SampleRange(Math.min(length, Math.round(start * rate)), Math.min(length, Math.round(end * rate)));
                if (range.start() < length) {
                    segments.add(new Segment(range, cells.length > 2 ? cells[2] : ""));
                }
            } catch (NumberFormatException e) {
                return List.of();
            }
        }
        segments.sort((one, other) -> Long.compare(one.start(), other.start()));
        return segments;
    }

    private static String seconds(long sample, double rate) {
        BigDecimal exact = BigDecimal.valueOf(sample).divide(BigDecimal.valueOf(rate), MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.signum() == 0 ? "0" : exact.toPlainString();
    }
}
