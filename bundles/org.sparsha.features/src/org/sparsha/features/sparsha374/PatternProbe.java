/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.util.HashSet;
import java.util.Set;

import org.sparsha.features.reuse.FrameKey;

/**
 * Says whether the patterns of a clip's variants come again often enough to be worth keeping, by their keys alone at a few places. Until
 * two thirds of those of {@value #VARIANTS} variants in a row were met before, nothing is kept, so that explanations of a few hundred
 * coalitions, or of many short segments, cost what they did; and never where there are more of them than there would be room for. What is
 * kept changes no value. Thread-safe.
 */
final class PatternProbe {

    private static final int VARIANTS = 64;
    private static final int PLACES = 16;
    private static final int OCTAVE = Patterns.KEPT_OCTAVE - 1;
    /** Keys at all places. */
    private static final int MOST = 400 * PLACES;

    private final Set<FrameKey> met = new HashSet<>();
    private int variants;
    private int asked;
    private int known;
    private boolean worthwhile;

    /**
     * @param sums content of a variant's frames
     * @return whether to keep patterns from this variant on
     */
    synchronized boolean isWorthwhile(FrameSums sums) {
        if (!worthwhile && met.size() < MOST) {
            look(sums);
            if (++variants == VARIANTS) {
                worthwhile = asked >= VARIANTS && 3 * known >= 2 * asked;
                variants = 0;
                asked = 0;
                known = 0;
            }
        }
        return worthwhile;
    }

    private void look(FrameSums sums) {
        for (int place = 0; place < PLACES; place++) {
            int t = (2 * place + 1) * Layout.FRAMES / (2 * PLACES);
            Reach reach = Reach.spectrum(OCTAVE, t);
            if (sums.isChanged(reach) && !sums.isSilent(reach)) {
                asked++;
                known += met.add(sums.of(reach, t)) ? 0 : 1;
            }
        }
    }
}
