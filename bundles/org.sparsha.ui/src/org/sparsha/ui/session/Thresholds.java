/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.RunSettings;

/** The share of the largest score that makes a segment salient: as the explanation was made, or as the user moves it afterwards. */
final class Thresholds {

    private Thresholds() {
    }

    static double of(Explanation explanation) {
        ParameterValues values = explanation.explainer().values();
        return Parameter.find(values.parameters(), RunSettings.THRESHOLD.id()).isPresent() ? values.get(RunSettings.THRESHOLD)
                : RunSettings.THRESHOLD.defaultNumber();
    }

    /** The explanation's own salient part where the threshold is its own, else that of its scores; on the analysed signal's axis. */
    static List<SampleRange> salient(Explanation explanation, double threshold) {
        return threshold == of(explanation) ? explanation.salient() : explanation.timeScores().salient(threshold);
    }
}
