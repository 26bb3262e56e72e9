/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.Arrays;

import org.sparsha.core.SparshaException;

/**
 * Paints a spectrogram (Gaussian window, short-time Fourier transform) at any magnification. Zoomed in, frames lie on a fixed grid of an
 * eighth of a window and columns between them are blended; zoomed out, each column shows the mean of up to four frames spread evenly
 * under it, so that the cost of a picture never depends on how much of the clip it covers.
 */
public final class SpectrogramRasterizer implements Rasterizer {

    private static final int FRAMES_PER_COLUMN = 4;
    private static final int CALIBRATION_FRAMES = 256;
    private static final double SILENCE = -140;
    /** Columns painted at once: a row of pixels lies together in memory, a column doesn't. */
    private static final int COLUMNS = 16;

    private final SampleSource source;
    private final SpectrogramSettings settings;
    private final SpectrumAnalyzer analyzer;
    private final double highest;
    private volatile double ceiling;

    /**
     * @param source the clip; its channels are averaged
     * @param settings how it is to look
     */
    public SpectrogramRasterizer(SampleSource source, SpectrogramSettings settings) {
        this.source = source;
        this.settings = settings;
        this.analyzer = new SpectrumAnalyzer(source.sampleRate(), settings.window());
        this.highest = Math.min(settings.highest(), source.sampleRate() / 2);
        this.ceiling = settings.ceiling().orElse(Double.NaN);
    }

    /** @return frequency at the upper edge in hertz */
    public double highest() {
        return highest;
    }

    /** @return how it looks */
    public SpectrogramSettings settings() {
        return settings;
    }

    @Override
    public Raster render(RasterRequest request) throws SparshaException {
        ColorMap colors = settings.colorMap();
        Raster raster = new Raster(request.width(), request.height(), Argb.opaque(colors.color(0)));
        int[] pixels = raster.pixels();
        paint(request, (at, levels, count) -> {
            for (int i = 0; i < count; i++) {
                pixels[at + i] = colors.color(levels[i]);
            }
        });
        return raster;
    }

    /**
     * Renders for pictures of few colours.
     *
     * @param request what to render
     * @param steps how many levels to tell apart, 2 to 256
     * @return of each pixel, row by row, a number from 0 for the darkest to {@code steps - 1} for the brightest, as an unsigned byte
     * @throws SparshaException where the clip can't be read
     */
    public byte[] steps(RasterRequest request, int steps) throws SparshaException {
        byte[] pixels = new byte[request.width() * request.height()];
        int last = steps - 1;
        paint(request, (at, levels, count) -> {
            for (int i = 0; i < count; i++) {
                int step = (int) (levels[i] * last + 0.5);
                pixels[at + i] = (byte) (step < 0 ? 0 : step > last ? last : step);
            }
        });
        return pixels;
    }

    /** Takes what is to be seen of some pixels side by side. */
    @FunctionalInterface
    private interface Pixels {

        /**
         * @param at place of the first pixel, row by row
         * @param levels 0 for the darkest to 1 for the brightest colour, and beyond
         * @param count how many of them there are
         */
        void set(int at, double[] levels, int count);
    }

    private void paint(RasterRequest request, Pixels pixels) throws SparshaException {
        double top = ceiling();
        FrequencyRows rows = rows(request.height());
        Columns columns = new Columns(pixels, request.width(), rows.height(), top);
        double hop = analyzer.windowLength() / 8.0;
        if (request.samplesPerColumn() < hop) {
            blended(request, rows, hop, columns);
        } else {
            averaged(request, rows, columns);
        }
        columns.paint();
    }

    private FrequencyRows rows(int height) {
        return new FrequencyRows(height, settings.scale(), highest, analyzer.binWidth(), analyzer.bins(), settings.preEmphasis());
    }

    private void blended(RasterRequest request, FrequencyRows rows, double hop, Columns columns) throws SparshaException {
        long firstFrame = (long) Math.floor(request.sampleAt(0.5) / hop);
        long lastFrame = (long) Math.floor(request.sampleAt(request.width() - 0.5) / hop) + 1;
        int frames = (int) (lastFrame - firstFrame + 1);
        FrameReader reader = new FrameReader();
        reader.preload((long) Math.floor(firstFrame * hop), (long) Math.ceil(lastFrame * hop));
        float[][] levels = new float[frames][rows.height()];
        for (int i = 0; i < frames; i++) {
            rows.levels(reader.power(Math.round((firstFrame + i) * hop)), levels[i]);
        }
        for (int x = 0; x < request.width(); x++) {
            if (outside(request, x)) {
                continue;
            }
            double at = request.sampleAt(x + 0.5) / hop - firstFrame;
            int before = Math.min(Math.max(0, (int) at), frames - 2);
            float share = (float) (at - before);
            float[] column = columns.next(x);
            for (int row = 0; row < column.length; row++) {
                column[row] = levels[before][row] + (levels[before + 1][row] - levels[before][row]) * share;
            }
        }
    }

    private void averaged(RasterRequest request, FrequencyRows rows, Columns columns) throws SparshaException {
        double step = request.samplesPerColumn();
        int perColumn = (int) Math.min(FRAMES_PER_COLUMN, Math.max(1, Math.round(2 * step / analyzer.windowLength())));
        FrameReader reader = new FrameReader();
        if (step * 0.8 <= (double) perColumn * analyzer.windowLength()) {
            reader.preload((long) Math.floor(request.firstSample()), (long) Math.ceil(request.sampleAt(request.width())));
        }
        double[] mean = new double[analyzer.bins()];
        for (int x = 0; x < request.width(); x++) {
            if (outside(request, x)) {
                continue;
            }
            Arrays.fill(mean, 0);
            for (int i = 0; i < perColumn; i++) {
                double[] power = reader.power(Math.round(request.sampleAt(x + (i + 0.5) / perColumn)));
                for (int bin = 0; bin < mean.length; bin++) {
                    mean[bin] += power[bin] / perColumn;
                }
            }
            rows.levels(mean, columns.next(x));
        }
    }

    private boolean outside(RasterRequest request, int x) {
        return request.sampleAt(x + 1.0) <= 0 || request.sampleAt(x) >= source.length();
    }

    /** Levels of some columns side by side on their way into a picture. */
    private final class Columns {

        private final Pixels pixels;
        private final int width;
        private final double bottom;
        private final float[][] levels;
        private final double[] shares = new double[COLUMNS];
        private int first;
        private int count;

        Columns(Pixels pixels, int width, int height, double top) {
            this.pixels = pixels;
            this.width = width;
            this.bottom = top - settings.dynamicRange();
            this.levels = new float[COLUMNS][height];
        }

        /** Where the levels of a column go, from top to bottom. */
        float[] next(int x) {
            if (count == COLUMNS || count > 0 && x != first + count) {
                paint();
            }
            if (count == 0) {
                first = x;
            }
            return levels[count++];
        }

        void paint() {
            double range = settings.dynamicRange();
            for (int row = 0; row < levels[0].length; row++) {
                for (int i = 0; i < count; i++) {
                    shares[i] = (levels[i][row] - bottom) / range;
                }
                pixels.set(row * width + first, shares, count);
            }
            count = 0;
        }
    }

    private double ceiling() throws SparshaException {
        double known = ceiling;
        if (Double.isNaN(known)) {
            known = calibrate();
            ceiling = known;
        }
        return known;
    }

    /** Takes the level that one frame in fifty passes, of frames spread over the whole clip, as the brightest. */
    private double calibrate() throws SparshaException {
        FrequencyRows rows = rows(64);
        FrameReader reader = new FrameReader();
        float[] levels = new float[rows.height()];
        double[] strongest = new double[CALIBRATION_FRAMES];
        for (int i = 0; i < CALIBRATION_FRAMES; i++) {
            rows.levels(reader.power((long) (source.length() * (i + 0.5) / CALIBRATION_FRAMES)), levels);
            double most = SILENCE;
            for (float level : levels) {
                most = Math.max(most, level);
            }
            strongest[i] = most;
        }
        Arrays.sort(strongest);
        return Math.max(strongest[CALIBRATION_FRAMES * 49 / 50], settings.dynamicRange() - 100);
    }

    /** Frames of the mean of all channels around a sample, read one by one or from a stretch read in advance. */
    private final class FrameReader {

        private final SpectrumAnalyzer.Workspace workspace = analyzer.workspace();
        private float[] loaded = {};
        private long loadedFrom;

        void preload(long firstCentre, long lastCentre) throws SparshaException {
            loadedFrom = firstCentre - analyzer.windowLength();
            loaded = source.readMeanPadded(loadedFrom, (int) (lastCentre - firstCentre + 2L * analyzer.windowLength()));
        }

        double[] power(long centre) throws SparshaException {
            long start = centre - analyzer.windowLength() / 2;
            if (start >= loadedFrom && start + analyzer.windowLength() <= loadedFrom + loaded.length) {
                return workspace.analyze(loaded, (int) (start - loadedFrom));
            }
            return workspace.analyze(source.readMeanPadded(start, analyzer.windowLength()), 0);
        }
    }
}
