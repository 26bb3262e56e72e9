/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeSet;

import org.sparsha.corpus.agreement.StretchAnswers.Stretch;

/** What people say frame by frame, frames with the same answers counted once a recording; saying nothing is an answer. */
final class FrameCounts {

    private final Coincidences coincidences;
    private final int[][] frames;
    private final int patterns;

    private FrameCounts(Coincidences coincidences, int[][] frames, int patterns) {
        this.coincidences = coincidences;
        this.frames = frames;
        this.patterns = patterns;
    }

    /**
     * @param answers what people marked
     * @param frame length of a frame in milliseconds; what lies in its middle counts
     */
    static FrameCounts of(StretchAnswers answers, int frame) {
        int categories = answers.categories().size() + 1;
        Map<List<Integer>, Integer> numbers = new HashMap<>();
        List<int[]> patterns = new ArrayList<>();
        List<Map<Integer, Integer>> found = new ArrayList<>();
        for (StretchAnswers.Marked recording : answers.recordings()) {
            Map<Integer, Integer> here = new HashMap<>();
            TreeSet<Long> edges = new TreeSet<>(List.of(0L, recording.length()));
            recording.stretches().forEach(one -> one.forEach(stretch -> {
                edges.add(stretch.start());
                edges.add(Math.min(stretch.end(), recording.length()));
            }));
            int[] at = new int[recording.stretches().size()];
            long from = 0;
            for (long to : edges) {
                int count = (int) (middles(to, frame) - middles(from, frame));
                if (count > 0) {
                    int[] counts = counts(recording, at, from, categories);
                    Integer number = numbers.putIfAbsent(Arrays.stream(counts).boxed().toList(), patterns.size());
                    if (number == null) {
                        number = patterns.size();
                        patterns.add(counts);
                    }
                    here.merge(number, count, Integer::sum);
                }
                from = to;
            }
            found.add(here);
        }
        int[][] frames = new int[found.size()][patterns.size()];
        int[] all = new int[patterns.size()];
        for (int r = 0; r < frames.length; r++) {
            for (Map.Entry<Integer, Integer> entry : found.get(r).entrySet()) {
                frames[r][entry.getKey()] = entry.getValue();
                all[entry.getKey()] += entry.getValue();
            }
        }
        return new FrameCounts(Coincidences.of(new double[categories], patterns, all), frames, patterns.size());
    }

    private static long middles(long time, int frame) {
        return (time + frame / 2 - 1) / frame;
    }

    private static int[] counts(StretchAnswers.Marked recording, int[] at, long time, int categories) {
        int[] counts = new int[categories];
        for (int person = 0; person < at.length; person++) {
            List<Stretch> stretches = recording.stretches().get(person);
            while (at[person] < stretches.size() && stretches.get(at[person]).end() <= time) {
                at[person]++;
            }
            boolean inside = at[person] < stretches.size() && stretches.get(at[person]).start() <= time;
            counts[inside ? stretches.get(at[person]).category() : categories - 1]++;
        }
        return counts;
    }

    /**
     * @param weights how often each recording counts
     * @return α
     */
    OptionalDouble alpha(double[] weights) {
        double[] units = new double[patterns];
        for (int r = 0; r < frames.length; r++) {
            if (weights[r] > 0) {
                for (int p = 0; p < patterns; p++) {
                    units[p] += weights[r] * frames[r][p];
                }
            }
        }
        return coincidences.alpha(Scale.NOMINAL, units);
    }
}
