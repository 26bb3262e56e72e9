/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.explain.TimeScores;
import org.sparsha.features.dsp.SpeechActivity;

/**
 * Sees whether an explanation marks pauses. Taking the sound of a pause away, hiss and all, is a change that many models answer: what is
 * marked then is true of the model, but no finding about the voice, and surprises who looks for one.
 */
final class PauseCheck {

    private static final double SHARE = 0.15;
    private static final double MORE_THAN_TIME = 1.25;

    private PauseCheck() {
    }

    /**
     * @param signal the analysed signal
     * @param sampleRate its samples a second
     * @param scores the scores
     * @param label the class explained
     * @param perturbation id of what removed parts were replaced by; empty where the explainer changes the signal in its own way
     * @return a warning where pauses have a notable share of what speaks for the class, and more than their share of the time
     */
    static Optional<Warning> warning(float[] signal, int sampleRate, TimeScores scores, String label,
            Optional<String> perturbation) {
        boolean[] speech = SpeechActivity.frames(signal, sampleRate, SpeechActivity.BELOW, SpeechActivity.SHORTEST);
        double[] curve = scores.curve(SpeechActivity.hop(sampleRate), signal.length);
        double sum = 0;
        double inPauses = 0;
        int pauses = 0;
        for (int k = 0; k < curve.length; k++) {
            boolean pause = !speech[Math.min(k, speech.length - 1)];
            sum += Math.max(0, curve[k]);
            inPauses += pause ? Math.max(0, curve[k]) : 0;
            pauses += pause ? 1 : 0;
        }
        double share = sum > 0 ? inPauses / sum : 0;
        double time = pauses / (double) curve.length;
        if (share < SHARE || share < MORE_THAN_TIME * time) {
            return Optional.empty();
        }
        return Optional.of(new Warning("pauses", String.format(Locale.ROOT, "%.0f %% of what speaks for %s lies in pauses, which are "
                + "%.0f %% of the recording: the model reacts to what %s does to quiet stretches, and not to the voice alone%s.",
                100 * share, label, 100 * time, perturbation.map(id -> "the perturbation " + id).orElse("the explainer"),
                perturbation.filter(id -> !id.startsWith("noise-")).isPresent()
                        ? "; compare with the perturbation noise-white (--perturbation noise-white), which keeps their level" : "")));
    }
}
