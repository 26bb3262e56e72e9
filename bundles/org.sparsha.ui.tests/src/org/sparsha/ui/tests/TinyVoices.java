/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.ui.train.TrainingDesk;

/** A tiny corpus to learn from, and the models that were made of it. */
final class TinyVoices {

    private static final int RATE = 16_000;

    private TinyVoices() {
    }

    /**
     * Three speakers, two classes by pitch and movement, three clips of each.
     *
     * @param wrong number of the clip with the wrong label; -1 for none
     */
    static Path make(Path folder, int wrong) throws Exception {
        return make(folder, wrong, 3, 18);
    }

    /**
     * Some speakers, two classes by pitch and movement.
     *
     * @param wrong number of the clip with the wrong label; -1 for none
     */
    static Path make(Path folder, int wrong, int speakers, int clips) throws Exception {
        Path corpus = Files.createDirectories(folder);
        StringBuilder list = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < clips; i++) {
            boolean high = i % 2 == 0;
            float[] samples = new float[RATE];
            double phase = 0;
            for (int n = 0; n < samples.length; n++) {
                double time = n / (double) RATE;
                phase += 2 * Math.PI * ((high ? 230 : 120) + 5 * i + (high ? 60 : 5) * Math.sin(2 * Math.PI * 3 * time)) / RATE;
                samples[n] = (float) (0.2 * (Math.sin(phase) + Math.sin(2 * phase) / 2 + Math.sin(3 * phase) / 3) * (0.6 + 0.4 * Math.sin(
                        2 * Math.PI * (high ? 6 : 2) * time)));
            }
            WavWriter.write(corpus.resolve("r" + i + ".wav"), AudioClip.ofMono(samples, RATE), WavFormat.PCM_16);
            list.append('r').append(i).append(".wav,S").append(i % speakers).append(',').append(high && i != wrong ? "anger" : "sadness")
                    .append('\n');
        }
        Files.writeString(corpus.resolve("list.csv"), list);
        return corpus;
    }

    /** Removes a model and all that was kept of its training. */
    static void forget(TrainingDesk desk, String model) throws IOException {
        for (Path folder : List.of(desk.models().resolve(model), desk.models().resolve(model + ".training"),
                desk.models().resolve(model + ".held-out"), desk.models().resolveSibling("trainings").resolve(model))) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }
}
