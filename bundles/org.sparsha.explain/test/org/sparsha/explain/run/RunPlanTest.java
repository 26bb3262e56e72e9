/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

/** Re-runs spend no more than they are given, unless the explainer can't do with so little. */
class RunPlanTest {

    private static final WholeNumberParameter SAMPLES = Parameter.wholeNumber("samples", "Samples", "How many.", 16, 5000, 1000);

    /** Takes ten a segment at least. */
    private static final class Needy implements Explainer {

        @Override
        public List<Parameter<?>> parameters() {
            return List.of(SAMPLES);
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return Math.max(10L * segments, values.get(SAMPLES));
        }

        @Override
        public Attribution explain(ExplanationTask task) {
            throw new UnsupportedOperationException();
        }
    }

    private static RunPlan plan(long samples) throws Exception {
        ParameterValues values = ParameterValues.parse(List.of(SAMPLES), Map.of("samples", String.valueOf(samples)));
        return new RunPlan(new Needy(), "needy", null, "", null, "", new RunSettings(values, ParameterValues.none(),
                ParameterValues.none()));
    }

    private static long samples(RunPlan plan) {
        return plan.settings().explainer().get(SAMPLES);
    }

    @Test
    void spendsNoMoreThanGiven() throws Exception {
        assertEquals(200, samples(plan(1000).withSamples(200, 10)));
        assertEquals(16, samples(plan(1000).withSamples(3, 1)), "no less than the parameter allows");
    }

    @Test
    void leavesWhatIsSmallEnough() throws Exception {
        RunPlan plan = plan(150);
        assertSame(plan, plan.withSamples(200, 10));
    }

    @Test
    void spendsWhatTheExplainerNeeds() throws Exception {
        assertEquals(300, samples(plan(1000).withSamples(200, 30)));
        assertEquals(250, samples(plan(250).withSamples(200, 30)), "but no more than the explanation did");
    }

    private static ExplanationRequest asking(Map<String, String> settings) {
        AudioClip clip = AudioClip.ofMono(new float[16], 16);
        return new ExplanationRequest(clip, new Explanation.Audio("", "", 16, 1, 16), "", "needy", Optional.empty(), Optional.empty(),
                settings, Optional.empty(), List.of(), Map.of(), Optional.empty(), 0);
    }

    @Test
    void takesWhatTheExplainerNeedsWhereNobodyHasSaidHowMany() throws Exception {
        assertEquals(1200, samples(plan(1000).enough(asking(Map.of()), 120)));
        assertEquals(1200, samples(plan(1000).enough(asking(Map.of("keep", "0.5")), 120)));
        RunPlan plan = plan(1000);
        assertSame(plan, plan.enough(asking(Map.of()), 100), "the usual number is enough");
        assertSame(plan, plan.enough(asking(Map.of("samples", "1000")), 120), "what was said is kept to, and refused");
        assertSame(plan, plan.enough(asking(Map.of("explainer.samples", "1000")), 120));
        assertSame(plan, plan.enough(asking(Map.of()), 501), "more than may be taken");
    }
}
