/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.util.Arrays;
import java.util.Optional;
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
        assertEquals(0, farthest(image, IndexedPixels.of(image, 100, Optional.empty()).orElseThrow()));
    }

    @Test
    void ofManyAlikeTheFrequentStayAndTheOthersAreNear() {
        Random random = new Random(2);
        int[] image = new int[200 * 100];
        for (int i = 0; i < image.length; i++) {
            int grey = random.nextInt(256);
            image[i] = i < 5000 ? 0xC9531F : grey << 16 | Math.min(255, grey + random.nextInt(3)) << 8 | grey;
        }
        IndexedPixels indexed = IndexedPixels.of(image, 200, Optional.empty()).orElseThrow();
        assertTrue(indexed.colours().length <= 256);
        assertEquals(0xC9531F, indexed.colours()[indexed.index(0, 0) & 0xFF]);
        assertTrue(farthest(image, indexed) <= 2, () -> "off by " + farthest(image, indexed));
    }

    @Test
    void theDarkestColourIsTheFirst() {
        int[] colours = IndexedPixels.of(new int[] {0xFFFFFF, 0x404040, 0xFFFFFF, 0x000000}, 2, Optional.empty()).orElseThrow().colours();
        assertEquals("[0, 4210752, 16777215]", Arrays.toString(colours));
    }

    @Test
    void whatWasDrawnOverAKnownPartIsSeen() {
        Random random = new Random(5);
        int[] colours = random.ints(160, 0, 1 << 24).toArray();
        byte[] steps = new byte[50 * 30];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = (byte) random.nextInt(160);
        }
        SteppedPixels known = new SteppedPixels(7, 4, 50, colours, steps);
        int[] image = new int[80 * 40];
        int[] pixels = known.pixels();
        for (int i = 0; i < pixels.length; i++) {
            image[(4 + i / 50) * 80 + 7 + i % 50] = pixels[i] | 0xFF000000;
        }
        image[10 * 80 + 20] = 0x123456;
        image[10 * 80 + 21] = 0x123456;
        IndexedPixels indexed = IndexedPixels.of(image, 80, Optional.of(known)).orElseThrow();
        assertEquals(0, farthest(image, indexed));
        // and a part that isn't where it is said to be
        IndexedPixels moved = IndexedPixels.of(image, 80, Optional.of(new SteppedPixels(35, 20, 50, colours, steps))).orElseThrow();
        assertEquals(0, farthest(image, moved));
    }

    @Test
    void noiseHasTooManyColours() {
        assertTrue(IndexedPixels.of(new Random(3).ints(200 * 100, 0, 1 << 24).toArray(), 200, Optional.empty()).isEmpty());
        assertTrue(IndexedPixels.of(new Random(4).ints(400, 0, 1 << 24).toArray(), 20, Optional.empty()).isEmpty());
    }

    private static int farthest(int[] image, IndexedPixels indexed) {
        int farthest = 0;
        int[] colours = indexed.colours();
        int row = 0;
        for (int i = 0; i < image.length; i++) {
            if (i % indexed.width() == 0 && !indexed.isLikeAbove(i / indexed.width())) {
                row = i / indexed.width();
            }
            int colour = colours[indexed.index(i % indexed.width(), row) & 0xFF];
            for (int shift = 0; shift < 24; shift += 8) {
                farthest = Math.max(farthest, Math.abs((colour >> shift & 255) - (image[i] >> shift & 255)));
            }
        }
        return farthest;
    }
}
