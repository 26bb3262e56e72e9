/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.model.Prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ExplanationNamesTest {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 1, 1000, 200);

    private static Explanation explanation(String explainer, int target, long samples, String segmenter, long seed) {
        try {
            ParameterValues values = ParameterValues.defaults(List.of(SAMPLES)).with(SAMPLES, samples);
            Prediction answer = new Prediction(List.of("anger", "fear"), new double[] {1, 0}, new double[] {0.7, 0.3});
            return new Explanation(new Explanation.Audio("clip.wav", "00", 8000, 1, 8000),
                    new Explanation.ModelIdentity("toy", "1", "00"), answer, target, new Explanation.Algorithm(explainer, "1", values),
                    Optional.of(new Explanation.Algorithm("silence", "1", ParameterValues.none())),
                    Optional.of(new Explanation.Algorithm(segmenter, "1", ParameterValues.none())), seed, 0.7, 10, 0.1, 8000,
                    SegmentAttribution.of(List.of(Segment.of(new SampleRange(0, 8000))), new double[] {0.1}), List.of(), Map.of(),
                    List.of(), "explain");
        } catch (ParameterException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> names(Explanation... explanations) {
        return ExplanationNames.of(List.of(explanations), id -> id.toUpperCase(Locale.ROOT));
    }

    @Test
    void oneByAMethodHasTheMethodsName() {
        assertEquals(List.of("RISE", "LIME"), names(explanation("rise", 0, 200, "fixed", 0), explanation("lime", 0, 100, "onset", 1)));
    }

    @Test
    void aTargetThatIsNotTheAnswerIsNamed() {
        assertEquals(List.of("RISE, fear"), names(explanation("rise", 1, 200, "fixed", 0)));
    }

    @Test
    void twoByAMethodAreToldApartByWhatDiffersAndNothingElse() {
        assertEquals(List.of("RISE, samples 200", "RISE, samples 400"),
                names(explanation("rise", 0, 200, "fixed", 0), explanation("rise", 0, 400, "fixed", 0)));
        assertEquals(List.of("RISE, fixed, seed 0", "LIME", "RISE, onset, seed 7"), names(explanation("rise", 0, 200, "fixed", 0),
                explanation("lime", 0, 200, "fixed", 0), explanation("rise", 0, 200, "onset", 7)));
        assertEquals(List.of("RISE, anger", "RISE, fear"), names(explanation("rise", 0, 200, "fixed", 0),
                explanation("rise", 1, 200, "fixed", 0)));
    }
}
