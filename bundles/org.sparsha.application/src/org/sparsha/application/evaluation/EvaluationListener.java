/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import org.sparsha.core.Warning;
import org.sparsha.corpus.evaluation.RunListener;

/** Is told how an evaluation gets on and what whoever reads its figures must know. */
public interface EvaluationListener extends RunListener {

    /** Isn't interested. */
    EvaluationListener NONE = new EvaluationListener() {
    };

    /**
     * Called for each thing as it turns up.
     *
     * @param warning a sentence for the user
     */
    default void warned(Warning warning) {
        // not interested
    }
}
