/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MaskedModel;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Occlusion by overlapping windows (Zeiler and Fergus 2014), the method of the application this one comes from: each window is perturbed in
 * turn, its score is how much the target's score falls. With {@code compatibility=original} windows begin wherever a stride begins, the
 * last ones cut short, and are set to zero without a cross-fade; else windows lie fully within the clip and the last one ends with it.
 */
public final class SlidingWindow implements Explainer {

    /** Length of a window. */
    public static final DecimalParameter WINDOW = Parameter.decimal("window", "Window", "Length of the window that is perturbed.", "s",
            0.005, 60, 0.5);

    /** Distance of windows. */
    public static final DecimalParameter STRIDE = Parameter.decimal("stride", "Stride", "Distance from one window's start to the next.",
            "s", 0.001, 60, 0.1);

    /** Whose rules to follow. */
    public static final ChoiceParameter COMPATIBILITY = Parameter.choice("compatibility", "Compatibility",
            "Follow our rules, or those of the original application to the last digit.", "none", "original");

    /** What is asked of each window. */
    public static final ChoiceParameter EVIDENCE = Parameter.choice("evidence", "Evidence",
            "Remove each window from the clip, keep it alone, or both and take the mean of the two effects.", "removed", "kept", "both");

    private static final String ORIGINAL = "original";

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(WINDOW, STRIDE, EVIDENCE, COMPATIBILITY);
    }

    @Override
    public boolean usesSegmenter() {
        return false;
    }

    @Override
    public Map<String, String> impliedSettings(ParameterValues values) {
        return values.get(COMPATIBILITY).equals(ORIGINAL) ? Map.of("perturbation", "silence", "perturbation.crossfade", "0") : Map.of();
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return (values.get(EVIDENCE).equals("both") ? 2 : 1) * (segments + 1L);
    }

    /** The original keeps windows of at least 60 % of the maximum even where that is zero (all of them) or negative (none). */
    @Override
    public List<SampleRange> salient(TimeScores scores, double threshold, ParameterValues values) {
        boolean allZero = scores.scores().stream().allMatch(score -> score == 0);
        if (!allZero || !values.get(COMPATIBILITY).equals(ORIGINAL) || scores.segments().isEmpty()) {
            return scores.salient(threshold);
        }
        return List.of(new SampleRange(scores.segments().get(0).start(), scores.segments().getLast().end()));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        List<Segment> windows = windows(task.signal().length, task.sampleRate(), task.values());
        MaskedModel game = task.maskedModel(windows);
        String evidence = task.values().get(COMPATIBILITY).equals(ORIGINAL) ? "removed" : task.values().get(EVIDENCE);
        double ownShare = evidence.equals("removed") ? 1 : evidence.equals("both") ? 0.5 : 0.1;
        Inquiry inquiry = new Inquiry(game, ownShare == 1 ? task.progress() : task.progress().split("", ownShare));
        double base = inquiry.ask(List.of(Coalition.all(windows.size())), 0.02)[0];
        double[] scores = new double[windows.size()];
        if (!evidence.equals("kept")) {
            double[] without = inquiry.ask(game.leaveOneOut(), 1);
            for (int i = 0; i < scores.length; i++) {
                scores[i] = base - without[i];
            }
        }
        if (!evidence.equals("removed")) {
            addKept(task, windows, scores, evidence.equals("both"));
        }
        inquiry.finish();
        double sum = Arrays.stream(scores).sum();
        SegmentAttribution attribution = Findings.of(windows, scores).withDiagnostic("base", base).withDiagnostic("sum", sum);
        return withUnseenWarning(attribution, task);
    }

    /** What comes back when only one window is kept; the mean of that and of what is in {@code scores} where both are wanted. */
    private static void addKept(ExplanationTask task, List<Segment> windows, double[] scores, boolean mean) throws ExplainException {
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, (long) task.signal().length));
        windows.forEach(window -> bounds.addAll(List.of(window.start(), window.end())));
        List<Segment> stretches = new ArrayList<>();
        for (long start = 0; start < task.signal().length; start = bounds.higher(start)) {
            stretches.add(Segment.of(new SampleRange(start, bounds.higher(start))));
        }
        List<Coalition> asked = new ArrayList<>(List.of(Coalition.none(stretches.size())));
        for (Segment window : windows) {
            asked.add(Coalition.of(stretches.size(), IntStream.range(0, stretches.size())
                    .filter(i -> window.range().contains(stretches.get(i).range())).toArray()));
        }
        Inquiry keeping = new Inquiry(task.maskedModel(stretches), task.progress().split("", mean ? 0.5 : 0.9));
        double[] kept = keeping.ask(asked, 1);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = mean ? (scores[i] + kept[i + 1] - kept[0]) / 2 : kept[i + 1] - kept[0];
        }
    }

    /**
     * Where the windows lie.
     *
     * @param samples length of the clip
     * @param sampleRate samples a second
     * @param values window, stride, compatibility
     * @return at least one window, in order
     */
    static List<Segment> windows(int samples, int sampleRate, ParameterValues values) {
        long window = Math.max(1, Math.round(values.get(WINDOW) * sampleRate));
        long stride = Math.max(1, Math.round(values.get(STRIDE) * sampleRate));
        List<Segment> windows = new ArrayList<>();
        if (values.get(COMPATIBILITY).equals(ORIGINAL)) {
            for (long start = 0; start < samples; start += stride) {
                windows.add(Segment.of(new SampleRange(start, Math.min(samples, start + window))));
            }
            return windows;
        }
        long start = 0;
        for (; start + window < samples; start += stride) {
            windows.add(Segment.of(SampleRange.ofLength(start, window)));
        }
        windows.add(Segment.of(new SampleRange(Math.max(0, samples - window), samples)));
        return windows;
    }

    /** Models that hear a fixed length give exactly zero to every window past it; that is no finding about the voice. */
    private static SegmentAttribution withUnseenWarning(SegmentAttribution attribution, ExplanationTask task) {
        List<Double> scores = attribution.scores();
        int last = scores.size();
        while (last > 0 && scores.get(last - 1) == 0) {
            last--;
        }
        boolean tailSounds = last < scores.size() && last > 0 && sounds(task.signal(), attribution.segments().get(last).range());
        return !tailSounds ? attribution : attribution.withWarning(new Warning("unseen", String.format(Locale.ROOT,
                "From %.2f s on every window scores exactly 0: the model does not seem to hear the clip beyond that point.",
                attribution.segments().get(last).start() / (double) task.sampleRate())));
    }

    private static boolean sounds(float[] signal, SampleRange range) {
        for (int i = (int) range.start(); i < range.end(); i++) {
            if (Math.abs(signal[i]) > 1e-4f) {
                return true;
            }
        }
        return false;
    }
}
