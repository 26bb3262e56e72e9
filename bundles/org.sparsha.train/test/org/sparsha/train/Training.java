/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.split.Splits;
import org.sparsha.model.Normalisation;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

/** A tiny corpus and plans to learn from it. */
final class Training {

    private static final int CLIPS = 18;

    /** Nothing is done with the folds' models. */
    static final TrainingFollowUp NOTHING_MORE = (report, folds, progress) -> true;

    private Training() {
    }

    /** Two classes, high and low tones in noise at mixed rates, of three speakers; a silent and a broken file among them. */
    static Corpus tones(Path folder) throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < CLIPS; i++) {
            boolean high = i % 2 == 0;
            int rate = i % 5 == 0 ? 22050 : i % 7 == 0 ? 8000 : 16000;
            float[] samples = Signals.sum(Signals.sine((high ? 300 : 120) + i, 0.3, rate / 2, rate), Signals.noise(0.01, rate / 2, i));
            String name = "clip " + i + ", हिन्दी.wav";
            Files.write(folder.resolve(name), WavBytes.pcm16(rate, samples));
            recordings.add(Recording.of(folder, name, Labels.of("speaker " + i % 3, high ? "high, 😀" : "निम्न low")));
        }
        Files.write(folder.resolve("silent.wav"), WavBytes.pcm16(16000, Signals.silence(8000)));
        Files.write(folder.resolve("broken.wav"), new byte[] {1, 2, 3});
        recordings.add(Recording.of(folder, "silent.wav", Labels.of("speaker 0", "निम्न low")));
        recordings.add(Recording.of(folder, "broken.wav", Labels.of("speaker 1", "निम्न low")));
        return new Corpus("tones", folder, "test", recordings, List.of());
    }

    static TrainingPlan plan(Corpus corpus, NetworkKind network, long seed) throws SparshaException {
        boolean frames = network == NetworkKind.FRAMES;
        return plan(corpus, network, seed, Optional.empty(), frames ? TrainingPlan.Membership.ALL : TrainingPlan.Membership.ORIGINAL);
    }

    static TrainingPlan plan(Corpus corpus, NetworkKind network, long seed, Optional<Normalisation.By> by,
            TrainingPlan.Membership membership) throws SparshaException {
        boolean frames = network == NetworkKind.FRAMES;
        List<Augmentation> augmentations = Augmentation.parse(frames ? "speed=0.9,noise=20,time-mask=5,frequency-mask=3" : "noise=20");
        return new TrainingPlan("tones", corpus, Splits.leaveOneSpeakerOut(corpus.recordings()), "leave one speaker out", network,
                augmentations,
                UsualHyperparameters.withMasks(UsualHyperparameters.of(network, seed).withEpochs(frames ? 12 : 2), augmentations), by,
                membership, "sparsha train tones", new ModelTerms("CC0-1.0", "Nobody et al.", "a test"));
    }

    /** Says that the user has cancelled once told so. */
    record StoppedProgress(boolean[] stop) implements Progress {

        @Override
        public void checkCancelled() {
            if (stop[0]) {
                throw new CancelledException();
            }
        }

        @Override
        public void worked(double share) {
            // nothing to show
        }

        @Override
        public Progress split(String label, double share) {
            return this;
        }
    }
}
