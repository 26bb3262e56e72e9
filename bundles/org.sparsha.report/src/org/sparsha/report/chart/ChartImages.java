/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;

import org.apache.batik.ext.awt.image.spi.ImageWriterRegistry;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;
import org.sparsha.report.ReportException;

/** Turns drawings into PNG and SVG, without a display. */
public final class ChartImages {

    /** Pixels a user unit in the files that are written: sharp on dense screens and in print. */
    public static final double SCALE = 1.5;

    static {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        ImageWriterRegistry.getInstance().register(new SvgPngWriter());
    }

    private ChartImages() {
    }

    /**
     * Loads fonts and whatever else the first picture needs, which takes a third of a second: call it on another thread while there is
     * other work to do. Does nothing where that fails; the first picture will say why.
     */
    public static void prepare() {
        try {
            png(new Preparation(), 1);
        } catch (ReportException e) {
            System.getLogger(ChartImages.class.getName()).log(System.Logger.Level.DEBUG, "No pictures", e);
        }
    }

    /** A word on a small ground. */
    private record Preparation() implements Drawing {

        @Override
        public int width() {
            return 40;
        }

        @Override
        public int height() {
            return 20;
        }

        @Override
        public void draw(Graphics2D g) {
            g.setFont(Palette.TITLE);
            g.drawString("0.5 s", 2, 15);
            g.setFont(Palette.SMALL);
            g.drawString("0.5 s", 2, 15);
        }
    }

    /**
     * Draws into a PNG.
     *
     * @param drawing the picture
     * @param scale pixels a user unit
     * @return the bytes of the file
     * @throws ReportException where the machine has no fonts to draw with
     */
    public static byte[] png(Drawing drawing, double scale) throws ReportException {
        try {
            DevicePixels.Known known = new DevicePixels.Known();
            return encoded(image(drawing, scale, known), known);
        } catch (RuntimeException | InternalError | LinkageError e) {
            throw FontFailure.explained(e);
        }
    }

    /**
     * Draws into a PNG file at {@link #SCALE}.
     *
     * @param drawing the picture
     * @param file the file; replaced as a whole
     * @throws ReportException where there are no fonts, or the file can't be written
     */
    public static void writePng(Drawing drawing, Path file) throws ReportException {
        byte[] bytes = png(drawing, SCALE);
        try {
            AtomicFiles.write(file, out -> out.write(bytes));
        } catch (CorpusException e) {
            throw new ReportException(e.getMessage(), e);
        }
    }

    /**
     * Draws into SVG.
     *
     * @param drawing the picture
     * @return the text of the file
     * @throws ReportException where the machine has no fonts to draw with
     */
    public static String svg(Drawing drawing) throws ReportException {
        try {
            SVGGraphics2D g = new SVGGraphics2D(SvgDocuments.empty());
            g.setSVGCanvasSize(new java.awt.Dimension(drawing.width(), drawing.height()));
            drawing.draw(g);
            StringWriter text = new StringWriter();
            g.stream(text, true);
            g.dispose();
            return text.toString().replaceFirst("<!DOCTYPE[^>]*>\\s*", "").strip() + "\n";
        } catch (SVGGraphics2DIOException e) {
            throw new ReportException("The picture cannot be written as SVG: " + e.getMessage() + ".", e);
        } catch (RuntimeException | InternalError | LinkageError e) {
            throw FontFailure.explained(e);
        }
    }

    /**
     * Draws into an image in memory.
     *
     * @param drawing the picture
     * @param scale pixels a user unit
     * @return the image, without transparency
     */
    public static BufferedImage image(Drawing drawing, double scale) {
        return image(drawing, scale, new DevicePixels.Known());
    }

    private static BufferedImage image(Drawing drawing, double scale, DevicePixels.Known known) {
        int width = (int) Math.round(drawing.width() * scale);
        int height = (int) Math.round(drawing.height() * scale);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.setRenderingHint(DevicePixels.WANTED, known);
        g.scale(scale, scale);
        drawing.draw(g);
        g.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image, DevicePixels.Known known) throws ReportException {
        try {
            return PngEncoder.encode(image, known.stepped());
        } catch (IOException e) {
            throw new ReportException("The picture cannot be written: " + e.getMessage() + ".", e);
        }
    }
}
