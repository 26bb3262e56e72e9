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
        double top = ceiling();
        FrequencyRows rows = rows(request.height());
        double hop = analyzer.windowLength() / 8.0;
        return request.samplesPerColumn() < hop ? blended(request, rows, hop, top) : averaged(request, rows, top);
    }

    private FrequencyRows rows(int height) {
        return new FrequencyRows(height, settings.scale(), highest, analyzer.binWidth(), analyzer.bins(), settings.preEmphasis());
    }

    private Raster blended(RasterRequest request, FrequencyRows rows, double hop, double top) throws SparshaException {
        long firstFrame = (long) Math.floor(request.sampleAt(0.5) / hop);
        long lastFrame = (long) Math.floor(request.sampleAt(request.width() - 0.5) / hop) + 1;
        int frames = (int) (lastFrame - firstFrame + 1);
        FrameReader reader = new FrameReader();
        reader.preload((long) Math.floor(firstFrame * hop), (long) Math.ceil(lastFrame * hop));
        float[][] levels = new float[frames][rows.height()];
        for (int i = 0; i < frames; i++) {
            rows.levels(reader.power(Math.round((firstFrame + i) * hop)), levels[i]);
        }
        Raster raster = new Raster(request.width(), request.height(), Argb.opaque(settings.colorMap().color(0)));
        Columns columns = new Columns(raster, rows.height(), top);
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
        columns.paint();
        return raster;
    }

    private Raster averaged(RasterRequest request, FrequencyRows rows, double top) throws SparshaException {
        double step = request.samplesPerColumn();
        int perColumn = (int) Math.min(FRAMES_PER_COLUMN, Math.max(1, Math.round(2 * step / analyzer.windowLength())));
        FrameReader reader = new FrameReader();
        if (step * 0.8 <= (double) perColumn * analyzer.windowLength()) {
            reader.preload((long) Math.floor(request.firstSample()), (long) Math.ceil(request.sampleAt(request.width())));
        }
        Raster raster = new Raster(request.width(), request.height(), Argb.opaque(settings.colorMap().color(0)));
        double[] mean = new double[analyzer.bins()];
        Columns columns = new Columns(raster, rows.height(), top);
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
        columns.paint();
        return raster;
    }

    private boolean outside(RasterRequest request, int x) {
        return request.sampleAt(x + 1.0) <= 0 || request.sampleAt(x) >= source.length();
    }

    /** Levels of some columns side by side on their way into a picture. */
    private final class Columns {

        private final Raster raster;
        private final double bottom;
        private final float[][] levels;
        private int first;
        private int count;

        Columns(Raster raster, int height, double top) {
            this.raster = raster;
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
            int[] pixels = raster.pixels();
            double range = settings.dynamicRange();
            ColorMap colors = settings.colorMap();
            for (int row = 0; row < levels[0].length; row++) {
                int start = row * raster.width() + first;
                for (int i = 0; i < count; i++) {
                    pixels[start + i] = colors.color((levels[i][row] - bottom) / range);
                }
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
