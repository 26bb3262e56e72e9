/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;
import java.util.Optional;

/**
 * A picture as indices into at most 256 colours, a third of what three bytes a pixel take. Colours that cover much stay as they are; where
 * there are too many, those that only smooth an edge become one of the others that looks the same.
 *
 * @param colours red, green and blue of each index, the darkest first, so that indices side by side look alike
 * @param pixels index of each pixel, row by row
 * @param isNoisy whether hardly any pixel is like the one before, so that nothing repeats
 */
record IndexedPixels(int[] colours, byte[] pixels, boolean isNoisy) {

    private static final int MOST = 256;
    /** How far a colour may be from what was drawn, of 255, in each of red, green and blue; tried in turn. */
    private static final int[] TOLERANCES = {0, 2, 4, 8};
    private static final int SLOTS = 1 << 13;
    private static final int MOST_FOUND = SLOTS / 2;

    /**
     * @param image red, green and blue of each pixel, row by row
     * @param width pixels in a row
     * @return the same by index; empty where 256 colours don't do
     */
    static Optional<IndexedPixels> of(int[] image, int width) {
        Census census = new Census();
        short[] places = new short[image.length];
        for (int first = 0; first < image.length; first += width) {
            if (first > 0 && Arrays.equals(image, first - width, first, image, first, first + width)) {
                System.arraycopy(places, first - width, places, first, width);
            } else if (!census.count(image, first, first + width, places)) {
                return Optional.empty();
            }
        }
        int[] byFrequency = census.byFrequency();
        byte[] indices = new byte[byFrequency.length];
        for (int tolerance : TOLERANCES) {
            int[] chosen = chosen(census.colours, byFrequency, tolerance, indices);
            if (chosen.length > 0) {
                return Optional.of(of(chosen, indices, places, census.runs > places.length / 4));
            }
        }
        return Optional.empty();
    }

    /** Sorts the colours chosen by brightness and puts their indices where each pixel has the place of its colour. */
    private static IndexedPixels of(int[] chosen, byte[] indices, short[] places, boolean noisy) {
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
        byte[] pixels = new byte[places.length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = indices[places[i]];
        }
        return new IndexedPixels(colours, pixels, noisy);
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

        private final int[] slots = new int[SLOTS]; // place of the colour there plus 1
        private final int[] colours = new int[MOST_FOUND];
        private final int[] counts = new int[MOST_FOUND];
        private int found;
        private int runs;

        /** Counts, and notes of each pixel the place of its colour; false where there are too many colours to choose from. */
        boolean count(int[] image, int from, int to, short[] places) {
            for (int at = from; at < to;) {
                int colour = image[at] & 0xFFFFFF;
                int place = place(colour);
                if (place < 0) {
                    return false;
                }
                int first = at;
                do {
                    places[at++] = (short) place;
                } while (at < to && (image[at] & 0xFFFFFF) == colour);
                counts[place] += at - first;
                runs++;
            }
            return true;
        }

        private int place(int colour) {
            int slot = colour * 0x9E3779B1 >>> 19;
            while (slots[slot] != 0) {
                if (colours[slots[slot] - 1] == colour) {
                    return slots[slot] - 1;
                }
                slot = slot + 1 & SLOTS - 1;
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
