/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.segmenters;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.core.Segment;
import org.sparsha.core.WholeNumberParameter;
import org.sparsha.explain.builtin.signal.Spectra;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.dsp.MelFilterBank;

/**
 * k segments by merging, again and again, the two neighbours whose union costs least variance (Ward 1963) of their mel spectra in dB,
 * starting from 20 ms pieces.
 */
public final class SpectralChange implements Segmenter {

    /** Number of segments. */
    public static final WholeNumberParameter COUNT = Parameter.wholeNumber("count", "Segments", "How many segments are left.", 1, 1000, 16);

    private static final int BANDS = 24;
    private static final double PIECE_SECONDS = 0.02;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(COUNT);
    }

    private record Run(long start, double weight, double[] mean) {
        Run with(Run next) {
            double[] both = new double[mean.length];
            for (int i = 0; i < both.length; i++) {
                both[i] = (weight * mean[i] + next.weight * next.mean[i]) / (weight + next.weight);
            }
            return new Run(start, weight + next.weight, both);
        }

        double cost(Run next) {
            double squares = 0;
            for (int i = 0; i < mean.length; i++) {
                squares += (mean[i] - next.mean[i]) * (mean[i] - next.mean[i]);
            }
            return squares * weight * next.weight / (weight + next.weight);
        }
    }

    @Override
    public List<Segment> segment(SegmentationContext context) {
        List<Run> runs = pieces(context);
        List<Double> costs = new ArrayList<>();
        for (int i = 0; i + 1 < runs.size(); i++) {
            costs.add(runs.get(i).cost(runs.get(i + 1)));
        }
        int count = context.values().getInt(COUNT);
        while (runs.size() > count) {
            context.progress().checkCancelled();
            int best = 0;
            for (int i = 1; i < costs.size(); i++) {
                best = costs.get(i) < costs.get(best) ? i : best;
            }
            runs.set(best, runs.get(best).with(runs.remove(best + 1)));
            costs.remove(best);
            if (best > 0) {
                costs.set(best - 1, runs.get(best - 1).cost(runs.get(best)));
            }
            if (best < costs.size()) {
                costs.set(best, runs.get(best).cost(runs.get(best + 1)));
            }
        }
        return Cuts.segments(runs.stream().map(Run::start).toList(), context.signal().length, 1);
    }

    private static List<Run> pieces(SegmentationContext context) {
        Spectra spectra = new Spectra(context.sampleRate());
        MelFilterBank bank = new MelFilterBank(BANDS, spectra.bins(), context.sampleRate(), 0, context.sampleRate() / 2.0);
        int perPiece = Math.max(1, (int) Math.round(PIECE_SECONDS * context.sampleRate() / spectra.hop()));
        int frames = spectra.frames(context.signal().length);
        List<Run> runs = new ArrayList<>();
        double[] power = new double[spectra.bins()];
        double[][] sum = { new double[BANDS] };
        spectra.analyse(context.signal(), (frame, re, im) -> {
            for (int bin = 0; bin < power.length; bin++) {
                power[bin] = re[bin] * re[bin] + im[bin] * im[bin];
            }
            double[] bands = new double[BANDS];
            bank.apply(power, bands);
            for (int band = 0; band < BANDS; band++) {
                sum[0][band] += Math.max(-80, 10 * Math.log10(bands[band] + 1e-12)) / perPiece;
            }
            if ((frame + 1) % perPiece == 0 || frame == frames - 1) {
                runs.add(new Run((long) (frame / perPiece) * perPiece * spectra.hop(), 1, sum[0]));
                sum[0] = new double[BANDS];
            }
        });
        return runs;
    }
}
