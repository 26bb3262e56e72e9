/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;

import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.sparsha.core.FlagParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Total Sobol index of each segment: the share of the score's variance over random masks in which the segment takes part (Fel 2021), by
 * Jansen's estimator on quasi-random designs (Sobol sequences, randomly shifted). Never negative: it says how much a segment matters, not
 * which way, unless {@code signed} gives it the sign of the segment's mean effect.
 */
public final class SobolTotal implements Explainer {

    /** Whether to give the index a direction. */
    public static final FlagParameter SIGNED = Parameter.flag("signed", "Signed",
            "Give each index the sign of the segment's mean effect, so that what speaks against the class is negative.", true);

    private static final int REPLICATES = 8;
    private static final int MOST_DIMENSIONS = 1000;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, SIGNED);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) {
        return (long) REPLICATES * rows(segments, values) * (segments + 1);
    }

    private static int rows(int players, ParameterValues values) {
        return (int) Math.max(2, values.get(Sampling.SAMPLES) / ((long) REPLICATES * (players + 1)));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        if (2 * players > MOST_DIMENSIONS) {
            throw new ExplainException("Sobol designs go up to " + MOST_DIMENSIONS / 2 + " segments, not " + players
                    + "; use longer segments or rise.");
        }
        long samples = task.values().get(Sampling.SAMPLES);
        Sampling.refuseBelow(2L * REPLICATES * (players + 1), samples, players, "Sobol indices");
        int rows = rows(players, task.values());
        double until = task.values().get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        RunningMoments squares = new RunningMoments(players);
        RunningMoments effects = new RunningMoments(players);
        RunningMoments variance = new RunningMoments(1);
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            List<Coalition> design = design(players, rows, random);
            double[] worth = inquiry.ask(design, 1.0 / REPLICATES);
            addReplicate(players, rows, design, worth, squares, effects, variance);
            double scale = variance.mean()[0];
            if (until > 0 && replicate >= 3 && scale > 0 && Findings.largest(squares.standardErrors()) / scale < until) {
                break;
            }
        }
        inquiry.finish();
        boolean signed = task.values().get(SIGNED);
        double scale = variance.mean()[0];
        double[] scores = squares.mean();
        double[] errors = squares.standardErrors();
        for (int i = 0; i < players; i++) {
            double sign = signed && effects.mean()[i] < 0 ? -1 : 1;
            scores[i] = scale > 0 ? sign * scores[i] / scale : 0;
            errors[i] = scale > 0 ? errors[i] / scale : 0;
        }
        SegmentAttribution found = Findings.sampled(task.segments(), scores, errors, squares.count() - 1.0).withDiagnostic("variance",
                scale);
        return signed ? found : found.withWarning(new Warning("unsigned",
                "Sobol indices say how much a segment matters, not whether it speaks for or against the class."));
    }

    /** For each row first the mask A, then A with player i taken from B, for every i. */
    private static List<Coalition> design(int players, int rows, SplittableRandom random) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(2 * players);
        double[] shift = random.doubles(2L * players).toArray();
        List<Coalition> design = new ArrayList<>(rows * (players + 1));
        for (int row = 0; row < rows; row++) {
            double[] point = sequence.nextVector();
            BitSet a = new BitSet(players);
            BitSet b = new BitSet(players);
            for (int i = 0; i < players; i++) {
                a.set(i, (point[i] + shift[i]) % 1 < 0.5);
                b.set(i, (point[players + i] + shift[players + i]) % 1 < 0.5);
            }
            Coalition mask = Coalition.of(players, a);
            design.add(mask);
            for (int i = 0; i < players; i++) {
                design.add(b.get(i) ? mask.with(i) : mask.without(i));
            }
        }
        return design;
    }

    private static void addReplicate(int players, int rows, List<Coalition> design, double[] worth, RunningMoments squares,
            RunningMoments effects, RunningMoments variance) {
        double[] jansen = new double[players];
        double[] effect = new double[players];
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            int at = row * (players + 1);
            for (int i = 0; i < players; i++) {
                double step = worth[at + 1 + i] - worth[at];
                jansen[i] += step * step / (2.0 * rows);
                effect[i] += (design.get(at).keeps(i) ? -1 : 1) * step / rows;
            }
        }
        for (double value : worth) {
            sum += value;
        }
        double mean = sum / worth.length;
        double spread = 0;
        for (double value : worth) {
            spread += (value - mean) * (value - mean) / worth.length;
        }
        squares.add(jansen);
        effects.add(effect);
        variance.add(new double[] { spread });
    }
}
