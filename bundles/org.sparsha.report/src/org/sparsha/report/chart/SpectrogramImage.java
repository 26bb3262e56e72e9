/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.image.BufferedImage;

import org.sparsha.features.dsp.RealFft;
import org.sparsha.features.dsp.Windows;

/** The spectrogram of a signal as an image: time to the right, frequency upwards on a straight axis, level as colour. */
final class SpectrogramImage {

    static final double RANGE_DB = 70;
    private static final double WINDOW_SECONDS = 0.02;

    private SpectrogramImage() {
    }

    /**
     * @param samples the signal
     * @param rate samples a second
     * @param topHertz highest frequency shown, at most half the rate
     * @param width width in pixels
     * @param height height in pixels
     * @return the image
     */
    static BufferedImage of(float[] samples, int rate, double topHertz, int width, int height) {
        int window = (int) Math.max(64, Math.round(WINDOW_SECONDS * rate));
        int size = Math.max(64, Integer.highestOneBit(window * 2 - 1) * 2);
        double[] hann = Windows.hann(window);
        RealFft fft = new RealFft(size);
        double[] frame = new double[size];
        double[] re = new double[fft.bins()];
        double[] im = new double[fft.bins()];
        float[][] level = new float[width][];
        float loudest = Float.NEGATIVE_INFINITY;
        for (int column = 0; column < width; column++) {
            long center = Math.round((column + 0.5) * samples.length / width);
            for (int i = 0; i < window; i++) {
                long at = center - window / 2 + i;
                frame[i] = at >= 0 && at < samples.length && Float.isFinite(samples[(int) at]) ? samples[(int) at] * hann[i] : 0;
            }
            fft.forward(frame, re, im);
            level[column] = rows(re, im, rate, topHertz, height, size);
            for (float value : level[column]) {
                loudest = Math.max(loudest, value);
            }
        }
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int column = 0; column < width; column++) {
            for (int row = 0; row < height; row++) {
                image.setRGB(column, height - 1 - row, ColourMap.rgb(1 + (level[column][row] - Math.max(loudest, -60)) / RANGE_DB));
            }
        }
        return image;
    }

    private static float[] rows(double[] re, double[] im, int rate, double topHertz, int height, int size) {
        float[] rows = new float[height];
        for (int row = 0; row < height; row++) {
            double bin = (row + 0.5) / height * topHertz * size / rate;
            int low = (int) Math.min(re.length - 2, Math.floor(bin));
            double share = Math.min(1, bin - low);
            double power = (1 - share) * (re[low] * re[low] + im[low] * im[low])
                    + share * (re[low + 1] * re[low + 1] + im[low + 1] * im[low + 1]);
            double emphasis = 1 + bin * rate / size / 2000;
            rows[row] = (float) (10 * Math.log10(power * emphasis * emphasis + 1e-12));
        }
        return rows;
    }
}
