/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.List;

import org.sparsha.corpus.ConfidenceInterval;

/**
 * How much the moments of one sort count, against the other moments of the same recordings.
 *
 * @param property the question, such as {@code voice}
 * @param value the answer that these moments have, such as {@code voiced}
 * @param recordings recordings that have such moments and others
 * @param units speakers, or recordings where speakers are not named, that have such recordings
 * @param mean mean score of these moments, as a share of the strongest moment of their recording; mean over units
 * @param difference that less the mean score of the other moments of the same recordings; mean over units
 * @param interval 95 % interval of the difference, by drawing units
 * @param p chance of a difference at least as far from 0 where these moments count like all others, by flipping signs of units
 * @param corrected the same, corrected for all that was asked
 * @param salience share of all that speaks for the class that lies in these moments, 0 to 1
 * @param time share of the time that these moments take, 0 to 1
 * @param strongest where they count most, the strongest first
 */
public record PropertyEffect(String property, String value, int recordings, int units, double mean, double difference,
        ConfidenceInterval interval, double p, double corrected, double salience, double time, List<Moment> strongest) {

    /** Chance from which on nothing is said of a difference. */
    public static final double LEVEL = 0.05;

    /**
     * Where to listen.
     *
     * @param key the recording's key in its corpus
     * @param path the file as the corpus names it
     * @param start begin of the stretch, in seconds of the file
     * @param end its end
     * @param score mean score of the stretch, as a share of the strongest moment of the recording
     */
    public record Moment(String key, String path, double start, double end, double score) {
    }

    /** Copies the list. */
    public PropertyEffect {
        strongest = List.copyOf(strongest);
    }

    /** @return whether the difference is more than chance, correction included */
    public boolean isBeyondChance() {
        return corrected <= LEVEL;
    }
}
