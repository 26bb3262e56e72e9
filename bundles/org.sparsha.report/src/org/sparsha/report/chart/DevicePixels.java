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

import org.sparsha.features.raster.Raster;

/**
 * Fills a plot pixel by pixel of the device: a picture that is stretched would be blurred, and both that and the outline of ten thousand
 * samples take many times as long.
 */
final class DevicePixels {

    /** Set where a picture of pixels is made; elsewhere (SVG, PDF) shapes stay shapes. */
    static final RenderingHints.Key WANTED = new Wanted();

    private DevicePixels() {
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
            return value instanceof Boolean;
        }
    }

    static boolean areWanted(Graphics2D g) {
        return Boolean.TRUE.equals(g.getRenderingHint(WANTED));
    }

    static void fill(Graphics2D g, Plot plot, Painting painting) {
        AffineTransform device = g.getTransform();
        boolean upright = device.getShearX() == 0 && device.getShearY() == 0 && device.getScaleX() >= 1 && device.getScaleY() >= 1;
        double across = upright ? device.getScaleX() : 1;
        double down = upright ? device.getScaleY() : 1;
        int width = (int) Math.round(plot.width() * across);
        int height = (int) Math.round(plot.height() * down);
        Raster raster = painting.paint(width, height);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        System.arraycopy(raster.pixels(), 0, ((DataBufferInt) image.getRaster().getDataBuffer()).getData(), 0, width * height);
        g.translate(plot.x(), plot.y());
        g.scale(1 / across, 1 / down);
        g.drawImage(image, 0, 0, null);
        g.setTransform(device);
    }
}
