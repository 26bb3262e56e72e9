/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Optional;
import java.util.function.BiFunction;

import org.sparsha.features.raster.Raster;

/**
 * Fills plots pixel by pixel of the device: a picture that is stretched would be blurred, and both that and the outline of ten thousand
 * samples take many times as long.
 */
final class DevicePixels {

    /** Set to a {@link Known} where a picture of pixels is made; elsewhere (SVG, PDF) shapes stay shapes. */
    static final RenderingHints.Key WANTED = new Wanted();

    private DevicePixels() {
    }

    /** What is known of a picture's pixels before it is looked at. Mutable; for one thread. */
    static final class Known {

        private Optional<SteppedPixels> stepped = Optional.empty();

        /** The last rectangle that was filled by steps. Something may have been drawn over it. */
        Optional<SteppedPixels> stepped() {
            return stepped;
        }
    }

    /** Paints by steps. */
    @FunctionalInterface
    interface Stepping {

        /**
         * @param width pixels across
         * @param height pixels down
         * @return number of each pixel's colour, row by row, as an unsigned byte
         */
        byte[] paint(int width, int height);
    }

    /** Paints pixels. */
    @FunctionalInterface
    interface Painting {

        /**
         * @param width pixels across
         * @param height pixels down
         * @return a picture of that size that nothing shows through
         */
        Raster paint(int width, int height);
    }

    private static final class Wanted extends RenderingHints.Key {

        Wanted() {
            super(0);
        }

        @Override
        public boolean isCompatibleValue(Object value) {
            return value instanceof Known;
        }
    }

    static boolean areWanted(Graphics2D g) {
        return g.getRenderingHint(WANTED) != null;
    }

    static void fill(Graphics2D g, Plot plot, Painting painting) {
        draw(g, plot, (width, height) -> painting.paint(width, height).pixels());
    }

    /** Fills by the numbers of colours, which the picture's file is made of. */
    static void fill(Graphics2D g, Plot plot, int[] colours, Stepping stepping) {
        double x = g.getTransform().getTranslateX() + plot.x() * g.getTransform().getScaleX();
        double y = g.getTransform().getTranslateY() + plot.y() * g.getTransform().getScaleY();
        draw(g, plot, (width, height) -> {
            SteppedPixels stepped = new SteppedPixels((int) Math.round(x), (int) Math.round(y), width, colours,
                    stepping.paint(width, height));
            if (g.getRenderingHint(WANTED) instanceof Known known) {
                known.stepped = Optional.of(stepped);
            }
            return stepped.pixels();
        });
    }

    private static void draw(Graphics2D g, Plot plot, BiFunction<Integer, Integer, int[]> painting) {
        AffineTransform device = g.getTransform();
        boolean upright = device.getShearX() == 0 && device.getShearY() == 0 && device.getScaleX() >= 1 && device.getScaleY() >= 1;
        double across = upright ? device.getScaleX() : 1;
        double down = upright ? device.getScaleY() : 1;
        int width = (int) Math.round(plot.width() * across);
        int height = (int) Math.round(plot.height() * down);
        int[] pixels = painting.apply(width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(pixels, 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, width * height);
        g.translate(plot.x(), plot.y());
        g.scale(1 / across, 1 / down);
        g.drawImage(image, 0, 0, null);
        g.setTransform(device);
    }
}
