/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.Optional;
import java.util.concurrent.Executor;

import org.sparsha.core.SparshaException;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.ViterbiPitchTracker;
import org.sparsha.features.raster.BlockCurve;
import org.sparsha.features.raster.CurveSource;
import org.sparsha.features.raster.PeakIntensity;
import org.sparsha.features.raster.PeakSource;
import org.sparsha.features.raster.Peaks;

/**
 * Pitch and intensity of a recording that is too long for memory: where it is looked at closely the same as for a short one, computed for
 * what is in sight; intensity from further away from its peaks.
 */
final class LongContours {

    /** Closer than this, contours are computed: about two minutes across a wide window. */
    private static final double COARSEST_SECONDS = 0.06;
    /** What the pitch tracker hears before and after a block, so that blocks fit together; seconds. */
    private static final double MARGIN = 0.6;
    private static final double LOUD_SECONDS = 0.025;

    private final PeakSource source;
    private final Executor executor;
    private final PeakIntensity overview;
    private final double floor;
    private final double ceiling;

    /**
     * @param floor the lowest pitch that is looked for, in hertz
     * @param ceiling the highest
     */
    LongContours(PeakSource source, Executor executor, double floor, double ceiling) {
        this.floor = floor;
        this.ceiling = ceiling;
        this.source = source;
        this.executor = executor;
        this.overview = new PeakIntensity(source);
    }

    /** Takes over that more peaks have become known. Any thread. */
    void peaksChanged() {
        overview.peaksChanged();
    }

    /** None where the sample rate is too low for pitch. */
    Optional<CurveSource> pitch() {
        return source.sampleRate() < ViterbiPitchTracker.LEAST_RATE ? Optional.empty()
                : Optional.of(curve("F0", "Hz", floor, ceiling, this::pitch, Optional.empty()));
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

    private float[] pitch(long firstFrame, int frames) throws SparshaException {
        int margin = (int) Math.round(MARGIN / ContourCurves.HOP);
        PitchTrack track = ContourCurves.tracker(floor, ceiling).track(samples(firstFrame - margin, frames + 2 * margin),
                (int) source.sampleRate(), loudest());
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

    /** Root mean square of the loudest moment as far as peaks are known. */
    private double loudest() throws SparshaException {
        double perColumn = LOUD_SECONDS * source.sampleRate();
        int columns = (int) Math.ceil(source.length() / perColumn);
        double loudest = 0;
        for (int channel = 0; channel < source.channels(); channel++) {
            Peaks peaks = source.peaks(channel, 0, perColumn, columns);
            for (int column = 0; column < columns; column++) {
                loudest = peaks.isKnown(column) ? Math.max(loudest, peaks.rms(column)) : loudest;
            }
        }
        return loudest;
    }
}
