/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.List;
import java.util.stream.Stream;

/**
 * Colours for a quantity from low to high. All but the rainbow-free greys run through a few control points; lightness rises (or, for
 * {@link #PAPER}, falls) steadily, so the order of values is also seen in grey and by colour-blind eyes.
 */
public enum ColorMap {

    /** Black through purple and orange to pale yellow (control points after Smith and van der Walt 2015, CC0). */
    INFERNO("Inferno", 0x000004, 0x1B0C41, 0x4A0C6B, 0x781C6D, 0xA52C60, 0xCF4446, 0xED6925, 0xFB9B06, 0xF7D13D, 0xFCFFA4),
    /** Black through purple and pink to cream (control points after Smith and van der Walt 2015, CC0). */
    MAGMA("Magma", 0x000004, 0x180F3D, 0x440F76, 0x721F81, 0x9E2F7F, 0xCD4071, 0xF1605D, 0xFD9668, 0xFECA8D, 0xFCFDBF),
    /** Violet through green to yellow (control points after Smith and van der Walt 2015, CC0). */
    VIRIDIS("Viridis", 0x440154, 0x482878, 0x3E4989, 0x31688E, 0x26828E, 0x1F9E89, 0x35B779, 0x6ECE58, 0xB5DE2B, 0xFDE725),
    /** Blue through grey to yellow, made for colour-blind eyes (control points after Nuñez, Anderton and Renslow 2018, CC0). */
    CIVIDIS("Cividis", 0x00204D, 0x00336F, 0x39486B, 0x575C6D, 0x707173, 0x8A8779, 0xA69D75, 0xC4B56C, 0xE4CF5B, 0xFFEA46),
    /** White to black, as phoneticians print it. */
    PAPER("Paper", 0xFFFFFF, 0x000000),
    /** Black to white. */
    GREYS("Greys", 0x000000, 0xFFFFFF);

    private static final int STEPS = 1024;

    private final String label;
    private final int[] colors = new int[STEPS];

    ColorMap(String label, int... points) {
        this.label = label;
        for (int i = 0; i < STEPS; i++) {
            double at = i * (points.length - 1.0) / (STEPS - 1);
            int below = Math.min((int) at, points.length - 2);
            colors[i] = Argb.mix(points[below], points[below + 1], at - below);
        }
    }

    /** @return name for the user */
    public String label() {
        return label;
    }

    /** @return the names of all maps, for a list of choices */
    public static List<String> labels() {
        return Stream.of(values()).map(ColorMap::label).toList();
    }

    /**
     * @param value 0 (lowest) to 1 (highest); values outside are clamped, NaN counts as 0
     * @return its colour, opaque
     */
    public int color(double value) {
        double scaled = value * (STEPS - 1) + 0.5;
        return colors[scaled >= STEPS - 1 ? STEPS - 1 : scaled > 0 ? (int) scaled : 0];
    }
}
