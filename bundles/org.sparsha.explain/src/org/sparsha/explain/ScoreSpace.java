/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.Parameter;
import org.sparsha.model.Prediction;

/** In which space the score v(S) of the target class is taken. Always finite. */
public enum ScoreSpace {

    /** The class probability (the value itself, for a dimensional model). */
    PROBABILITY("probability"),

    /** log p − log(1 − p), p held between 1e-9 and 1 − 1e-9. */
    LOG_ODDS("log-odds"),

    /** The model's raw output before its activation. */
    LOGIT("logit");

    /** The parameter every explainer has. */
    public static final ChoiceParameter PARAMETER = Parameter.choice("score", "Score", "The space in which the target class is scored.",
            PROBABILITY.id, LOG_ODDS.id, LOGIT.id);

    private static final double EDGE = 1e-9;

    private final String id;

    ScoreSpace(String id) {
        this.id = id;
    }

    /** @return name in scripts */
    public String id() {
        return id;
    }

    /**
     * @param id one of the choices of {@link #PARAMETER}
     * @return the space of that name
     */
    public static ScoreSpace of(String id) {
        for (ScoreSpace space : values()) {
            if (space.id.equals(id)) {
                return space;
            }
        }
        throw new IllegalArgumentException("No score space is called " + id);
    }

    /**
     * @param prediction what the model said
     * @param target number of the class
     * @return its score in this space
     */
    public double score(Prediction prediction, int target) {
        return switch (this) {
            case PROBABILITY -> prediction.probability(target);
            case LOG_ODDS -> {
                double p = Math.clamp(prediction.probability(target), EDGE, 1 - EDGE);
                yield Math.log(p) - Math.log1p(-p);
            }
            case LOGIT -> prediction.score(target);
        };
    }
}
