/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Color;

/** Colours for spectrograms: from nearly black over violet and orange to pale yellow, rising evenly in lightness. */
final class ColourMap {

    private static final int[] ANCHORS = {0x04030F, 0x1B0C42, 0x4A0C6B, 0x781C6D, 0xA52C60, 0xCF4446, 0xED6925, 0xFB9A06, 0xF7D03C,
        0xFCFFA4};
    private static final int[] TABLE = table();

    private ColourMap() {
    }

    /**
     * @param share 0 to 1
     * @return red, green and blue in the lower 24 bits
     */
    static int rgb(double share) {
        return TABLE[(int) Math.round(255 * Math.clamp(share, 0, 1))];
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            double at = i / 255.0 * (ANCHORS.length - 1);
            int before = (int) Math.min(ANCHORS.length - 2, Math.floor(at));
            Color mixed = Palette.between(new Color(ANCHORS[before]), new Color(ANCHORS[before + 1]), at - before);
            table[i] = mixed.getRGB() & 0xFFFFFF;
        }
        return table;
    }
}
