/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.SparshaException;

/**
 * What Praat says of a recording: written by praat/voice.praat with Praat 6.3.07.
 *
 * @param pulses number of glottal pulses
 * @param jitter local, in per cent
 * @param shimmer local, in per cent
 * @param frames a line a voiced frame: number, F0, HNR, F1 to F4, intensity
 */
record PraatValues(int pulses, double jitter, double shimmer, List<double[]> frames) {

    /** Places of the frame's values. */
    static final int PITCH = 1;
    static final int HARMONICITY = 2;
    static final int FIRST_FORMANT = 3;
    static final int INTENSITY = 7;

    private static final double UNDEFINED = -200;

    static PraatValues read(List<String> lines) {
        String[] head = lines.get(0).split(" ");
        List<double[]> frames = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            double[] values = Arrays.stream(line.split(",")).mapToDouble(cell -> cell.startsWith("-") && cell.endsWith("-") ? Double.NaN
                    : Double.parseDouble(cell)).toArray();
            values[0] = Math.round(100 * values[0]);
            values[HARMONICITY] = values[HARMONICITY] <= UNDEFINED ? Double.NaN : values[HARMONICITY];
            frames.add(values);
        }
        return new PraatValues(Integer.parseInt(head[2]), Double.parseDouble(head[4]), Double.parseDouble(head[6]), frames);
    }

    /** A recording as the script cuts it, less its first sample, so that frames of both lie at the same places. */
    static AudioClip cut(Path recording) throws SparshaException {
        AudioClip whole = AudioFiles.read(recording);
        double seconds = Math.floor(100.0 * whole.frames() / whole.sampleRate() - 0.01) / 100;
        return AudioClip.ofMono(Arrays.copyOfRange(whole.mono(), 1, 1 + (int) Math.round(seconds * whole.sampleRate())),
                whole.sampleRate());
    }

    /** How far a contour lies from Praat's values in the frames that both have, sorted; shares of Praat's values where relative. */
    double[] differences(int column, double[] contour, boolean relative) {
        return frames.stream().filter(frame -> frame[0] < contour.length)
                .mapToDouble(frame -> (contour[(int) frame[0]] - frame[column]) / (relative ? frame[column] : 1))
                .filter(value -> !Double.isNaN(value)).map(Math::abs).sorted().toArray();
    }

    /** Share of all frames in which both agree whether there is a voice. */
    double voicing(double[] pitch) {
        boolean[] voiced = new boolean[pitch.length];
        frames.stream().filter(frame -> frame[0] < pitch.length).forEach(frame -> voiced[(int) frame[0]] = true);
        return IntStream.range(0, pitch.length).filter(t -> voiced[t] != Double.isNaN(pitch[t])).count() / (double) pitch.length;
    }
}
