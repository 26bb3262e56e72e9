/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import org.sparsha.core.ChoiceParameter;
import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * LIME (Ribeiro 2016): a linear model fitted to the scores of random masks, near ones counting more. Its coefficients are the scores; its
 * weighted R² (diagnostic {@code r2}) says how well a linear model fits at all. Standard errors by the Bayesian bootstrap.
 */
public final class Lime implements Explainer {

    /** Between the unchanged clip and a masked one. */
    public static final ChoiceParameter DISTANCE = Parameter.choice("distance", "Distance",
            "How far a masked clip is from the unchanged one: cosine or Hamming distance of the masks, or cosine distance of the signals.",
            "cosine", "hamming", "signal");

    /** Width of the kernel exp(−d²/width²). */
    public static final DecimalParameter KERNEL_WIDTH = Parameter.decimal("kernel-width", "Kernel width",
            "How fast the weight exp(-d^2/width^2) falls with distance d.", "", 0.01, 100, 0.25);

    /** What is fitted. */
    public static final ChoiceParameter SURROGATE = Parameter.choice("surrogate", "Surrogate",
            "The linear model: ridge regression, ridge on the features that a lasso path picks first, or the lasso.", "ridge", "lasso-path",
            "lasso");

    /** Strength of the penalty. */
    public static final DecimalParameter ALPHA = Parameter.decimal("alpha", "Penalty", "Strength of the ridge or lasso penalty.", "", 0,
            1000, 1);

    /** How many features a lasso path picks. */
    public static final WholeNumberParameter FEATURES = Parameter.wholeNumber("features", "Features",
            "How many segments the lasso path keeps.", 1, 10_000, 10);

    private static final int RESAMPLES = 60;
    private static final int AT_ONCE = 256;

    private record Fit(double[] coefficients, double[] errors, double r2) {
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, DISTANCE, KERNEL_WIDTH, SURROGATE, ALPHA, FEATURES, Sampling.KEEP);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return values.get(Sampling.SAMPLES);
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        ParameterValues values = task.values();
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        int samples = values.getInt(Sampling.SAMPLES);
        double until = values.get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        List<Coalition> masks = new ArrayList<>(List.of(Coalition.all(players)));
        double[] scores = inquiry.ask(masks, 0.01);
        double base = scores[0];
        Fit fit = null;
        while (fit == null) {
            List<Coalition> now = new ArrayList<>();
            while (now.size() < AT_ONCE && masks.size() + now.size() < samples) {
                now.add(Sampling.bernoulli(random, players, values.get(Sampling.KEEP)));
            }
            double[] answers = inquiry.ask(now, 0.95 * now.size() / samples);
            int before = scores.length;
            scores = Arrays.copyOf(scores, before + answers.length);
            System.arraycopy(answers, 0, scores, before, answers.length);
            masks.addAll(now);
            boolean last = masks.size() >= samples;
            if (last || until > 0) {
                Fit current = fit(task, masks, scores, inquiry);
                fit = last || Findings.largest(current.errors) < until ? current : null;
            }
        }
        inquiry.finish();
        SegmentAttribution found = Findings.sampled(task.segments(), fit.coefficients, fit.errors, masks.size() - players - 1.0)
                .withDiagnostic("r2", fit.r2).withDiagnostic("base", base);
        return fit.r2 >= 0.2 || Findings.isConstant(scores) ? found : found.withWarning(new Warning("poor-surrogate", String.format(
                Locale.ROOT, "The linear surrogate explains only %.0f %% of how the score moves; its weights say little.",
                100 * Math.max(0, fit.r2))));
    }

    private static Fit fit(ExplanationTask task, List<Coalition> masks, double[] scores, Inquiry inquiry) {
        double[][] rows = new double[masks.size()][];
        double[] weights = new double[masks.size()];
        double[] energies = energies(task);
        for (int k = 0; k < rows.length; k++) {
            rows[k] = PairedRegression.signs(masks.get(k));
            for (int i = 0; i < rows[k].length; i++) {
                rows[k][i] = Math.max(0, rows[k][i]);
            }
            double distance = distance(task.values().get(DISTANCE), rows[k], energies) / task.values().get(KERNEL_WIDTH);
            weights[k] = Math.exp(-distance * distance);
        }
        WeightedMasks data = WeightedMasks.of(rows, scores, weights);
        double[] coefficients = coefficients(data, task.values());
        RunningMoments spread = new RunningMoments(coefficients.length);
        SplittableRandom random = new SplittableRandom(~task.seed());
        for (int resample = 0; resample < RESAMPLES; resample++) {
            inquiry.checkCancelled();
            spread.add(coefficients(data.reweighted(random), task.values()));
        }
        double[] errors = spread.standardErrors();
        for (int i = 0; i < errors.length; i++) {
            errors[i] *= Math.sqrt(RESAMPLES);
        }
        return new Fit(coefficients, errors, data.r2(coefficients));
    }

    private static double[] coefficients(WeightedMasks data, ParameterValues values) {
        double alpha = values.get(ALPHA);
        return switch (values.get(SURROGATE)) {
            case "lasso" -> LinearSurrogates.lasso(data, alpha);
            case "lasso-path" -> LinearSurrogates.ridgeOnPath(data, alpha, values.getInt(FEATURES));
            default -> LinearSurrogates.ridge(data, alpha);
        };
    }

    private static double distance(String kind, double[] mask, double[] energies) {
        double kept = 0;
        double energy = 0;
        for (int i = 0; i < mask.length; i++) {
            kept += mask[i] / mask.length;
            energy += mask[i] * energies[i];
        }
        return switch (kind) {
            case "hamming" -> 1 - kept;
            case "signal" -> 1 - Math.sqrt(energy);
            default -> 1 - Math.sqrt(kept);
        };
    }

    /** Share of the segments' energy that is in each; equal shares where there is none. */
    private static double[] energies(ExplanationTask task) {
        double[] energies = new double[task.segments().size()];
        double total = 0;
        for (int i = 0; i < energies.length; i++) {
            Segment segment = task.segments().get(i);
            for (int n = (int) segment.start(); n < Math.min(segment.end(), task.signal().length); n++) {
                energies[i] += (double) task.signal()[n] * task.signal()[n];
            }
            total += energies[i];
        }
        for (int i = 0; i < energies.length; i++) {
            energies[i] = total > 0 ? energies[i] / total : 1.0 / energies.length;
        }
        return energies;
    }
}
