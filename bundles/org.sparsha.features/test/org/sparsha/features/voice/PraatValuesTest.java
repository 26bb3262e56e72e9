/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.voice;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparsha.audio.AudioClip;
import org.sparsha.features.dsp.Intensity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Pitch, intensity, harmonics-to-noise ratio, formants, jitter and shimmer of the samples against Praat's values, frame by frame. The
 * values were made once by praat/voice.praat; with {@code -Dsparsha.praat=true} the Praat of this machine makes them anew and they must be
 * the same.
 */
class PraatValuesTest {

    private static final Path SAMPLES = Path.of("..", "..", "samples");

    @TempDir
    Path folder;

    private static List<String> golden(String name) throws Exception {
        try (InputStream in = PraatValuesTest.class.getResourceAsStream("praat/" + name + ".csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static void assertMedian(double most, double[] differences, String what) {
        assertTrue(differences.length > 50, what + ": " + differences.length + " frames");
        assertTrue(differences[differences.length / 2] <= most, what + " differs by " + differences[differences.length / 2]);
    }

    @ParameterizedTest
    @ValueSource(strings = { "english-calm-then-sharp", "english-excited", "english-flat", "hindi-low-and-slow", "hindi-raised-voice" })
    void agreesWithPraat(String name) throws Exception {
        PraatValues praat = PraatValues.read(golden(name));
        AudioClip clip = PraatValues.cut(SAMPLES.resolve(name + ".wav"));
        VoiceContours voice = VoiceContours.of(clip.mono(), clip.sampleRate());
        double[] semitones = voice.values(VoiceProperty.PITCH);
        assertEquals(1, praat.voicing(semitones), 0.005, "voiced frames");
        double[] hertz = Arrays.stream(semitones).map(value -> 100 * Math.pow(2, value / 12)).toArray();
        assertMedian(1e-4, praat.differences(PraatValues.PITCH, hertz, true), "F0");
        assertMedian(0.01, praat.differences(PraatValues.HARMONICITY, voice.values(VoiceProperty.HARMONICITY), false), "HNR");
        double[] intensity = new Intensity(75, 0.01).contour(clip.mono(), clip.sampleRate());
        assertMedian(0.03, praat.differences(PraatValues.INTENSITY, intensity, false), "intensity");
        for (int formant = 1; formant <= 4; formant++) {
            double[] differences = praat.differences(PraatValues.FIRST_FORMANT + formant - 1, voice.formants().hertz(formant), true);
            assertMedian(0.002, differences, "F" + formant);
        }
        assertEquals(1, voice.jitter() / praat.jitter(), 0.1, "jitter");
        assertEquals(1, voice.shimmer() / praat.shimmer(), 0.06, "shimmer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "english-excited", "hindi-raised-voice" })
    @EnabledIfSystemProperty(named = "sparsha.praat", matches = "true")
    void valuesAreThoseOfPraat(String name) throws Exception {
        Path script = folder.resolve("voice.praat");
        try (InputStream in = PraatValuesTest.class.getResourceAsStream("praat/voice.praat")) {
            Files.copy(in, script);
        }
        Path values = folder.resolve("values.csv");
        Process process = new ProcessBuilder("praat", "--run", script.toString(),
                SAMPLES.resolve(name + ".wav").toAbsolutePath().normalize().toString(), values.toString()).inheritIO().start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, "praat");
        assertEquals(golden(name), Files.readAllLines(values));
    }
}
