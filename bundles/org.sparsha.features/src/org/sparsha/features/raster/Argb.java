/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/** Arithmetic on colours packed as {@code 0xAARRGGBB}, not premultiplied. */
public final class Argb {

    private Argb() {
    }

    /**
     * @param rgb a colour; its alpha is ignored
     * @param alpha coverage, 0 to 1; values outside are clamped
     * @return the colour with that alpha
     */
    public static int withAlpha(int rgb, double alpha) {
        int a = (int) Math.round(255 * Math.min(1, Math.max(0, alpha)));
        return a << 24 | rgb & 0xFFFFFF;
    }

    /**
     * @param rgb a colour; its alpha is ignored
     * @return the colour, opaque
     */
    public static int opaque(int rgb) {
        return 0xFF000000 | rgb & 0xFFFFFF;
    }

    /**
     * @param from a colour, opaque
     * @param to another colour, opaque
     * @param share how much of {@code to}, 0 to 1
     * @return the opaque colour between the two
     */
    public static int mix(int from, int to, double share) {
        double keep = 1 - share;
        int r = (int) Math.round((from >> 16 & 255) * keep + (to >> 16 & 255) * share);
        int g = (int) Math.round((from >> 8 & 255) * keep + (to >> 8 & 255) * share);
        int b = (int) Math.round((from & 255) * keep + (to & 255) * share);
        return 0xFF000000 | r << 16 | g << 8 | b;
    }

    /**
     * Puts one colour over another (source over destination).
     *
     * @param below what is there already
     * @param above what is laid over it
     * @param coverage further factor on the alpha of {@code above}, 0 to 1
     * @return what is seen
     */
    public static int over(int below, int above, double coverage) {
        double sourceAlpha = (above >>> 24) / 255.0 * coverage;
        if (sourceAlpha <= 0) {
            return below;
        }
        double belowAlpha = (below >>> 24) / 255.0 * (1 - sourceAlpha);
        double alpha = sourceAlpha + belowAlpha;
        double share = sourceAlpha / alpha;
        return withAlpha(mix(below, above, share), alpha);
    }

    /**
     * Relative luminance after WCAG 2.2, for contrast checks.
     *
     * @param rgb a colour; its alpha is ignored
     * @return 0 (black) to 1 (white)
     */
    public static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    /**
     * Contrast ratio after WCAG 2.2.
     *
     * @param first a colour
     * @param second another colour
     * @return 1 to 21
     */
    public static double contrast(int first, int second) {
        double a = luminance(first);
        double b = luminance(second);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
