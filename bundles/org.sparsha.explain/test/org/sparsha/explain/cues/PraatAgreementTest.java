/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.cues;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SampleRange;
import org.sparsha.features.voice.VoiceContours;
import org.sparsha.features.voice.VoiceProperty;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Differences of pitch and level between two parts of a made voice, against Praat's; only with {@code -Dsparsha.praat=true}. */
@EnabledIfSystemProperty(named = "sparsha.praat", matches = "true")
class PraatAgreementTest {

    private static final int RATE = 16000;
    private static final String SCRIPT = """
            form Measure
                text file
            endform
            sound = Read from file: file$
            pitch = To Pitch: 0.01, 75, 500
            inside = Get quantile: 2.05, 2.95, 0.5, "Hertz"
            outside = Get quantile: 0.05, 1.95, 0.5, "Hertz"
            selectObject: sound
            intensity = To Intensity: 75, 0.01, "yes"
            loud = Get mean: 2.05, 2.95, "energy"
            soft = Get mean: 0.05, 1.95, "energy"
            appendInfoLine: inside, " ", outside, " ", loud, " ", soft
            """;

    @TempDir
    Path folder;

    /** A made voice of harmonics, louder and higher in the third of its four seconds. */
    private static float[] voice() {
        float[] samples = new float[4 * RATE];
        SplittableRandom random = new SplittableRandom(7);
        double phase = 0;
        for (int i = 0; i < samples.length; i++) {
            boolean inside = i >= 2 * RATE && i < 3 * RATE;
            double hertz = 140 * Math.pow(2, (inside ? 4 : 0) / 12.0) * (1 + 0.02 * Math.sin(2 * Math.PI * 2.3 * i / RATE));
            phase += 2 * Math.PI * hertz / RATE;
            double value = 0;
            for (int h = 1; h < 12; h++) {
                value += Math.sin(h * phase) / h;
            }
            samples[i] = (float) (0.05 * value * (inside ? 2 : 1) + 1e-4 * random.nextGaussian());
        }
        return samples;
    }

    private double[] praat(float[] samples) throws Exception {
        Path sound = Files.write(folder.resolve("voice.wav"), WavBytes.pcm16(RATE, samples));
        Path script = Files.writeString(folder.resolve("measure.praat"), SCRIPT);
        Process process = new ProcessBuilder("praat", "--run", script.toString(), sound.toString())
                .redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, told);
        String[] words = told.split("\\s+");
        assertEquals(4, words.length, told);
        return List.of(words).stream().mapToDouble(Double::parseDouble).toArray();
    }

    private static double difference(VoiceCues cues, VoiceProperty property) {
        return cues.cues().stream().filter(cue -> cue.property() == property).findFirst().orElseThrow().difference();
    }

    @Test
    void pitchAndLevelDifferAsPraatSays() throws Exception {
        float[] samples = voice();
        double[] measured = praat(samples);
        VoiceCues cues = VoiceCues.of(VoiceContours.of(samples, RATE), List.of(SampleRange.ofSeconds(2, 3, RATE)), RATE,
                Optional.empty());
        assertEquals(12 * Math.log(measured[0] / measured[1]) / Math.log(2), difference(cues, VoiceProperty.PITCH), 0.2);
        assertEquals(measured[2] - measured[3], difference(cues, VoiceProperty.LEVEL), 0.5);
    }
}
