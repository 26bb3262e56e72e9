/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.core.Warning;

/**
 * Attribution seen along time: ranges with one score each. A cell attribution gives its columns with the sum of their positive scores; an
 * interaction its main scores; response curves nothing.
 *
 * @param segments the ranges, ascending by start; may overlap
 * @param scores their scores, finite
 */
public record TimeScores(List<Segment> segments, List<Double> scores) {

    /**
     * Scores up to here are rounding: models answer in 32-bit floats, whose steps just below 1 are 6e-8, and explainers add up many
     * answers. What a model that says the same to everything gets from an explainer lies below.
     */
    public static final double ROUNDING = 1e-6;

    /** Copies the lists. */
    public TimeScores {
        segments = List.copyOf(segments);
        scores = List.copyOf(scores);
    }

    /**
     * @param attribution any attribution
     * @return it along time
     */
    public static TimeScores of(Attribution attribution) {
        return switch (attribution) {
            case SegmentAttribution segments -> new TimeScores(segments.segments(), segments.scores());
            case InteractionAttribution interaction -> of(interaction.main());
            case CellAttribution cells -> columns(cells);
            case ResponseCurves curves -> new TimeScores(List.of(), List.of());
        };
    }

    private static TimeScores columns(CellAttribution cells) {
        List<Double> sums = new ArrayList<>();
        for (int column = 0; column < cells.times().size(); column++) {
            double sum = 0;
            for (List<Double> row : cells.scores()) {
                sum += Math.max(0, row.get(column));
            }
            sums.add(sum);
        }
        return new TimeScores(cells.times().stream().map(Segment::of).toList(), sums);
    }

    /**
     * Whether all that was found is rounding, whatever the explainer makes of it.
     *
     * @param answer the model's own score for the unchanged recording, which says how large its scores are
     * @return whether every score is within {@link #ROUNDING}, relative to the answer where that is larger than 1
     */
    public boolean isRounding(double answer) {
        double floor = ROUNDING * Math.max(1, Math.abs(answer));
        return scores.stream().allMatch(score -> Math.abs(score) <= floor);
    }

    /** @return whether there is nothing, or all scores are the same */
    public boolean isConstant() {
        return scores.stream().distinct().count() <= 1;
    }

    /**
     * 100 · score / sum of all absolute scores: how much of all that speaks for or against the answer lies in a segment.
     *
     * @return one number a segment, −100 to 100; 0 where all scores are 0
     */
    public List<Double> percent() {
        double largest = scores.stream().mapToDouble(Math::abs).max().orElse(0);
        if (largest == 0) {
            return scores.stream().map(score -> 0.0).toList();
        }
        double unit = largest > 1e-290 && largest < 1e290 ? 1 : largest; // so that nothing overflows or vanishes
        double sum = scores.stream().mapToDouble(score -> Math.abs(score / unit)).sum();
        return scores.stream().map(score -> 100 * (score / unit) / sum).toList();
    }

    /**
     * The original's percentages: 100 · score / sum of all scores where that sum is positive; else the scores as they are (the original
     * changes the unit so).
     *
     * @return one number a segment; may go far beyond ±100 where the scores nearly cancel out
     */
    public List<Double> percentOfSum() {
        double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
        return isShare() ? scores.stream().map(score -> 100 * score / sum).toList() : scores;
    }

    /** @return whether {@link #percentOfSum()} gives shares of 100 rather than raw scores */
    public boolean isShare() {
        double sum = scores.stream().mapToDouble(Double::doubleValue).sum();
        return sum > ROUNDING && scores.stream().allMatch(score -> Double.isFinite(100 * score / sum));
    }

    /** @return what to know about {@link #percentOfSum()}: that it gives raw scores, or that the scores nearly cancel out */
    public Optional<Warning> percentWarning() {
        if (!scores.isEmpty() && !isShare()) {
            return Optional.of(new Warning("percent-is-raw", "The scores do not add up to a positive number, so they are given as they are "
                    + "and not as percentages."));
        }
        return percentOfSum().stream().noneMatch(percent -> Math.abs(percent) > 100) ? Optional.empty()
                : Optional.of(new Warning("percent-beyond-100",
                "What speaks for the answer and what speaks against it nearly cancel out, so "
                        + "percentages of their sum go beyond 100; compare the scores instead."));
    }

    /**
     * The segments with at least a share of the largest score, joined.
     *
     * @param threshold the share, 0 to 1
     * @return half-open ranges, ascending, not touching; none where no score is beyond {@link #ROUNDING}
     */
    public List<SampleRange> salient(double threshold) {
        double max = scores.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        if (max <= ROUNDING) {
            return List.of();
        }
        List<SampleRange> salient = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i) >= threshold * max && scores.get(i) > 0) {
                salient.add(segments.get(i).range());
            }
        }
        return Ranges.joined(salient);
    }

    /**
     * The scores as a curve: at each point the mean over the segments that cover it, 0 where none does.
     *
     * @param hop samples from one point to the next
     * @param length number of samples of the clip
     * @return one value a hop, the points in the middle of each
     */
    public double[] curve(long hop, long length) {
        int points = (int) Math.max(1, (length + hop - 1) / hop);
        double[] sums = new double[points];
        int[] counts = new int[points];
        for (int i = 0; i < scores.size(); i++) {
            SampleRange range = segments.get(i).range();
            long half = hop / 2;
            int from = (int) Math.max(0, (range.start() - half + hop - 1) / hop);
            for (int point = from; point < points && point * hop + half < range.end(); point++) {
                sums[point] += scores.get(i);
                counts[point]++;
            }
        }
        for (int point = 0; point < points; point++) {
            sums[point] = counts[point] == 0 ? 0 : sums[point] / counts[point];
        }
        return Arrays.copyOf(sums, points);
    }
}
