/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.frames;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.SignalChecks;
import org.sparsha.features.VariantAnalyzer;
import org.sparsha.features.dsp.SavitzkyGolay;
import org.sparsha.features.pitch.PitchTrack;
import org.sparsha.features.pitch.VariantPitch;
import org.sparsha.features.pitch.ViterbiPitchTracker;

/**
 * Extractor of {@link Frames}. Variants re-do the frames that see a difference and whose content was not met before; of pitch, whose path
 * is the best over the whole clip, the path is found again.
 */
final class FramesExtractor implements FeatureExtractor {

    private static final double LOWEST_PITCH = 60;
    private static final double HIGHEST_PITCH = 500;
    /** Pitch is given in semitones above this, so that its values are about as large as others. */
    private static final double REFERENCE_PITCH = 100;
    private static final double SMALLEST_DEVIATION = 1e-6;

    private final FrameStack stack;
    private final int hop;
    private final boolean pitch;
    private final ViterbiPitchTracker tracker;
    private final boolean deltas;
    private final String normalize;
    private final List<String> names;

    FramesExtractor(ParameterValues values) {
        this.hop = (int) Math.round(values.get(Frames.HOP) * Frames.SAMPLE_RATE);
        this.stack = new FrameStack(values, hop);
        this.pitch = values.get(Frames.PITCH);
        this.tracker = new ViterbiPitchTracker(LOWEST_PITCH, HIGHEST_PITCH, hop / (double) Frames.SAMPLE_RATE);
        this.deltas = values.get(Frames.DELTAS);
        this.normalize = values.get(Frames.NORMALIZE);
        List<String> rows = new ArrayList<>(stack.names());
        if (pitch) {
            rows.addAll(List.of("pitch-semitones", "voiced", "periodicity"));
        }
        if (deltas) {
            rows.addAll(rows.stream().map(row -> row + "-delta").toList());
        }
        this.names = List.copyOf(rows);
    }

    @Override
    public int sampleRate() {
        return Frames.SAMPLE_RATE;
    }

    @Override
    public List<String> names() {
        return names;
    }

    @Override
    public OptionalInt hop() {
        return OptionalInt.of(hop);
    }

    @Override
    public OptionalLong usedSamples() {
        return OptionalLong.empty();
    }

    @Override
    public FeatureMatrix extract(float[] mono) {
        float[] signal = SignalChecks.finite(mono.clone());
        return finish(stack.all(signal), () -> tracker.track(signal, Frames.SAMPLE_RATE));
    }

    @Override
    public Map<String, FeatureMatrix> intermediates(float[] mono) {
        return Map.of();
    }

    @Override
    public List<Warning> warnings(float[] mono) {
        List<Warning> warnings = new ArrayList<>(SignalChecks.warnings(mono));
        int longest = pitch ? Math.max(stack.window(), (int) (ViterbiPitchTracker.frameSeconds(LOWEST_PITCH) * Frames.SAMPLE_RATE))
                : stack.window();
        SignalChecks.shorterThanAFrame(mono, longest, Frames.SAMPLE_RATE).ifPresent(warnings::add);
        return warnings;
    }

    @Override
    public VariantAnalyzer variants(float[] clip) {
        float[] original = SignalChecks.finite(clip.clone());
        FrameStack.Variants stacks = stack.variants(original);
        Optional<VariantPitch> pitches = pitch ? Optional.of(new VariantPitch(tracker, original, Frames.SAMPLE_RATE)) : Optional.empty();
        return (variant, changed) -> {
            float[] signal = SignalChecks.finite(variant.clone());
            List<SampleRange> ranges = changed.stream().filter(range -> !range.isEmpty()).toList();
            return finish(stacks.frames(signal, ranges), () -> pitches.orElseThrow().track(signal, ranges));
        };
    }

    private FeatureMatrix finish(double[][] local, Supplier<PitchTrack> track) {
        int rows = names.size();
        int own = deltas ? rows / 2 : rows;
        double[][] frames = new double[local.length][];
        for (int t = 0; t < frames.length; t++) {
            frames[t] = Arrays.copyOf(local[t], rows);
        }
        if (pitch) {
            addPitch(track.get(), frames, own - 3);
        }
        normalize(frames, own);
        if (deltas && frames.length >= SavitzkyGolay.WIDTH) {
            double[][] derivatives = new double[frames.length][own];
            SavitzkyGolay.first(frames, own, derivatives, 0);
            for (int t = 0; t < frames.length; t++) {
                System.arraycopy(derivatives[t], 0, frames[t], own, own);
            }
        }
        return FeatureMatrix.ofFrames(rows, frames);
    }

    private static void addPitch(PitchTrack track, double[][] frames, int row) {
        double median = track.medianHertz();
        for (int t = 0; t < frames.length; t++) {
            int at = Math.min(t, track.frames() - 1);
            double hertz = track.isVoiced(at) ? track.hertz(at) : median;
            frames[t][row] = hertz > 0 ? 12 * Math.log(hertz / REFERENCE_PITCH) / Math.log(2) : 0;
            frames[t][row + 1] = track.isVoiced(at) ? 1 : 0;
            frames[t][row + 2] = track.periodicity(at);
        }
    }

    private void normalize(double[][] frames, int rows) {
        if (normalize.equals("none")) {
            return;
        }
        for (int r = 0; r < rows; r++) {
            double mean = 0;
            for (double[] frame : frames) {
                mean += frame[r];
            }
            mean /= frames.length;
            double squares = 0;
            for (double[] frame : frames) {
                frame[r] -= mean;
                squares += frame[r] * frame[r];
            }
            double deviation = Math.sqrt(squares / frames.length);
            if (normalize.equals("mean-variance")) {
                double scale = deviation > SMALLEST_DEVIATION ? 1 / deviation : 0;
                for (double[] frame : frames) {
                    frame[r] *= scale;
                }
            }
        }
    }
}
