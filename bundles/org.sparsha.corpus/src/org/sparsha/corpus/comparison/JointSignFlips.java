/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Sign-flip tests of many mean differences of the same units at once (Fisher, "The Design of Experiments", 1935, §21), corrected by
 * stepping down through the largest statistic of each flip (Westfall and Young, "Resampling-Based Multiple Testing", 1993, algorithm 4.1).
 * As sure as Holm's correction that nothing is called more than chance by chance, but it knows which differences go together, so that few
 * units can still tell.
 */
public final class JointSignFlips {

    /** Flips drawn where there are too many units to go through all. */
    public static final int DRAWS = 10_000;

    private static final double ROUNDING = 1e-12;

    private final double[][] differences;
    private final double[] lengths;

    private JointSignFlips(double[][] differences) {
        this.differences = differences;
        this.lengths = Arrays.stream(differences).mapToDouble(row -> Math.sqrt(Arrays.stream(row).map(d -> d * d).sum())).toArray();
    }

    /**
     * What is found about one mean difference.
     *
     * @param p chance of a mean at least as far from 0 where the sign of each unit's difference is as likely one as the other
     * @param corrected the same, corrected for all that are tested
     */
    public record Result(double p, double corrected) {
    }

    /**
     * Tests means of differences.
     *
     * @param differences one row a test, in it one number a unit; 0 where the unit has none; all rows of one length
     * @param seed which flips, where there are more than {@value PairedTests#MOST_FLIPPED} units
     * @return one result a row
     */
    public static List<Result> of(double[][] differences, long seed) {
        return differences.length == 0 ? List.of() : new JointSignFlips(differences).test(seed);
    }

    private List<Result> test(long seed) {
        int tests = differences.length;
        int units = differences[0].length;
        double[] observed = statistics(new boolean[units]);
        Integer[] order = IntStream.range(0, tests).boxed().sorted(Comparator.comparingDouble(test -> -observed[test]))
                .toArray(Integer[]::new);
        long[] own = new long[tests];
        long[] stepped = new long[tests];
        boolean all = units <= PairedTests.MOST_FLIPPED;
        // a flip of all signs changes no statistic, so that half of the flips tell of the other half
        int flips = all ? 1 << Math.max(0, units - 1) : DRAWS;
        Random random = new Random(seed);
        boolean[] flipped = new boolean[units];
        for (int flip = 0; flip < flips; flip++) {
            for (int unit = 0; unit < units; unit++) {
                flipped[unit] = all ? (flip >> unit & 1) == 1 : random.nextBoolean();
            }
            count(statistics(flipped), observed, order, own, stepped);
        }
        int unflipped = all ? 0 : 1; // what was observed is one of the flips that could have been drawn
        List<Result> results = new ArrayList<>(Collections.nCopies(tests, new Result(1, 1)));
        double largest = 0;
        for (int test : order) {
            largest = Math.max(largest, (stepped[test] + unflipped) / (double) (flips + unflipped));
            results.set(test, new Result((own[test] + unflipped) / (double) (flips + unflipped), largest));
        }
        return results;
    }

    private static void count(double[] drawn, double[] observed, Integer[] order, long[] own, long[] stepped) {
        double largest = 0;
        for (int rank = order.length - 1; rank >= 0; rank--) {
            int test = order[rank];
            largest = Math.max(largest, drawn[test]);
            own[test] += drawn[test] >= observed[test] - ROUNDING ? 1 : 0;
            stepped[test] += largest >= observed[test] - ROUNDING ? 1 : 0;
        }
    }

    /** The sum of each row over its length: as far from 0 on a scale that all rows share. */
    private double[] statistics(boolean[] flipped) {
        double[] statistics = new double[differences.length];
        for (int test = 0; test < statistics.length; test++) {
            double[] row = differences[test];
            double sum = 0;
            for (int unit = 0; unit < row.length; unit++) {
                sum += flipped[unit] ? -row[unit] : row[unit];
            }
            statistics[test] = lengths[test] == 0 ? 0 : Math.abs(sum) / lengths[test];
        }
        return statistics;
    }
}
