/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.core.SparshaException;
import org.sparsha.features.pitch.AutocorrelationPitchTracker;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.raster.BlockCurve;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.features.raster.PeakIntensity;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.Peaks;
import org.sparsha.features.voice.FormantSettings;
import org.sparsha.features.voice.FormantTrack;

/**
 * Pitch, intensity and formants of a recording that is too long for memory: where it is looked at closely the same as for a short one,
 * computed for what is in sight; intensity from further away from its peaks.
 */
final class LongContours {

    /** Closer than this, contours are computed: about two minutes across a wide window. */
    private static final double COARSEST_SECONDS = 0.06;
    /** What the pitch tracker hears before and after a block, so that blocks fit together; seconds. */
    private static final double MARGIN = 0.6;

    private final PeakSource source;
    private final Executor executor;
    private final PeakIntensity overview;

    LongContours(PeakSource source, Executor executor) {
        this.source = source;
        this.executor = executor;
        this.overview = new PeakIntensity(source);
    }

    /** Takes over that more peaks have become known. Any thread. */
    void peaksChanged() {
        overview.peaksChanged();
    }

    /** None where the sample rate is too low for pitch. */
    Optional<CurveSource> pitch(PitchRange range) {
        return source.sampleRate() < AutocorrelationPitchTracker.LEAST_RATE ? Optional.empty()
                : Optional.of(curve("F0", "Hz", range.floor(), range.ceiling(), (first, frames) -> pitch(range, first, frames),
                        Optional.empty()));
    }

    /** The first formants, at most four; all of a block are computed together. */
    List<CurveSource> formants(FormantSettings settings) {
        FormantBlocks blocks = new FormantBlocks(settings);
        List<CurveSource> curves = new ArrayList<>();
        for (int formant = 1; formant <= ContourCurves.shownFormants(settings); formant++) {
            int number = formant;
            curves.add(curve("F" + formant, "Hz", 0, settings.maximum(), (first, frames) -> blocks.of(first, frames)[number - 1],
                    Optional.empty()));
        }
        return curves;
    }

    /** Formants of the blocks computed last, so that each curve need not compute those of the others again. */
    private final class FormantBlocks {

        private static final int MOST = 32;

        private final FormantSettings settings;
        private final Map<Long, float[][]> blocks = new LinkedHashMap<>();

        FormantBlocks(FormantSettings settings) {
            this.settings = settings;
        }

        synchronized float[][] of(long first, int frames) throws SparshaException {
            float[][] known = blocks.get(first);
            if (known != null) {
                return known;
            }
            int margin = (int) Math.round(MARGIN / ContourCurves.HOP);
            float[] samples = samples(first - margin, frames + 2 * margin);
            int rate = (int) source.sampleRate();
            FormantTrack track = FormantTrack.of(samples, rate, settings, ContourCurves.HOP);
            float[] levels = ContourCurves.intensity(samples, rate, margin, frames);
            double loudest = ContourCurves.decibels(loudest().rootMeanSquare());
            float[][] made = new float[ContourCurves.shownFormants(settings)][];
            for (int formant = 1; formant <= made.length; formant++) {
                made[formant - 1] = ContourCurves.formant(track, formant, levels, loudest, margin);
            }
            if (blocks.size() >= MOST) {
                blocks.remove(blocks.keySet().iterator().next());
            }
            blocks.put(first, made);
            return made;
        }
    }

    CurveSource intensity() {
        return curve(overview.name(), overview.unit(), 0, 1, this::intensity, Optional.of(overview));
    }

    private CurveSource curve(String name, String unit, double lowest, double highest, BlockCurve.Maker maker,
            Optional<CurveSource> far) {
        double hop = ContourCurves.HOP * source.sampleRate();
        BlockCurve.Shape shape = new BlockCurve.Shape(name, unit, hop, 1 + (long) (source.length() / hop), lowest, highest);
        return new BlockCurve(shape, maker, executor, COARSEST_SECONDS * source.sampleRate(), far);
    }

    private float[] pitch(PitchRange range, long firstFrame, int frames) throws SparshaException {
        int margin = (int) Math.round(MARGIN / ContourCurves.HOP);
        PitchTrack track = new AutocorrelationPitchTracker(range, ContourCurves.HOP).track(
                samples(firstFrame - margin, frames + 2 * margin), (int) source.sampleRate(), loudest().peak());
        return ContourCurves.pitch(track, margin, frames);
    }

    private float[] intensity(long firstFrame, int frames) throws SparshaException {
        int margin = (int) Math.round(MARGIN / ContourCurves.HOP);
        return ContourCurves.intensity(samples(firstFrame - margin, frames + 2 * margin), (int) source.sampleRate(), margin, frames);
    }

    private float[] samples(long firstFrame, int frames) throws SparshaException {
        double hop = ContourCurves.HOP * source.sampleRate();
        long start = Math.round(firstFrame * hop);
        return source.readMeanPadded(start, (int) (Math.round((firstFrame + frames) * hop) - start));
    }

    /** The loudest moment: its largest absolute sample and its root mean square. */
    private record Loudest(double peak, double rootMeanSquare) {
    }

    /** The loudest moment as far as peaks are known. */
    private Loudest loudest() throws SparshaException {
        double perColumn = ContourCurves.LOUD_SECONDS * source.sampleRate();
        int columns = (int) Math.ceil(source.length() / perColumn);
        double peak = 0;
        double power = 0;
        for (int channel = 0; channel < source.channels(); channel++) {
            Peaks peaks = source.peaks(channel, 0, perColumn, columns);
            for (int column = 0; column < columns; column++) {
                if (peaks.isKnown(column)) {
                    peak = Math.max(peak, Math.max(Math.abs(peaks.min(column)), Math.abs(peaks.max(column))));
                    power = Math.max(power, peaks.rms(column));
                }
            }
        }
        return new Loudest(peak, power);
    }
}
