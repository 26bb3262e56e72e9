/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.sparsha.audio.effects.Levels;
import org.sparsha.audio.effects.Noise;
import org.sparsha.audio.effects.Room;
import org.sparsha.audio.effects.Tone;
import org.sparsha.audio.filter.Resampler;

/**
 * Takes a recording out of the studio: copy 1 has pink noise (8 to 25 dB), copy 2 the band of a telephone with some noise, copy 3 a room
 * (.2 to .7 s) with some noise, copy 4 another speed (.9 to 1.1), copy 5 noise again, and so on. Each has a random tilt of its spectrum
 * (−9 to +6 dB) and a random gain (−22 to 0 dB). Number and seed fix all of it.
 */
final class Surroundings {

    private static final int KINDS = 4;
    private static final int TELEPHONE_RATE = 8000;
    private static final int SPEED_DENOMINATOR = 400;
    /** Where the tilt has its middle, in Hz. */
    private static final double MIDDLE = 1000;
    /** Keeps the numbers of neighbouring recordings apart. */
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private Surroundings() {
    }

    /**
     * @param mono the signal, not changed
     * @param sampleRate its samples a second
     * @param number which copy, from 1
     * @param seed what chance decides
     * @return a new signal
     */
    static float[] apply(float[] mono, int sampleRate, int number, long seed) {
        SplittableRandom random = new SplittableRandom((seed * MIX) ^ number);
        double tilt = between(random, -9, 6);
        double gain = between(random, -22, 0);
        float[] altered = switch ((number - 1) % KINDS) {
            case 0 -> noise(mono, random, 8, 25);
            case 1 -> telephone(noise(mono, random, 12, 35), sampleRate, between(random, 150, 400));
            case 2 -> noise(Room.reverberate(mono, sampleRate, between(random, 0.2, 0.7), between(random, 0.3, 0.6), random.nextLong()),
                    random, 15, 35);
            default -> Resampler.resample(mono, (int) Math.round(between(random, 0.9, 1.1) * SPEED_DENOMINATOR), SPEED_DENOMINATOR);
        };
        return Levels.gain(Tone.tilt(altered, sampleRate, tilt, MIDDLE), gain);
    }

    private static float[] noise(float[] signal, SplittableRandom random, double least, double most) {
        return Noise.pinkAtSignalToNoiseRatio(signal, between(random, least, most), random.nextLong());
    }

    /** What comes after the line adds nothing above its band, as in a recording that was made at 8 kHz. */
    private static float[] telephone(float[] mono, int sampleRate, double cutoff) {
        float[] band = sampleRate <= TELEPHONE_RATE ? mono : Arrays.copyOf(
                Resampler.resample(Resampler.resample(mono, sampleRate, TELEPHONE_RATE), TELEPHONE_RATE, sampleRate), mono.length);
        return Tone.highPass(band, sampleRate, cutoff);
    }

    private static double between(SplittableRandom random, double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
