/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * In which order a listener gets the pairs, and which sound comes first: both hang on the listener's name only, half of the pairs one way
 * round and half the other. The page of a study has the very same ones.
 */
public final class StudyOrder {

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private int state = FNV_OFFSET;

    private StudyOrder(String listener) {
        listener.codePoints().forEach(letter -> state = (state ^ letter) * FNV_PRIME);
    }

    /**
     * A pair in its place.
     *
     * @param number which of the trials, from 0
     * @param swapped whether sound b comes first
     */
    public record Place(int number, boolean swapped) {
    }

    /**
     * @param trials how many pairs there are
     * @param listener who hears them
     * @return each pair once
     */
    public static List<Place> of(int trials, String listener) {
        StudyOrder numbers = new StudyOrder(listener);
        List<Boolean> sides = numbers.shuffled(IntStream.range(0, trials).mapToObj(i -> i % 2 == 1).toList());
        return numbers.shuffled(IntStream.range(0, trials).mapToObj(i -> new Place(i, sides.get(i))).toList());
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> all = new ArrayList<>(items);
        for (int i = all.size() - 1; i > 0; i--) {
            T last = all.get(i);
            int j = (int) Math.floor(next() * (i + 1));
            all.set(i, all.get(j));
            all.set(j, last);
        }
        return List.copyOf(all);
    }

    /** From 0 to 1, without 1: Tommy Ettinger's mulberry32, which the page has in JavaScript. */
    private double next() {
        state += 0x6d2b79f5;
        int mixed = (state ^ (state >>> 15)) * (1 | state);
        mixed = (mixed + (mixed ^ (mixed >>> 7)) * (61 | mixed)) ^ mixed;
        return Integer.toUnsignedLong(mixed ^ (mixed >>> 14)) / 4294967296.0;
    }
}
