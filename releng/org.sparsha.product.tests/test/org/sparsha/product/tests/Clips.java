/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Sounds made for the tests. */
final class Clips {

    private static final int RATE = 16000;

    private Clips() {
    }

    /** Writes a buzz whose pitch glides, 16 bits, mono, and returns the file. */
    static Path voiced(Path file, double seconds) throws IOException {
        int frames = (int) (seconds * RATE);
        byte[] samples = new byte[2 * frames];
        double phase = 0;
        for (int i = 0; i < frames; i++) {
            phase += 2 * Math.PI * (120 + 60.0 * i / frames) / RATE;
            double value = 0;
            for (int harmonic = 1; harmonic <= 8; harmonic++) {
                value += Math.sin(harmonic * phase) / harmonic;
            }
            short sample = (short) (6000 * value * Math.sin(Math.PI * i / frames));
            samples[2 * i] = (byte) sample;
            samples[2 * i + 1] = (byte) (sample >> 8);
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(samples), format, frames)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
