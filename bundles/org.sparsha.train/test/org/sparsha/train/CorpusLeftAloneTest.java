/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.model.Normalisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A corpus may lie on media that can only be read: nothing is written, renamed or touched below its folder. */
class CorpusLeftAloneTest extends TrainerTestCase {

    private static Map<String, String> snapshot(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.toList()) {
                files.put(root.relativize(path).toString(), Files.getLastModifiedTime(path) + " "
                        + (Files.isRegularFile(path) ? Sha256.of(path) : "folder"));
            }
        }
        return files;
    }

    @Test
    void scanningTrainingAndFittingOnlyRead() throws SparshaException, IOException {
        Path root = Files.createDirectory(folder().resolve("corpus"));
        Corpus corpus = Training.tones(root);
        Map<String, String> before = snapshot(root);
        Corpora.OWN.open(root, Optional.of(Corpora.OWN.scheme("folders")), Progress.none());
        assertEquals(before, snapshot(root));
        Path out = folder().resolve("model");
        trainer().train(Training.plan(corpus, NetworkKind.FRAMES, 1, Optional.of(Normalisation.By.SPEAKER), TrainingPlan.Membership.ALL),
                out, event -> { }, Training.NOTHING_MORE, Progress.none());
        assertEquals(before, snapshot(root));
        try (Model model = new ModelLoader(Recipes.all()).open(out);
                FittedModels models = FittedModels.of(model, Fitting.AS_MADE, ChannelChoice.MEAN, corpus.recordings().subList(0, 18),
                        executor(), Progress.none())) {
            models.of(corpus.recordings().getFirst());
        }
        assertEquals(before, snapshot(root));
    }
}
