/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.AudioSource;
import org.sparsha.audio.peaks.PeakPyramid;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.testsupport.Signals;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for every picture and for what pictures are made of. */
class RasterPropertiesTest {

    private static final int RATE = 16_000;

    @Test
    void fullScaleSineHasPowerOne() {
        SpectrumAnalyzer analyzer = new SpectrumAnalyzer(RATE, 0.03);
        double hertz = 40 * analyzer.binWidth();
        double[] power = analyzer.workspace().analyze(Signals.sine(hertz, 1, analyzer.windowLength(), RATE), 0);
        assertEquals(1, power[40], 0.01);
    }

    @ParameterizedTest
    @EnumSource(ColorMap.class)
    void lightnessOfAColorMapNeverTurns(ColorMap map) {
        double direction = Math.signum(Argb.luminance(map.color(1)) - Argb.luminance(map.color(0)));
        for (double value = 0.001; value <= 1; value += 0.001) {
            double step = Argb.luminance(map.color(value)) - Argb.luminance(map.color(value - 0.001));
            assertTrue(step * direction >= -0.004, map + " at " + value);
        }
        assertEquals(map.color(0), map.color(Double.NaN));
        assertEquals(map.color(1), map.color(7));
    }

    @ParameterizedTest
    @EnumSource(FrequencyScale.class)
    void frequencyScalesInvert(FrequencyScale scale) {
        for (double position = 0; position <= 1; position += 0.05) {
            assertEquals(position, scale.position(scale.frequency(position, 8000), 8000), 1e-9);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.9, 3.7, 40, 300})
    void picturesSideBySideMeetWithoutASeam(double step) throws SparshaException {
        MemorySource source = new MemorySource(RATE, Signals.speechLike(4 * RATE, RATE, 9));
        List<Rasterizer> all = List.of(new WaveformRasterizer(source, 0, ColorScheme.LIGHT.waveformStyle(1)),
                new SpectrogramRasterizer(source, SpectrogramSettings.DEFAULT.withCeiling(-20)),
                new SalienceRasterizer(SalienceProfile.of(List.of(new SalienceProfile.Stretch(new SampleRange(900, 3000), 1))),
                        ColorScheme.DARK.salienceStyle(), 1));
        for (Rasterizer rasterizer : all) {
            Raster whole = rasterizer.render(new RasterRequest(1000 * step, step, 64, 24, 1));
            Raster left = rasterizer.render(new RasterRequest(1000 * step, step, 32, 24, 1));
            Raster right = rasterizer.render(new RasterRequest(1032 * step, step, 32, 24, 1));
            for (int y = 0; y < 24; y++) {
                for (int x = 0; x < 64; x++) {
                    int part = x < 32 ? left.pixel(x, y) : right.pixel(x - 32, y);
                    for (int shift = 0; shift < 24; shift += 8) {
                        assertEquals(whole.pixel(x, y) >> shift & 255, part >> shift & 255, 2, rasterizer + " at " + x + ", " + y);
                    }
                }
            }
        }
    }

    @Test
    void nothingIsPaintedOutsideTheClip() throws SparshaException {
        MemorySource source = new MemorySource(RATE, Signals.noise(0.3, RATE, 1));
        Raster before = new SpectrogramRasterizer(source, SpectrogramSettings.DEFAULT).render(new RasterRequest(-5000, 10, 100, 20, 1));
        Raster after = new WaveformRasterizer(source, 0, ColorScheme.LIGHT.waveformStyle(1))
                .render(new RasterRequest(RATE, 10, 100, 20, 1));
        for (int pixel : before.pixels()) {
            assertEquals(ColorMap.INFERNO.color(0), pixel);
        }
        for (int pixel : after.pixels()) {
            assertEquals(0xFFFFFFFF, pixel);
        }
    }

    @Test
    void overlappingWindowsAreAveraged() {
        Random random = new Random(4);
        List<SalienceProfile.Stretch> stretches = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            long start = random.nextInt(900);
            stretches.add(new SalienceProfile.Stretch(SampleRange.ofLength(start, 1 + random.nextInt(100)), random.nextGaussian()));
        }
        SalienceProfile profile = SalienceProfile.of(stretches);
        for (long sample = 0; sample < 1010; sample++) {
            long at = sample;
            double mean = stretches.stream().filter(stretch -> stretch.range().contains(at)).mapToDouble(SalienceProfile.Stretch::value)
                    .average()
                    .orElse(Double.NaN);
            int step = profile.stepAt(sample);
            assertEquals(mean, step < 0 ? Double.NaN : profile.value(step), 1e-9);
            assertEquals(mean, profile.strongestBetween(sample, sample + 1), 1e-9);
        }
    }

    @Test
    void peaksOfAPyramidAgreeWithTheSamples() throws SparshaException {
        float[] left = Signals.speechLike(5 * RATE, RATE, 1);
        float[] right = Signals.noise(0.1, 5 * RATE, 2);
        AudioClip clip = AudioClip.ofStereo(left, right, RATE);
        MemorySource memory = new MemorySource(RATE, left, right);
        RecordingSource recording = new RecordingSource(new ClipAsSource(clip), PeakPyramid.of(clip));
        for (double step : new double[] {1, 3.5, 200, 256, 1024, 4096}) {
            Peaks wanted = memory.peaks(1, 0, step, 12);
            Peaks actual = recording.peaks(1, 0, step, 12);
            for (int column = 0; column < 12; column++) {
                assertEquals(wanted.min(column), actual.min(column), 1e-3);
                assertEquals(wanted.max(column), actual.max(column), 1e-3);
                assertEquals(wanted.rms(column), actual.rms(column), 1e-3);
            }
        }
        float[] mean = recording.readMeanPadded(-2, 10);
        assertArrayEquals(memory.readMeanPadded(-2, 10), mean);
        assertEquals(0, mean[1]);
    }

    /** A clip in memory seen as an open file. */
    private record ClipAsSource(AudioClip audio) implements AudioSource {

        @Override
        public AudioInfo info() {
            return new AudioInfo("made", audio.sampleRate(), audio.channelCount(), audio.frames(), List.of());
        }

        @Override
        public int read(long start, float[][] into, int offset, int count) {
            int frames = (int) Math.max(0, Math.min(count, audio.frames() - start));
            for (int channel = 0; channel < into.length; channel++) {
                System.arraycopy(audio.channel(channel), (int) start, into[channel], offset, frames);
            }
            return frames;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
