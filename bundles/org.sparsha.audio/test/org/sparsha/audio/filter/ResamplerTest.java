/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.AudioFiles;
import org.sparsha.testsupport.Npy;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ResamplerTest {

    @ParameterizedTest
    @ValueSource(strings = {"stereo_44k1", "24bit", "float32", "8k_mono"})
    void loadsAsLibrosaDoesBitForBit(String variant) throws Exception {
        Path file = Path.of(ResamplerTest.class.getResource("var_" + variant + ".wav").toURI());
        float[] expected = Npy.resource(ResamplerTest.class, "load_var_" + variant + "_16k.npy").floats();
        float[] loaded = AudioFiles.read(file).mono(16000);
        assertArrayEquals(expected, loaded);
    }

    /** What libsoxr 0.1.3 made of the same noise, on x86-64: {@code soxr_oneshot} with quality HQ. */
    @ParameterizedTest
    @ValueSource(ints = {8000, 11025, 22050, 24000, 44100, 48000})
    void resamplesAsLibsoxrDoesBitForBit(int rate) throws Exception {
        float[] expected = Npy.resource(ResamplerTest.class, "noise_" + rate + "_16k.npy").floats();
        float[] noise = Signals.noise(0.1, rate / 4, rate);
        assertArrayEquals(expected, Resampler.resample(noise, rate, 16000));
    }

    @Test
    void equalRatesGiveTheSameArray() {
        float[] signal = Signals.sine(100, 0.5, 100, 16000);
        assertSame(signal, Resampler.resample(signal, 16000, 16000));
    }

    @ParameterizedTest
    @ValueSource(ints = {7350, 8000, 11025, 12000, 15999, 16001, 22050, 24000, 32000, 37800, 44100, 44101, 48000, 88200, 96000, 192000})
    void passBandIsFlatAndStopBandSilent(int rate) {
        int length = rate / 2;
        double nyquist = Math.min(rate, 16000) / 2.0;
        double pass = 0.9 * nyquist;
        // libsoxr's short second stage lets the upper pass band droop by 0.1 %; 44101 / 16000 is replaced by a ratio 4e-9 off
        double tolerance = rate % 11025 == 0 ? 6e-4 : rate == 44101 ? 1e-4 : 2e-6;
        float[] kept = Resampler.resample(Signals.sine(pass, 0.5, length, rate), rate, 16000);
        assertEquals(Math.ceilDiv(length * 16000L, rate), kept.length);
        float[] expected = Signals.sine(pass, 0.5, kept.length, 16000);
        for (int i = 1000; i < kept.length - 1000; i++) {
            assertEquals(expected[i], kept[i], tolerance, "sample " + i);
        }
        if (rate > 16000) {
            double stop = 8000 + Math.min(400, (rate / 2.0 - 8000) / 2);
            float[] cut = Resampler.resample(Signals.sine(stop, 1, length, rate), rate, 16000);
            assertTrue(Signals.rms(cut, 1000, cut.length - 1000) < 1e-6, rate + ": " + Signals.rms(cut, 1000, cut.length - 1000));
        }
    }

    @ParameterizedTest
    @CsvSource({"44100,16000", "8000,16000", "48000,16000", "11025,16000", "22050,16000", "32000,16000", "16000,44100", "7350,16000",
            "96000,44100"})
    void blocksOfAnySizeGiveTheSameSamples(int from, int to) {
        Random random = new Random(7);
        float[] signal = Signals.noise(0.1, 20000, 3);
        float[] whole = Resampler.resample(signal, from, to);
        StreamingResampler resampler = new StreamingResampler(from, to);
        float[] joined = new float[whole.length];
        int done = 0;
        int at = 0;
        while (at < signal.length) {
            int count = Math.min(signal.length - at, random.nextInt(3000));
            float[] part = resampler.push(signal, at, count);
            System.arraycopy(part, 0, joined, done, part.length);
            done += part.length;
            at += count;
        }
        float[] rest = resampler.finish();
        System.arraycopy(rest, 0, joined, done, rest.length);
        assertEquals(whole.length, done + rest.length);
        assertArrayEquals(whole, joined);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 100})
    void shortSignals(int length) {
        float[] signal = Signals.noise(0.1, length, 1);
        for (int rate : new int[] {8000, 22050, 44100, 48000, 192000}) {
            assertEquals(Math.ceilDiv(length * 16000, rate), Resampler.resample(signal, rate, 16000).length);
        }
    }
}
