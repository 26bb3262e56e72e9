/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.nio.file.Path;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;

/** A made recording that sounds a little like speech: three syllables of harmonics with gaps. */
final class Speech {

    static final int RATE = 16_000;

    private Speech() {
    }

    static Path write(Path file) throws AudioException {
        float[] samples = new float[2 * RATE];
        for (int i = 0; i < samples.length; i++) {
            double time = i / (double) RATE;
            double within = time % 0.65 / 0.65;
            double loudness = within < 0.7 ? Math.sin(Math.PI * within / 0.7) : 0;
            double sum = 0;
            for (int harmonic = 1; harmonic <= 12; harmonic++) {
                sum += Math.sin(2 * Math.PI * harmonic * (140 + 30 * within) * time) / harmonic;
            }
            samples[i] = (float) (0.25 * loudness * sum);
        }
        WavWriter.write(file, AudioClip.ofMono(samples, RATE), WavFormat.PCM_16);
        return file;
    }
}
