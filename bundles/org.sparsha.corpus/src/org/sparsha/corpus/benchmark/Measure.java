/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.benchmark;

/** What a benchmark measures of each trial, in the order of its tables. */
public enum Measure {
    /** Area under the answer as parts are removed, over that of random orders. */
    DELETION_RATIO("deletion-ratio", "deletion/random", Better.LOWER),
    /** Area under the answer as parts are added, over that of random orders. */
    INSERTION_RATIO("insertion-ratio", "insertion/random", Better.HIGHER),
    /** Insertion less deletion. */
    SRG("srg", "SRG", Better.HIGHER),
    /** Mean fall without the top. */
    COMPREHENSIVENESS("comprehensiveness", "comprehensiveness", Better.HIGHER),
    /** Mean fall with the top alone. */
    SUFFICIENCY("sufficiency", "sufficiency", Better.LOWER),
    /** Mean difference of two seeds over the largest score. */
    SPREAD("spread", "spread", Better.LOWER),
    /** ROC-AUC against a tier. */
    PLAUSIBILITY("plausibility", "tier AUC", Better.HIGHER),
    /** ROC-AUC against planted pieces. */
    PLANTED_AUC("planted-auc", "planted AUC", Better.HIGHER),
    /** Share of planted pieces that hold the highest score. */
    PLANTED_HIT("planted-hit", "hit@1", Better.HIGHER),
    /** Average precision against planted pieces. */
    PLANTED_PRECISION("planted-precision", "planted AP", Better.HIGHER),
    /** Changed clips that the model was asked about. */
    EVALUATIONS("evaluations", "evaluations", Better.NEITHER),
    /** Time that explaining took. */
    SECONDS("seconds", "seconds", Better.NEITHER),
    /** Area under the answer as parts are removed. */
    DELETION("deletion", "deletion", Better.LOWER),
    /** Area under the answer as parts are added. */
    INSERTION("insertion", "insertion", Better.HIGHER);

    /** Which way a measure is better. */
    public enum Better {
        /** The lower the better. */
        LOWER,
        /** The higher the better. */
        HIGHER,
        /** It says nothing of how good an explanation is. */
        NEITHER
    }

    private final String id;
    private final String title;
    private final Better better;

    Measure(String id, String title, Better better) {
        this.id = id;
        this.title = title;
        this.better = better;
    }

    /** @return name in journals, JSON and CSV */
    public String id() {
        return id;
    }

    /** @return heading, with an arrow that says which way is better */
    public String title() {
        return title + (better == Better.LOWER ? " ↓" : better == Better.HIGHER ? " ↑" : "");
    }

    /** @return which way is better */
    public Better better() {
        return better;
    }
}
