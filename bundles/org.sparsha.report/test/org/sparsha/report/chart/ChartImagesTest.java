/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.AudioClip;
import org.sparsha.corpus.evaluation.Calibration;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.report.MadeExplanations;
import org.sparsha.report.ReportException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ChartImagesTest {

    @Test
    void everyPictureBecomesPngAndSvgOfItsSize() throws ReportException, IOException {
        AudioClip clip = MadeExplanations.clip();
        for (Drawing drawing : List.of(new WaveformDrawing(clip), new SpectrogramDrawing(clip),
                new ExplanationDrawing(MadeExplanations.words(), clip), new ExplanationDrawing(MadeExplanations.cells(), clip),
                new ExplanationDrawing(MadeExplanations.responses(), clip), StatisticsCharts.reliability(Calibration.of(List.of(), 10)),
                new ConfusionMatrixDrawing(ConfusionMatrix.of(List.of("a", "b"), new long[][] {{3, 1}, {0, 0}})))) {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(ChartImages.png(drawing, 1)));
            assertEquals(drawing.width(), image.getWidth());
            assertEquals(drawing.height(), image.getHeight());
            assertTrue(colours(image) > 3, "nothing painted");
            String svg = ChartImages.svg(drawing);
            assertTrue(svg.contains("<svg") && svg.contains("</svg"), svg.substring(0, 100));
        }
    }

    @Test
    void oddClipsAreDrawn() throws ReportException {
        float[] odd = new float[300];
        odd[10] = Float.NaN;
        odd[20] = Float.POSITIVE_INFINITY;
        for (AudioClip clip : List.of(AudioClip.ofMono(new float[0], 8000), AudioClip.ofMono(new float[1], 8000),
                AudioClip.ofMono(odd, 4000), AudioClip.ofMono(new float[96000], 192000),
                new AudioClip(new float[12][50], 100, List.of()))) {
            assertTrue(ChartImages.png(new WaveformDrawing(clip), 1).length > 100);
            assertTrue(ChartImages.png(new SpectrogramDrawing(clip), 1).length > 100);
        }
    }

    @Test
    void aMatrixOfManyClassesIsDrawn() throws ReportException {
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            labels.add("class " + i);
        }
        assertTrue(ChartImages.png(new ConfusionMatrixDrawing(ConfusionMatrix.of(labels, new long[200][200])), 1).length > 1000);
    }

    @Test
    void aMachineWithoutFontsIsSaid() {
        Drawing fontless = new Drawing() {

            @Override
            public int width() {
                return 10;
            }

            @Override
            public int height() {
                return 10;
            }

            @Override
            public void draw(Graphics2D g) {
                throw new InternalError("Fontconfig head is null, check your fonts or fonts configuration");
            }
        };
        String message = assertThrows(ReportException.class, () -> ChartImages.png(fontless, 1)).getMessage();
        assertTrue(message.contains("fontconfig"), message);
        assertThrows(ReportException.class, () -> ChartImages.svg(fontless));
    }

    @Test
    void ticksAreRoundNumbers() {
        assertEquals(0.5, Plot.niceStep(3, 6), 1e-12);
        assertEquals(0.2, Plot.niceStep(1.9, 11), 1e-12);
        assertEquals(600, Plot.niceStep(7200, 14), 1e-12);
    }

    @Test
    void aWaveformOfPixelsLooksLikeThatOfShapes() {
        Drawing drawing = new ExplanationDrawing(MadeExplanations.words(), MadeExplanations.clip());
        BufferedImage pixels = ChartImages.image(drawing, ChartImages.SCALE);
        BufferedImage shapes = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = shapes.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(ChartImages.SCALE, ChartImages.SCALE);
        drawing.draw(g);
        g.dispose();
        long off = 0;
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                off += Math.abs((pixels.getRGB(x, y) >> 8 & 255) - (shapes.getRGB(x, y) >> 8 & 255)) > 60 ? 1 : 0;
            }
        }
        assertTrue(off < 0.01 * pixels.getWidth() * pixels.getHeight(), off + " pixels differ");
    }

    private static long colours(BufferedImage image) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).distinct().count();
    }
}
