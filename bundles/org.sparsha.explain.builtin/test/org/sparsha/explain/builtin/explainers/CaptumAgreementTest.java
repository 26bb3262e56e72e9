/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.spi.Explainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Our explainers against Captum 0.7.0 and SHAP 0.44.1 on two models whose attributions are known. */
class CaptumAgreementTest {

    private static final double EXACT = 1e-6;

    private static double[] explain(Explainer explainer, Map<String, String> values, String model, int target) throws Exception {
        return attribution(explainer, values, model, target, 0).scoreArray();
    }

    private static SegmentAttribution attribution(Explainer explainer, Map<String, String> values, String model, int target, long seed)
            throws Exception {
        ToyTask task = ToyTask.of(Golden.toySignal(), 10, model.equals("wave_energy") ? Golden.energyModel() : Golden.interactionModel());
        return (SegmentAttribution) explainer.explain(task.withTarget(target).withSeed(seed).with(explainer, values));
    }

    private static double[] golden(String model, int target, String key) throws Exception {
        return Golden.read("captum_wave.txt").get(model + " " + target + " " + key);
    }

    @ParameterizedTest
    @CsvSource({ "wave_energy,0", "wave_energy,1", "wave_energy,2", "wave_interact,0", "wave_interact,1", "wave_interact,2" })
    void shapleyValues(String model, int target) throws Exception {
        double[] exact = golden(model, target, "shapley_exact");
        assertArrayEquals(exact, explain(new ExactShapley(), Map.of(), model, target), EXACT);
        assertArrayEquals(exact, explain(new KernelShap(), Map.of("samples", "1024"), model, target), EXACT);
        assertArrayEquals(exact, explain(new Owen(), Map.of("groups", "singletons", "samples", "1024"), model, target), EXACT);
        assertArrayEquals(exact, explain(new PermutationShapley(), Map.of("samples", "1024"), model, target), EXACT);
    }

    /** Below 2^10 samples orders are drawn; the values lie within a few of their own standard errors. */
    @ParameterizedTest
    @CsvSource({ "wave_energy,0", "wave_energy,1", "wave_energy,2", "wave_interact,0", "wave_interact,1", "wave_interact,2" })
    void drawnShapleyValues(String model, int target) throws Exception {
        double[] exact = golden(model, target, "shapley_exact");
        for (Explainer explainer : List.of(new PermutationShapley(), new KernelShap())) {
            SegmentAttribution sampled = attribution(explainer, Map.of("samples", "1000"), model, target, 3);
            double error = Math.max(EXACT, 4 * sampled.diagnostics().get("max-standard-error"));
            assertArrayEquals(exact, sampled.scoreArray(), error);
            assertTrue(error < 0.15, () -> "standard error " + error);
        }
    }

    @ParameterizedTest
    @CsvSource({ "wave_energy,0", "wave_energy,1", "wave_energy,2", "wave_interact,0", "wave_interact,1", "wave_interact,2" })
    void occlusion(String model, int target) throws Exception {
        assertArrayEquals(golden(model, target, "feature_ablation"), explain(new LeaveOneOut(), Map.of(), model, target), EXACT);
        assertArrayEquals(golden(model, target, "occlusion_0p1s"),
                explain(new SlidingWindow(), Map.of("window", "0.1", "stride", "0.1"), model, target), EXACT);
        assertArrayEquals(golden(model, target, "original_style_window_diff_logit"),
                explain(new SlidingWindow(), Map.of("compatibility", "original"), model, target), EXACT);
        SegmentAttribution windows = attribution(new SlidingWindow(), Map.of(), model, target, 0);
        assertEquals(6, windows.segments().size());
        assertArrayEquals(golden(model, target, "occlusion_0p5s_stride_0p1s_per_segment"), TimeScores.of(windows).curve(1600, 16000),
                EXACT);
    }

    /** Captum draws its coalitions otherwise; its error against the exact values says how far a run of that many samples may be off. */
    @ParameterizedTest
    @CsvSource({ "wave_interact,0,50", "wave_interact,0,200", "wave_interact,2,50", "wave_interact,2,200" })
    void kernelShapIsNoWorseThanCaptums(String model, int target, int samples) throws Exception {
        double[] exact = golden(model, target, "shapley_exact");
        double captum = golden(model, target, "kernel_shap_rmse_vs_exact_" + samples)[0];
        double squares = 0;
        for (int seed = 0; seed < 10; seed++) {
            double[] ours = attribution(new KernelShap(), Map.of("samples", String.valueOf(samples)), model, target, seed).scoreArray();
            for (int i = 0; i < ours.length; i++) {
                squares += (ours[i] - exact[i]) * (ours[i] - exact[i]) / ours.length / 10;
            }
        }
        assertTrue(Math.sqrt(squares) <= captum, Math.sqrt(squares) + " against Captum's " + captum);
    }

    /** Captum's settings: lasso of 0.01, weight exp(−d²/2), d the cosine distance of the signals. */
    @ParameterizedTest
    @CsvSource({ "wave_energy,0", "wave_energy,1", "wave_energy,2", "wave_interact,0", "wave_interact,1", "wave_interact,2" })
    void limeWithinCaptumsSpread(String model, int target) throws Exception {
        Map<String, String> likeCaptum = Map.of("samples", "1000", "surrogate", "lasso", "alpha", "0.01", "distance", "signal",
                "kernel-width", "1.4142135623730951");
        double[] one = golden(model, target, "lime_n200_seed0");
        double[] other = golden(model, target, "lime_n1000_seed0");
        for (long seed : List.of(1L, 2L, 3L)) {
            SegmentAttribution ours = attribution(new Lime(), likeCaptum, model, target, seed);
            for (int i = 0; i < other.length; i++) {
                double slack = 1e-3 + Math.abs(one[i] - other[i]) + 3 * ours.diagnostics().get("max-standard-error");
                assertEquals(other[i], ours.scores().get(i), slack, "segment " + i);
            }
        }
    }

    @Test
    void fullEnumerationOfShap() throws Exception {
        SegmentAttribution found = attribution(new KernelShap(), Map.of("samples", "2000"), "wave_interact", 2, 0);
        assertEquals(0, found.diagnostics().get("max-standard-error"));
        assertEquals(found.scoreArray().length, found.intervals().orElseThrow().low().size());
    }
}
