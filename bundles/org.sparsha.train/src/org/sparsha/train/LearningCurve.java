/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

/**
 * How good something is that learns from so many speakers, on speakers that it hasn't heard, and what more of them would bring: the slope
 * of the UAR over the logarithm of the number of speakers, by least squares for each speaker that is left out. Immutable.
 *
 * @param method what learned
 * @param speakers number of speakers that there are
 * @param points from few speakers to all but one
 * @param gain UAR that {@value #MORE} more speakers would bring, if it goes on so
 * @param low lower end of its 95 % interval over the speakers left out
 * @param high upper end
 */
public record LearningCurve(String method, int speakers, List<Point> points, double gain, double low, double high) {

    /** Speakers that the curve is carried on by. */
    public static final int MORE = 20;

    private static final int LEAST_SPEAKERS = 5;
    /** Speakers left out at most: more would only cost time. */
    private static final int MOST_LEFT_OUT = 12;
    private static final int FIRST = 2;
    private static final int STEPS = 4;
    private static final double SURE = 1.96;
    /** UAR below which a gain isn't worth recording twenty people. */
    private static final double LITTLE = 0.01;

    /** Copies the list. */
    public LearningCurve {
        points = List.copyOf(points);
    }

    /**
     * How good it is from so many speakers.
     *
     * @param speakers number of speakers learned from
     * @param uar mean of the UAR over the speakers left out, 0 to 1
     */
    public record Point(int speakers, double uar) {
    }

    /** Learns from some recordings and is asked about others. */
    @FunctionalInterface
    public interface Judge {

        /**
         * Learns and is asked.
         *
         * @param train numbers of the recordings to learn from
         * @param test numbers of those asked about
         * @return UAR on these, 0 to 1
         * @throws SparshaException where that fails
         */
        double uar(int[] train, int[] test) throws SparshaException;
    }

    /**
     * Measures a curve.
     *
     * @param method what learns
     * @param spoken the speaker of each recording; empty where not known
     * @param seed which speakers are learned from
     * @param judge learns and is asked
     * @param progress told of the work, cancels
     * @return the curve; nothing where fewer than five speakers are named
     * @throws SparshaException where learning fails
     */
    public static Optional<LearningCurve> of(String method, List<String> spoken, long seed, Judge judge, Progress progress)
            throws SparshaException {
        List<String> speakers = spoken.stream().filter(name -> !name.isEmpty()).distinct().sorted().toList();
        if (speakers.size() < LEAST_SPEAKERS) {
            return Optional.empty();
        }
        int[] counts = counts(speakers.size() - 1);
        int left = Math.min(MOST_LEFT_OUT, speakers.size());
        double[][] uar = new double[left][counts.length];
        for (int s = 0; s < left; s++) {
            progress.checkCancelled();
            String out = speakers.get(s * speakers.size() / left);
            int[] test = IntStream.range(0, spoken.size()).filter(one -> spoken.get(one).equals(out)).toArray();
            List<String> others = new ArrayList<>(speakers);
            others.remove(out);
            Collections.shuffle(others, new Random(seed + s));
            for (int n = 0; n < counts.length; n++) {
                List<String> heard = others.subList(0, counts[n]);
                uar[s][n] = judge.uar(IntStream.range(0, spoken.size()).filter(one -> heard.contains(spoken.get(one))).toArray(), test);
            }
            progress.worked(1.0 / left);
        }
        return Optional.of(of(method, speakers.size(), counts, uar));
    }

    /** From two to all but one, each step by the same factor. */
    private static int[] counts(int most) {
        return IntStream.rangeClosed(0, STEPS).map(step -> (int) Math.round(FIRST * Math.pow(most / (double) FIRST, step
                / (double) STEPS))).distinct().toArray();
    }

    /** {@code uar} by speaker left out and count. */
    static LearningCurve of(String method, int speakers, int[] counts, double[][] uar) {
        List<Point> points = new ArrayList<>();
        for (int n = 0; n < counts.length; n++) {
            int number = n;
            points.add(new Point(counts[n], Arrays.stream(uar).mapToDouble(own -> own[number]).average().orElse(0)));
        }
        double[] slopes = Arrays.stream(uar).mapToDouble(own -> slope(counts, own)).toArray();
        double mean = Arrays.stream(slopes).average().orElse(0);
        double variance = Arrays.stream(slopes).map(one -> (one - mean) * (one - mean)).sum() / (slopes.length - 1) / slopes.length;
        double factor = Math.log((speakers + MORE) / (double) speakers);
        double half = SURE * Math.sqrt(variance);
        return new LearningCurve(method, speakers, points, mean * factor, (mean - half) * factor, (mean + half) * factor);
    }

    /** Slope of values over the logarithm of counts, by least squares. */
    private static double slope(int[] counts, double[] values) {
        double meanX = Arrays.stream(counts).mapToDouble(Math::log).average().orElse(0);
        double meanY = Arrays.stream(values).average().orElse(0);
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < counts.length; i++) {
            double x = Math.log(counts[i]) - meanX;
            xy += x * (values[i] - meanY);
            xx += x * x;
        }
        return xx == 0 ? 0 : xy / xx;
    }

    /** @return UAR to be expected once there are {@value #MORE} more speakers, 0 to 1 */
    public double expected() {
        return Math.clamp(points.getLast().uar() + gain, 0, 1);
    }

    /** @return whether more speakers would help, in a few words */
    public String title() {
        return low > 0 && gain >= LITTLE ? "More speakers would help" : high < 2 * LITTLE ? "More speakers would hardly help"
                : "Whether more speakers would help is uncertain";
    }

    /** @return what {@value #MORE} more speakers would bring, in a sentence */
    public String sentence() {
        return String.format(Locale.ROOT, "%d more speakers would bring about %+.2f UAR (95 %%: %+.2f to %+.2f), if it goes on as from %d "
                + "to %d: by the logarithm of their number.", MORE, gain, low, high, points.getFirst().speakers(),
                points.getLast().speakers());
    }
}
