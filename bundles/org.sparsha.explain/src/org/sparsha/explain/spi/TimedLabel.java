/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.math.BigDecimal;

/**
 * A label of a stretch or a point of a recording, as an annotation file has it.
 *
 * @param start where it begins, in seconds, at least 0
 * @param end where it ends, in seconds; the start for a point
 * @param text its text; may be empty, may have several lines
 */
public record TimedLabel(BigDecimal start, BigDecimal end, String text) {

    /** Refuses what ends before it begins. */
    public TimedLabel {
        if (start.signum() < 0 || end.compareTo(start) < 0) {
            throw new IllegalArgumentException("A label can't last from " + start + " to " + end + " s.");
        }
    }
}
