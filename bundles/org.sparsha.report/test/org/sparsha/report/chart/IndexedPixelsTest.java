/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IndexedPixelsTest {

    @Test
    void fewColoursStayAsTheyAre() {
        int[] image = new Random(1).ints(100 * 60, 0, 256).map(i -> i * 0x010307).toArray();
        System.arraycopy(image, 0, image, 500, 100); // a row like one before
        System.arraycopy(image, 500, image, 600, 100);
        assertEquals(0, farthest(image, IndexedPixels.of(image, 100).orElseThrow()));
    }

    @Test
    void ofManyAlikeTheFrequentStayAndTheOthersAreNear() {
        Random random = new Random(2);
        int[] image = new int[200 * 100];
        for (int i = 0; i < image.length; i++) {
            int grey = random.nextInt(256);
            image[i] = i < 5000 ? 0xC9531F : grey << 16 | Math.min(255, grey + random.nextInt(3)) << 8 | grey;
        }
        IndexedPixels indexed = IndexedPixels.of(image, 200).orElseThrow();
        assertTrue(indexed.colours().length <= 256);
        assertEquals(0xC9531F, indexed.colours()[indexed.pixels()[0] & 0xFF]);
        assertTrue(farthest(image, indexed) <= 2, () -> "off by " + farthest(image, indexed));
    }

    @Test
    void theDarkestColourIsTheFirst() {
        int[] colours = IndexedPixels.of(new int[] {0xFFFFFF, 0x404040, 0xFFFFFF, 0x000000}, 2).orElseThrow().colours();
        assertEquals("[0, 4210752, 16777215]", Arrays.toString(colours));
    }

    @Test
    void noiseHasTooManyColours() {
        assertTrue(IndexedPixels.of(new Random(3).ints(200 * 100, 0, 1 << 24).toArray(), 200).isEmpty());
        assertTrue(IndexedPixels.of(new Random(4).ints(400, 0, 1 << 24).toArray(), 20).isEmpty());
    }

    private static int farthest(int[] image, IndexedPixels indexed) {
        int farthest = 0;
        for (int i = 0; i < image.length; i++) {
            int colour = indexed.colours()[indexed.pixels()[i] & 0xFF];
            for (int shift = 0; shift < 24; shift += 8) {
                farthest = Math.max(farthest, Math.abs((colour >> shift & 255) - (image[i] >> shift & 255)));
            }
        }
        return farthest;
    }
}
