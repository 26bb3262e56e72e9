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
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;

/**
 * Total Sobol index of each segment: the share of the score's variance over random masks in which the segment takes part (Fel 2021), by
 * Jansen's estimator on quasi-random designs (Sobol sequences, randomly shifted). A segment is either kept or not, so its second value is
 * always taken to differ from the first, which random draws would do half the time: the same expectation from half as many questions.
 * Never negative: an index says how much a segment matters, not which way, unless {@code signed} gives it the sign of the segment's mean
 * effect. Intervals are taken of its logarithm, as of any square. Where the 95 % interval of the effect holds both signs, so does that of
 * the signed index: a segment that takes part in much, now for and now against the class, has a large index of no settled direction.
 */
public final class SobolTotal implements Explainer {

    /** Whether to give the index a direction. */
    public static final FlagParameter SIGNED = Parameter.flag("signed", "Signed",
            "Give each index the sign of the segment's mean effect, so that what speaks against the class is negative.", true);

    private static final int REPLICATES = 8;
    private static final int MOST_SEGMENTS = 1000;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(Sampling.SAMPLES, Sampling.UNTIL, SIGNED);
    }

    @Override
    public long estimateEvaluations(int segments, ParameterValues values) throws ExplainException {
        if (segments > MOST_SEGMENTS) {
            throw new ExplainException("Sobol designs go up to " + MOST_SEGMENTS + " segments, not " + segments
                    + "; use longer segments or rise.");
        }
        return (long) REPLICATES * rows(segments, values) * (segments + 1);
    }

    private static int rows(int players, ParameterValues values) {
        return (int) Math.max(2, values.get(Sampling.SAMPLES) / ((long) REPLICATES * (players + 1)));
    }

    @Override
    public Attribution explain(ExplanationTask task) throws ExplainException {
        Inquiry inquiry = new Inquiry(task.maskedModel(), task.progress());
        int players = inquiry.players();
        estimateEvaluations(players, task.values()); // refuses what is too much
        long samples = task.values().get(Sampling.SAMPLES);
        Sampling.refuseBelow(2L * REPLICATES * (players + 1), samples, players, "Sobol indices");
        int rows = rows(players, task.values());
        double until = task.values().get(Sampling.UNTIL);
        SplittableRandom random = new SplittableRandom(task.seed());
        SobolEstimate estimate = new SobolEstimate(players);
        for (int replicate = 0; replicate < REPLICATES; replicate++) {
            List<Coalition> design = design(players, rows, random);
            estimate.add(design, inquiry.ask(design, 1.0 / REPLICATES));
            if (until > 0 && replicate >= 3 && estimate.variance() > 0 && Findings.largest(estimate.errors()) < until) {
                break;
            }
        }
        inquiry.finish();
        return found(task.segments(), estimate, task.values().get(SIGNED));
    }

    private static SegmentAttribution found(List<Segment> segments, SobolEstimate estimate, boolean signed) {
        double t = Findings.student(estimate.replicates() - 1.0);
        double[] scores = estimate.indices();
        double[] errors = estimate.errors();
        double[] effects = estimate.effects().mean();
        double[] effectErrors = estimate.effects().standardErrors();
        double[] low = new double[scores.length];
        double[] high = new double[scores.length];
        int unsettled = 0;
        for (int i = 0; i < scores.length; i++) {
            double factor = scores[i] > 0 ? Math.exp(t * errors[i] / scores[i]) : 1;
            high[i] = Math.min(scores[i] * factor, Math.max(1, scores[i]));
            low[i] = scores[i] / factor;
            if (signed && high[i] > 0 && Math.abs(effects[i]) <= t * effectErrors[i]) {
                low[i] = -high[i];
                unsettled++;
            }
            if (signed && effects[i] < 0) {
                double lowest = -high[i];
                high[i] = -low[i];
                low[i] = lowest;
                scores[i] = -scores[i];
            }
        }
        SegmentAttribution found = Findings.of(segments, scores).withIntervals(low, high)
                .withDiagnostic("max-standard-error", Findings.largest(errors)).withDiagnostic("variance", estimate.variance());
        return signed ? found.withDiagnostic("unsettled-signs", unsettled) : found.withWarning(new Warning("unsigned",
                "Sobol indices say how much a segment matters, not whether it speaks for or against the class."));
    }

    /** For each row first a mask, then the mask with player i changed, for every i. */
    private static List<Coalition> design(int players, int rows, SplittableRandom random) {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(players);
        double[] shift = random.doubles(players).toArray();
        List<Coalition> design = new ArrayList<>(rows * (players + 1));
        for (int row = 0; row < rows; row++) {
            double[] point = sequence.nextVector();
            BitSet kept = new BitSet(players);
            for (int i = 0; i < players; i++) {
                kept.set(i, (point[i] + shift[i]) % 1 < 0.5);
            }
            Coalition mask = Coalition.of(players, kept);
            design.add(mask);
            for (int i = 0; i < players; i++) {
                design.add(mask.keeps(i) ? mask.without(i) : mask.with(i));
            }
        }
        return design;
    }
}
