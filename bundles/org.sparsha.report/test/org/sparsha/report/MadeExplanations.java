/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.model.Prediction;

/** A made clip and explanations of it. */
public final class MadeExplanations {

    /** Samples a second of the made clip, and of the signal explained. */
    public static final int RATE = 16000;

    private MadeExplanations() {
    }

    /** @return three seconds of bursts of a gliding tone with overtones and a little noise, two channels */
    public static AudioClip clip() {
        Random random = new Random(1);
        float[][] channels = new float[2][3 * RATE];
        double phase = 0;
        for (int i = 0; i < channels[0].length; i++) {
            double t = i / (double) RATE;
            double envelope = Math.max(0, Math.sin(2 * Math.PI * 1.7 * t)) * (t > 1.9 && t < 2.2 ? 0 : 1);
            phase += 2 * Math.PI * (140 + 60 * Math.sin(3 * t)) / RATE;
            double voice = 0;
            for (int k = 1; k < 30; k++) {
                voice += Math.sin(k * phase) / k;
            }
            channels[0][i] = (float) (0.25 * envelope * voice + 0.004 * random.nextGaussian());
            channels[1][i] = 0.6f * channels[0][i];
        }
        return new AudioClip(channels, RATE, List.of());
    }

    /** @return windows of 0.5 s every 0.1 s */
    public static Explanation slidingWindow() {
        List<Segment> segments = new ArrayList<>();
        List<Double> scores = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            segments.add(Segment.of(new SampleRange(i * 1600L, Math.min(3L * RATE, i * 1600L + 8000))));
            scores.add(0.2 * Math.exp(-(i - 9) * (i - 9) / 20.0) - 0.05 * Math.exp(-(i - 22) * (i - 22) / 10.0));
        }
        return of(new SegmentAttribution(segments, scores, Optional.empty(), Map.of(), List.of()), "sliding-window");
    }

    /** @return six labelled segments with intervals */
    public static Explanation words() {
        List<Segment> segments = new ArrayList<>();
        String[] names = {"आज", "तुम", "यहाँ", "क्यों, \"so\"", "आए", "हो"};
        double[] scores = {0.02, 0.11, -0.04, 0.31, 0.05, -0.12};
        double[] low = new double[6];
        double[] high = new double[6];
        for (int i = 0; i < 6; i++) {
            segments.add(new Segment(new SampleRange(i * 8000L, i * 8000L + 7200), names[i]));
            low[i] = scores[i] - 0.03;
            high[i] = scores[i] + 0.02;
        }
        return of(SegmentAttribution.of(segments, scores).withIntervals(low, high).withDiagnostic("r2", 0.93), "kernel-shap");
    }

    /** @return a grid of time and frequency */
    public static Explanation cells() {
        Random random = new Random(2);
        List<SampleRange> times = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            times.add(SampleRange.ofLength(i * 4000L, 4000));
        }
        List<List<Double>> rows = new ArrayList<>();
        for (int band = 0; band < 8; band++) {
            rows.add(random.doubles(12, -0.05, 0.1).boxed().toList());
        }
        return of(new CellAttribution(times, List.of(0.0, 200.0, 400.0, 700.0, 1100.0, 1800.0, 2900.0, 4800.0, 8000.0), rows, Map.of(),
                List.of()), "time-frequency");
    }

    /** @return how the answer moves with pitch and loudness */
    public static Explanation responses() {
        List<ResponseCurves.Curve> curves = new ArrayList<>();
        for (String name : List.of("pitch level", "pitch range", "loudness", "speaking rate")) {
            List<List<Double>> y = new ArrayList<>();
            for (int i = -4; i <= 4; i++) {
                double p = 1 / (1 + Math.exp(-i / 2.0));
                y.add(List.of(p * 0.8, 0.8 * (1 - p), 0.2));
            }
            curves.add(new ResponseCurves.Curve(name, "semitones", List.of(-4.0, -3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0, 4.0), y));
        }
        return of(new ResponseCurves(curves, Map.of(), List.of()), "prosody-counterfactual");
    }

    /**
     * An explanation of the made clip.
     *
     * @param attribution what was found
     * @param explainer id of the explainer
     * @return the explanation
     */
    public static Explanation of(Attribution attribution, String explainer) {
        Prediction prediction = new Prediction(List.of("anger", "happiness", "गुस्सा <&>"), new double[] {2, 1, -1},
                new double[] {0.71, 0.25, 0.04});
        return new Explanation(new Explanation.Audio("folder/made clip.wav", "00ff", RATE, 2, 3L * RATE),
                new Explanation.ModelIdentity("toy", "1", "abcd"), prediction, 0,
                new Explanation.Algorithm(explainer, "1.0", ParameterValues.none()),
                Optional.of(new Explanation.Algorithm("silence", "1.0", ParameterValues.none())),
                Optional.of(new Explanation.Algorithm("fixed", "1.0", ParameterValues.none())), 7, 0.71, 100, 0.4, RATE, attribution,
                TimeScores.of(attribution).salient(0.6),
                Map.of("comprehensiveness", MetricResult.of("comprehensiveness", 0.4, "Removing the marked part changes the answer.")),
                List.of(new Warning("past-limit", "Only the first 10 s count & <more>.")), "explain made.wav --seed 7");
    }
}
