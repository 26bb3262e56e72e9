/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture as indices into at most 256 colours, a third of what three bytes a pixel take. Colours that cover much stay as they are; where
 * there are too many, those that only smooth an edge become one of the others that looks the same. Immutable.
 */
final class IndexedPixels {

    private static final int MOST = 256;
    private static final int COLOUR = 0xFFFFFF;
    /** How far a colour may be from what was drawn, of 255, in each of red, green and blue; tried in turn. */
    private static final int[] TOLERANCES = {0, 2, 4, 8};
    private static final int SLOT_BITS = 13;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int MOST_FOUND = SLOTS / 2;

    private final int width;
    private final int[] colours;
    /** For each pixel, row by row, the place of its colour among those found; left out where a row is like the one above. */
    private final short[] places;
    private final boolean[] repeated;
    /** The index that the colour at each place has become. */
    private final byte[] indices;

    private IndexedPixels(int width, int[] colours, short[] places, boolean[] repeated, byte[] indices) {
        this.width = width;
        this.colours = colours;
        this.places = places;
        this.repeated = repeated;
        this.indices = indices;
    }

    /**
     * @param image red, green and blue of each pixel, row by row
     * @param width pixels in a row
     * @param known part of it that is known by the numbers of its colours; pixels that are of other colours by now are found out
     * @return the same by index; empty where 256 colours don't do
     */
    static Optional<IndexedPixels> of(int[] image, int width, Optional<SteppedPixels> known) {
        Census census = new Census(image, known);
        boolean[] repeated = new boolean[image.length / width];
        for (int row = 0; row < repeated.length; row++) {
            int first = row * width;
            if (row > 0 && Arrays.equals(image, first - width, first, image, first, first + width)) {
                repeated[row] = true;
            } else if (!census.countRow(row, width)) {
                return Optional.empty();
            }
        }
        int[] byFrequency = census.byFrequency();
        byte[] indices = new byte[byFrequency.length];
        for (int tolerance : TOLERANCES) {
            int[] chosen = chosen(census.colours, byFrequency, tolerance, indices);
            if (chosen.length > 0) {
                return Optional.of(new IndexedPixels(width, byBrightness(chosen, indices), census.places, repeated, indices));
            }
        }
        return Optional.empty();
    }

    int width() {
        return width;
    }

    int height() {
        return repeated.length;
    }

    /** Red, green and blue of each index, the darkest first, so that indices side by side look alike. */
    int[] colours() {
        return colours.clone();
    }

    /** Whether a row is the same as the one above. */
    boolean isLikeAbove(int row) {
        return repeated[row];
    }

    /** Index of a pixel in a row that is not like the one above, as an unsigned byte. */
    byte index(int x, int row) {
        return indices[places[row * width + x]];
    }

    /**
     * How the indices of a row differ from those of another, both not like the ones above them.
     *
     * @param row the row
     * @param other the other; below 0 for zeros
     * @param to takes the differences
     * @param start where the first goes
     */
    void differences(int row, int other, byte[] to, int start) {
        int first = row * width;
        int end = first + width;
        if (other < 0) {
            for (int x = 0; x < width; x++) {
                to[start + x] = indices[places[first + x]];
            }
            return;
        }
        Arrays.fill(to, start, start + width, (byte) 0);
        int back = (row - other) * width;
        int into = start - first;
        for (int at = first; at < end; at++) {
            if (places[at] == places[at - back]) { // most of a chart
                int same = Arrays.mismatch(places, at, end, places, at - back, end - back);
                if (same < 0) {
                    return;
                }
                at += same;
            }
            to[into + at] = (byte) (indices[places[at]] - indices[places[at - back]]);
        }
    }

    /** Sorts the colours chosen by brightness and the indices with them. */
    private static int[] byBrightness(int[] chosen, byte[] indices) {
        long[] order = new long[chosen.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = (long) brightness(chosen[i]) << Byte.SIZE | i;
        }
        Arrays.sort(order);
        int[] colours = new int[order.length];
        byte[] moved = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            int from = (int) order[i] & 0xFF;
            colours[i] = chosen[from];
            moved[from] = (byte) i;
        }
        for (int place = 0; place < indices.length; place++) {
            indices[place] = moved[indices[place] & 0xFF];
        }
        return colours;
    }

    /**
     * Colours, the most frequent first, none within the tolerance of one before, and for the place of each the index of the one that it
     * becomes. None where there are too many.
     */
    private static int[] chosen(int[] colours, int[] byFrequency, int tolerance, byte[] indices) {
        int[] chosen = new int[MOST];
        int count = 0;
        for (int place : byFrequency) {
            int alike = tolerance == 0 ? -1 : alike(chosen, count, colours[place], tolerance);
            if (alike < 0) {
                if (count == MOST) {
                    return new int[0];
                }
                alike = count;
                chosen[count++] = colours[place];
            }
            indices[place] = (byte) alike;
        }
        return Arrays.copyOf(chosen, count);
    }

    private static int alike(int[] colours, int count, int colour, int tolerance) {
        for (int i = 0; i < count; i++) {
            if (distance(colours[i], colour) <= tolerance) {
                return i;
            }
        }
        return -1;
    }

    private static int distance(int a, int b) {
        return Math.max(Math.abs((a >> 16 & 255) - (b >> 16 & 255)),
                Math.max(Math.abs((a >> 8 & 255) - (b >> 8 & 255)), Math.abs((a & 255) - (b & 255))));
    }

    private static int brightness(int colour) {
        return 3 * (colour >> 16 & 255) + 6 * (colour >> 8 & 255) + (colour & 255);
    }

    /** The colours of a picture and how many pixels each has, rows like the one above left out. */
    private static final class Census {

        private final int[] image;
        private final short[] places;
        private final Optional<SteppedPixels> known;
        /** Place of each known colour plus 1; 0 where it didn't come yet. */
        private final short[] knownPlaces;
        private final int[] slots = new int[SLOTS]; // place of the colour there plus 1
        private final int[] colours = new int[MOST_FOUND];
        private final int[] counts = new int[MOST_FOUND];
        private int found;

        Census(int[] image, Optional<SteppedPixels> known) {
            this.image = image;
            this.places = new short[image.length];
            this.known = known;
            this.knownPlaces = new short[known.map(stepped -> stepped.colours().length).orElse(0)];
        }

        /** Counts a row, and notes of each pixel the place of its colour; false where there are too many colours to choose from. */
        boolean countRow(int row, int width) {
            int first = row * width;
            if (known.isEmpty() || row < known.get().y() || row >= known.get().y() + known.get().height() || known.get().x() < 0
                    || known.get().x() + known.get().width() > width) {
                return count(first, first + width);
            }
            SteppedPixels stepped = known.get();
            int from = first + stepped.x();
            int to = from + stepped.width();
            return count(first, from) && countKnown(stepped, (row - stepped.y()) * stepped.width(), from, to) && count(to, first + width);
        }

        private boolean count(int from, int to) {
            if (from == to) {
                return true;
            }
            int colour = ~image[from];
            int place = 0;
            int first = from;
            for (int at = from; at < to; at++) {
                if (image[at] != colour) {
                    counts[place] += at - first;
                    first = at;
                    colour = image[at];
                    place = place(colour & COLOUR);
                    if (place < 0) {
                        return false;
                    }
                }
                places[at] = (short) place;
            }
            counts[place] += to - first;
            return true;
        }

        private boolean countKnown(SteppedPixels stepped, int firstStep, int from, int to) {
            byte[] steps = stepped.steps();
            int[] itsColours = stepped.colours();
            for (int at = from, next = firstStep; at < to; at++, next++) {
                int step = steps[next] & 0xFF;
                int place = knownPlaces[step] - 1;
                if (place < 0 || ((image[at] ^ itsColours[step]) & COLOUR) != 0) {
                    place = place(image[at] & COLOUR);
                    if (place < 0) {
                        return false;
                    }
                    if (((image[at] ^ itsColours[step]) & COLOUR) == 0) {
                        knownPlaces[step] = (short) (place + 1);
                    }
                }
                places[at] = (short) place;
                counts[place]++;
            }
            return true;
        }

        private int place(int colour) {
            int slot = colour * 0x9E3779B1 >>> Integer.SIZE - SLOT_BITS;
            int there = slots[slot] - 1;
            while (there >= 0) {
                if (colours[there] == colour) {
                    return there;
                }
                slot = slot + 1 & SLOTS - 1;
                there = slots[slot] - 1;
            }
            if (found == MOST_FOUND) {
                return -1;
            }
            colours[found] = colour;
            slots[slot] = ++found;
            return found - 1;
        }

        /** Places, those of the most frequent colours first, of colours alike the one seen first. */
        int[] byFrequency() {
            long[] sorted = new long[found];
            for (int place = 0; place < found; place++) {
                sorted[place] = (long) -counts[place] << Integer.SIZE | place;
            }
            Arrays.sort(sorted);
            int[] places = new int[found];
            for (int i = 0; i < found; i++) {
                places[i] = (int) sorted[i];
            }
            return places;
        }
    }
}
