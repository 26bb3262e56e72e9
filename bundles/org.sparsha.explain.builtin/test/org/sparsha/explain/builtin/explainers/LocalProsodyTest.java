/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.contract.SignalModel;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A model that hears how loud the third of four stretches is: its loudness turns the answer, and the least that does is known. */
class LocalProsodyTest {

    private static final int LENGTH = 16000;

    /** Class a where the third quarter has at least so much of its level, in dB. */
    private static SignalModel loudThird(float[] signal, double decibels) {
        double whole = Signals.rms(signal, LENGTH / 2, 3 * LENGTH / 4);
        return changed -> {
            double level = 20 * Math.log10(Signals.rms(changed, LENGTH / 2, 3 * LENGTH / 4) / whole + 1e-9);
            double odds = 1 / (1 + Math.exp(-(level + decibels)));
            return new double[] {odds, 1 - odds};
        };
    }

    private static ResponseCurves explain(float[] signal, SignalModel model, String samples) throws Exception {
        LocalProsody explainer = new LocalProsody();
        return (ResponseCurves) explainer.explain(ToyTask.of(signal, 4, model).with(explainer, Map.of("samples", samples)));
    }

    @Test
    void findsTheStretchThePropertyAndHowLittleIsEnough() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        ResponseCurves found = explain(signal, loudThird(signal, 6), "150");
        assertTrue(found.curves().get(0).name().contains("0.50–0.75 s: Loudness lower"), found.curves().get(0).name());
        // 6 of 18 dB, but for the fades
        assertEquals(6 / 18.0, found.diagnostics().get("smallest-share"), 0.05);
        assertTrue(found.strongest().orElseThrow().description().contains("turns from a to b"), found.strongest().get().description());
        float[] heard = found.strongest().get().samples();
        assertTrue(Signals.rms(heard, LENGTH / 2, 3 * LENGTH / 4) < 0.6 * Signals.rms(signal, LENGTH / 2, 3 * LENGTH / 4));
        assertEquals(Signals.rms(signal, 0, LENGTH / 4), Signals.rms(heard, 0, LENGTH / 4), 1e-6);
    }

    @Test
    void aPointOfACurveCanBeHeard() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        SignalModel model = loudThird(signal, 6);
        LocalProsody explainer = new LocalProsody();
        ToyTask task = ToyTask.of(signal, 4, model).with(explainer, Map.of("samples", "150"));
        ResponseCurves.Curve curve = explain(signal, model, "150").curves().get(0);
        float[] softer = explainer.changed(task, curve.name(), -9).orElseThrow();
        assertEquals(Signals.rms(signal, 0, LENGTH / 4), Signals.rms(softer, 0, LENGTH / 4), 1e-6, "elsewhere as it was");
        double inside = Signals.rms(softer, 9 * LENGTH / 16, 11 * LENGTH / 16) / Signals.rms(signal, 9 * LENGTH / 16, 11 * LENGTH / 16);
        assertEquals(-9, 20 * Math.log10(inside), 0.1);
        assertTrue(explainer.changed(task, "no such curve", 1).isEmpty());
    }

    @Test
    void everyPointOfTheWholeClipsCurvesCanBeHeard() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        ProsodyCounterfactual explainer = new ProsodyCounterfactual();
        List<float[]> asked = new ArrayList<>();
        SignalModel listening = changed -> {
            asked.add(changed.clone());
            return new double[] {0.5, 0.5};
        };
        ToyTask task = ToyTask.of(signal, 4, listening).with(explainer, Map.of("change", "loudness"));
        ResponseCurves found = (ResponseCurves) explainer.explain(task);
        ResponseCurves.Curve curve = found.curves().get(0);
        List<float[]> variants = List.copyOf(asked.subList(asked.size() - curve.x().size(), asked.size()));
        for (int i = 0; i < curve.x().size(); i++) {
            assertArrayEquals(variants.get(i), explainer.changed(task, curve.name(), curve.x().get(i)).orElseThrow(), 0,
                    "what the model was asked about at " + curve.x().get(i));
        }
    }

    @Test
    void saysWhereNothingTurnsTheAnswer() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        ResponseCurves found = explain(signal, loudThird(signal, 60), "100");
        assertEquals(0, found.diagnostics().get("turning-changes"));
        assertTrue(found.warnings().stream().anyMatch(warning -> warning.code().equals("no-turn")
                || warning.code().equals("constant-attribution")), found.warnings().toString());
    }

    /** A model that hears whether the sound has been made anew: making it so without a change moves the answer, which is said. */
    @Test
    void saysHowMuchMakingTheSoundAnewMovesTheAnswerByItself() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        SignalModel suspicious = changed -> Arrays.equals(changed, signal) ? new double[] {0.9, 0.1} : new double[] {0.3, 0.7};
        ResponseCurves found = explain(signal, suspicious, "100");
        assertEquals(0.6, found.diagnostics().get("artefact"), 1e-9);
        assertTrue(found.warnings().stream().anyMatch(warning -> warning.code().equals("artefact")
                && warning.message().contains("without any change")), found.warnings().toString());
        ResponseCurves honest = explain(signal, loudThird(signal, 6), "100");
        assertTrue(honest.diagnostics().get("artefact") < 0.1, "artefact " + honest.diagnostics().get("artefact"));
        assertTrue(honest.warnings().stream().noneMatch(warning -> warning.code().equals("artefact")), honest.warnings().toString());
    }

    @Test
    void asksNoMoreThanItMay() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        for (int samples : List.of(16, 40, 150)) {
            List<float[]> asked = new ArrayList<>();
            explain(signal, changed -> {
                asked.add(changed);
                double loud = Signals.rms(changed, 0, changed.length); // a change of rate changes the length
                return new double[] {1 - loud, loud};
            }, String.valueOf(samples));
            assertTrue(asked.size() <= samples, asked.size() + " of " + samples);
        }
    }

    /** What is said to be enough is, and four fifths of it are not. */
    @Test
    void theSmallestChangeIsTheSmallest() throws Exception {
        float[] signal = Signals.speechLike(LENGTH, 16000, 1);
        SignalModel model = loudThird(signal, 6);
        LocalProsody explainer = new LocalProsody();
        ToyTask task = ToyTask.of(signal, 4, model).with(explainer, Map.of("samples", "150"));
        ResponseCurves found = explain(signal, model, "150");
        String curve = found.curves().get(0).name();
        double enough = -18 * found.diagnostics().get("smallest-share");
        assertTrue(model.answer(explainer.changed(task, curve, enough).orElseThrow())[0] < 0.5);
        assertTrue(model.answer(explainer.changed(task, curve, 0.8 * enough).orElseThrow())[0] > 0.5);
    }
}
