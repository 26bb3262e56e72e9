/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One explainer with one budget on one clip.
 *
 * @param kind what kind of clip
 * @param clip name of the clip: key of its recording, or what was planted where
 * @param sound digest of what was read for it: a trial holds for as long as that is the same
 * @param speaker who speaks; empty where not known
 * @param contender {@link Contender#text()}; empty for {@link Kind#MASKED}
 * @param budget evaluations allowed; 0 for an explainer that can't be told
 * @param values name of a measure, or of another figure, to its value; empty where there is none
 * @param refusal why there is no explanation; empty where there is one
 */
public record Trial(Kind kind, String clip, String sound, String speaker, String contender, int budget, Map<String, Double> values,
        String refusal) {

    /** Name of the value that says which {@link org.sparsha.explain.TrustLevel} the verdict was, by its number. */
    public static final String VERDICT = "verdict";
    /** What the name of a value begins with that says which level a part of the verdict came to; the part's id follows. */
    public static final String VERDICT_PART = "verdict-";
    /** Name of the value that says how far the clip is from what the model learned from. */
    public static final String DISTANCE = "distance";
    /** Name of the value that says how far its masked versions are from that, on average. */
    public static final String MASKED_DISTANCE = "masked-distance";
    /** Name of the value that says which share of its masked versions is foreign to the model. */
    public static final String MASKED_FOREIGN = "masked-foreign";
    /** Name of the value that says how much the model hears of a planted piece: the rise of the probability of its class. */
    public static final String HEARD = "heard";

    /** What kind of clip. */
    public enum Kind {
        /** A recording of the corpus. */
        RECORDING,
        /** A recording with a piece of another emotion of the same speaker in it. */
        PLANTED,
        /** No explainer: how far off masked versions of a recording are. */
        MASKED
    }

    /** Copies the values. */
    public Trial {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** @return what tells this trial from others of a benchmark */
    public String key() {
        return kind + "\n" + clip + "\n" + contender + "\n" + budget;
    }
}
