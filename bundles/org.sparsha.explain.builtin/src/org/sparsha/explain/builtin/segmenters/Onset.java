/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.explain.builtin.signal.Spectra;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/**
 * From one onset to the next: local maxima of the rise of the logarithmic spectrum (spectral flux) well above their neighbourhood's
 * mean.
 */
public final class Onset implements Segmenter {

    /** How far above the mean. */
    public static final DecimalParameter SENSITIVITY = Parameter.decimal("sensitivity", "Sensitivity",
            "How many times the neighbourhood's mean flux an onset must reach.", "", 1, 10, 1.6);

    /** Shortest segment. */
    public static final DecimalParameter SHORTEST = Parameter.decimal("shortest", "Shortest", "No segment is shorter than this.", "s", 0.02,
            5, 0.08);

    private static final double NEIGHBOURHOOD_SECONDS = 0.4;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(SENSITIVITY, SHORTEST);
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        Spectra spectra = new Spectra(context.sampleRate());
        int frames = spectra.frames(context.signal().length);
        double[] flux = new double[frames];
        double[] before = new double[spectra.bins()];
        Arrays.fill(before, Double.NaN);
        spectra.analyse(context.signal(), (frame, re, im) -> {
            context.progress().checkCancelled();
            for (int bin = 0; bin < re.length; bin++) {
                double level = Math.log1p(100 * Math.hypot(re[bin], im[bin]));
                flux[frame] += Double.isNaN(before[bin]) ? 0 : Math.max(0, level - before[bin]);
                before[bin] = level;
            }
        });
        int reach = Math.max(2, (int) (NEIGHBOURHOOD_SECONDS * context.sampleRate() / spectra.hop()));
        double sensitivity = context.values().get(SENSITIVITY);
        List<Long> cuts = new ArrayList<>();
        for (int k = 2; k + 2 < frames; k++) {
            double mean = Arrays.stream(flux, Math.max(0, k - reach), Math.min(frames, k + reach)).average().orElse(0);
            boolean peak = flux[k] > 0 && flux[k] >= flux[k - 1] && flux[k] >= flux[k - 2] && flux[k] > flux[k + 1] && flux[k] > flux[k
                    + 2];
            if (peak && flux[k] > sensitivity * mean) {
                cuts.add((long) k * spectra.hop());
            }
        }
        return Cuts.segments(cuts, context.signal().length, Math.round(context.values().get(SHORTEST) * context.sampleRate()));
    }
}
