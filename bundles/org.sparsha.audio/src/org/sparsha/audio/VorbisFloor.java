/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.audio.BitReader.Damage;

/** The rough shape of a spectrum, as straight lines on a scale of decibels (Vorbis I, section 7: floor type 1). */
final class VorbisFloor {

    private static final int[] RANGES = {256, 128, 86, 64};
    private static final float[] FROM_DECIBELS = new float[256];
    private static final int MOST_POINTS = 65;

    static {
        for (int i = 0; i < 256; i++) {
            FROM_DECIBELS[i] = (float) Math.pow(10, ((i + 1) * 140.0 / 256 - 140) / 20);
        }
    }

    private final int[] partitions;
    private final int[] dimensions;
    private final int[] subclassBits;
    private final int[] masterBooks;
    private final int[][] books;
    private final int multiplier;
    private final int[] positions;
    private final int[] sorted;
    private final int[] lower;
    private final int[] upper;

    /**
     * @param in the set-up header, behind the floor's type
     * @param bookCount number of code books
     */
    VorbisFloor(VorbisBits in, int bookCount) throws Damage {
        partitions = new int[in.number(5)];
        int classes = 0;
        for (int i = 0; i < partitions.length; i++) {
            partitions[i] = in.number(4);
            classes = Math.max(classes, partitions[i] + 1);
        }
        dimensions = new int[classes];
        subclassBits = new int[classes];
        masterBooks = new int[classes];
        books = new int[classes][];
        for (int i = 0; i < classes; i++) {
            dimensions[i] = in.number(3) + 1;
            subclassBits[i] = in.number(2);
            masterBooks[i] = subclassBits[i] > 0 ? in.number(8) : 0;
            books[i] = new int[1 << subclassBits[i]];
            for (int j = 0; j < books[i].length; j++) {
                books[i][j] = in.number(8) - 1;
                check(books[i][j] < bookCount);
            }
            check(masterBooks[i] < bookCount);
        }
        multiplier = in.number(2) + 1;
        int rangeBits = in.number(4);
        int points = 2 + Arrays.stream(partitions).map(part -> dimensions[part]).sum();
        check(points <= MOST_POINTS && !in.isEnded());
        positions = new int[points];
        positions[1] = 1 << rangeBits;
        for (int i = 2; i < points; i++) {
            positions[i] = in.number(rangeBits);
        }
        sorted = IntStream.range(0, points).boxed().sorted((a, b) -> positions[a] - positions[b]).mapToInt(Integer::intValue).toArray();
        for (int i = 1; i < points; i++) {
            check(positions[sorted[i - 1]] < positions[sorted[i]]);
        }
        lower = new int[points];
        upper = new int[points];
        for (int i = 2; i < points; i++) {
            findNeighbours(i);
        }
    }

    private static void check(boolean right) throws Damage {
        if (!right) {
            throw new Damage("the description of a spectrum's shape is wrong");
        }
    }

    private void findNeighbours(int point) {
        int below = 0;
        int above = 1;
        for (int i = 0; i < point; i++) {
            if (positions[i] < positions[point] && positions[i] > positions[below]) {
                below = i;
            }
            if (positions[i] > positions[point] && positions[i] < positions[above]) {
                above = i;
            }
        }
        lower[point] = below;
        upper[point] = above;
    }

    /** @return heights at the points; empty where the channel is silent in this block */
    int[] read(VorbisBits in, List<VorbisCodebook> codebooks) {
        if (!in.flag() || in.isEnded()) {
            return new int[0];
        }
        int[] heights = new int[positions.length];
        int bits = VorbisCodebook.bits(RANGES[multiplier - 1] - 1);
        heights[0] = in.number(bits);
        heights[1] = in.number(bits);
        int at = 2;
        for (int part : partitions) {
            int cases = 0;
            if (subclassBits[part] > 0) {
                cases = codebooks.get(masterBooks[part]).entry(in);
            }
            for (int i = 0; i < dimensions[part]; i++) {
                int book = books[part][cases & (1 << subclassBits[part]) - 1];
                cases >>= subclassBits[part];
                heights[at++] = book >= 0 ? codebooks.get(book).entry(in) : 0;
            }
        }
        return in.isEnded() ? new int[0] : heights;
    }

    /** Multiplies a spectrum by the shape. */
    void apply(int[] read, float[] spectrum, int count) {
        int range = RANGES[multiplier - 1];
        boolean[] used = new boolean[read.length];
        int[] heights = unfold(read, range, used);
        int x = 0;
        int y = heights[0] * multiplier;
        for (int i = 1; i < sorted.length; i++) {
            int point = sorted[i];
            if (used[point]) {
                int toX = positions[point];
                int toY = heights[point] * multiplier;
                line(x, y, toX, toY, spectrum, count);
                x = toX;
                y = toY;
            }
        }
        for (int i = x; i < count; i++) {
            spectrum[i] *= FROM_DECIBELS[Math.clamp(y, 0, 255)];
        }
    }

    private int[] unfold(int[] read, int range, boolean[] used) {
        int[] heights = read.clone();
        used[0] = true;
        used[1] = true;
        for (int i = 2; i < heights.length; i++) {
            int predicted = between(positions[lower[i]], heights[lower[i]], positions[upper[i]], heights[upper[i]], positions[i]);
            int value = read[i];
            int above = range - predicted;
            int room = 2 * Math.min(above, predicted);
            if (value <= 0) {
                heights[i] = predicted;
                continue;
            }
            used[lower[i]] = true;
            used[upper[i]] = true;
            used[i] = true;
            if (value >= room) {
                heights[i] = above > predicted ? value : predicted - value + above - 1;
            } else {
                heights[i] = (value & 1) == 1 ? predicted - (value + 1) / 2 : predicted + value / 2;
            }
        }
        for (int i = 0; i < heights.length; i++) {
            heights[i] = Math.clamp(heights[i], 0, range - 1);
        }
        return heights;
    }

    private static int between(int x0, int y0, int x1, int y1, int x) {
        int step = Math.abs(y1 - y0) * (x - x0) / (x1 - x0);
        return y1 < y0 ? y0 - step : y0 + step;
    }

    private static void line(int x0, int y0, int x1, int y1, float[] spectrum, int count) {
        int dy = y1 - y0;
        int dx = x1 - x0;
        int base = dy / dx;
        int step = dy < 0 ? base - 1 : base + 1;
        int rest = Math.abs(dy) - Math.abs(base) * dx;
        int error = 0;
        int y = y0;
        for (int x = x0; x < Math.min(x1, count); x++) {
            spectrum[x] *= FROM_DECIBELS[Math.clamp(y, 0, 255)];
            error += rest;
            if (error >= dx) {
                error -= dx;
                y += step;
            } else {
                y += base;
            }
        }
    }
}
