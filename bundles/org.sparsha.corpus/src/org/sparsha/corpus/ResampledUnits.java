/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus;

import java.util.Optional;

/**
 * What intervals and tests draw from or flip the signs of.
 *
 * @param count how many there are
 * @param bySpeaker whether they are speakers, each with all recordings, rather than recordings
 */
public record ResampledUnits(int count, boolean bySpeaker) {

    /**
     * Below so many a sign-flip test of two sides can't come out below 5 % (2 of 2<sup>5</sup> ways are 6 %), and percentile intervals are
     * too narrow, since hardly any different samples can be drawn.
     */
    public static final int LEAST = 6;

    /** @return "speakers" or "recordings" */
    public String kind() {
        return bySpeaker ? "speakers" : "recordings";
    }

    /** @return what whoever reads an interval or a p value of so few must know; nothing for enough */
    public Optional<String> caution() {
        return count < 2 || count >= LEAST ? Optional.empty()
                : Optional.of("Intervals and p values are drawn from " + count + " " + kind() + " only. From fewer than " + LEAST
                        + " intervals come out too narrow, and no difference can be told from chance.");
    }
}
