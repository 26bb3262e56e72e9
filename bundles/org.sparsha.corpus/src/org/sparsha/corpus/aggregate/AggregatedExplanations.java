/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.aggregate;

import java.util.List;
import java.util.Optional;

import org.sparsha.corpus.ResampledUnits;

/**
 * What explanations of many recordings say together.
 *
 * @param recordings recordings whose explanation was used
 * @param flat recordings left out, since no moment of them counts more than another
 * @param units speakers, or recordings where not all have a named speaker or there is only one
 * @param bySpeaker whether units are speakers
 * @param groups all recordings, then those that were heard as each class
 */
public record AggregatedExplanations(int recordings, int flat, int units, boolean bySpeaker, List<Group> groups) {

    /**
     * Recordings that are looked at together.
     *
     * @param heard the class that was heard; empty for all recordings
     * @param recordings how many
     * @param effects one a property and value, in the order of properties, the largest difference first
     */
    public record Group(Optional<String> heard, int recordings, List<PropertyEffect> effects) {

        /** Copies the list. */
        public Group {
            effects = List.copyOf(effects);
        }
    }

    /** Copies the list. */
    public AggregatedExplanations {
        groups = List.copyOf(groups);
    }

    /** @return what intervals and tests draw from */
    public ResampledUnits drawn() {
        return new ResampledUnits(units, bySpeaker);
    }

    /** @return the sentences that say it, never more certain than the figures */
    public List<String> sentences() {
        return AggregateSentences.of(this);
    }
}
