/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What was analysed is used although its recordings are gone, and only then. */
class AnalysedCorpusTest extends TrainerTestCase {

    private Path index(Path out) throws IOException {
        return JobFolder.index(Files.createDirectories(Trainer.workingFolder(out)));
    }

    private static DataIndex index(Path file, Corpus corpus) throws SparshaException {
        return new DataIndex(file, InputRecipe.of(NetworkKind.FRAMES), Training.plan(corpus, NetworkKind.FRAMES, 1));
    }

    private Corpus analysed(Path file) throws SparshaException, IOException {
        Corpus corpus = Training.tones(folder());
        DataPreparation preparation = new DataPreparation(InputRecipe.of(NetworkKind.FRAMES).extractor(), true, List.of(), 0, executor());
        index(file, corpus).write(preparation.run(corpus.recordings(), folder().resolve("data.f32"), Progress.none()));
        return corpus;
    }

    private static Corpus without(Corpus corpus, int first) {
        return new Corpus(corpus.name(), corpus.root(), corpus.scheme(), corpus.recordings().subList(first, corpus.size()), List.of());
    }

    @Test
    void recordingsThatAreGoneAreStillLearnedFrom() throws SparshaException, IOException {
        Path out = folder().resolve("model");
        Corpus corpus = analysed(index(out));
        for (Recording recording : corpus.recordings().subList(0, 5)) {
            Files.delete(recording.file());
        }
        AnalysedCorpus analysed = AnalysedCorpus.of(out).orElseThrow();
        assertEquals(5, analysed.gone());
        Corpus completed = analysed.completed(Optional.of(without(corpus, 5))).orElseThrow();
        assertEquals(corpus, completed);
        assertEquals(18, index(index(out), completed).read(completed.recordings()).orElseThrow().recordings().size());
        for (Recording recording : corpus.recordings().subList(5, corpus.size())) {
            Files.delete(recording.file());
        }
        assertEquals(corpus, analysed.completed(Optional.empty()).orElseThrow());
        assertTrue(index(index(out), corpus).read(corpus.recordings()).isPresent());
    }

    @Test
    void whatChangedIsAnalysedAnew() throws SparshaException, IOException {
        Path out = folder().resolve("model");
        Corpus corpus = analysed(index(out));
        AnalysedCorpus analysed = AnalysedCorpus.of(out).orElseThrow();
        assertEquals(without(corpus, 1), analysed.completed(Optional.of(without(corpus, 1))).orElseThrow(), "left out, not gone");
        assertTrue(analysed.completed(Optional.empty()).isEmpty());
        Files.write(corpus.recordings().getFirst().file(), new byte[] {1, 2, 3});
        assertFalse(index(index(out), corpus).read(corpus.recordings()).isPresent());
    }

    @Test
    void nothingIsKnownWhereNothingIsUnderWay() throws IOException {
        assertTrue(AnalysedCorpus.of(folder().resolve("none")).isEmpty());
        Files.writeString(index(folder().resolve("old")), "{\"key\": \"x\", \"rows\": 3}");
        assertTrue(AnalysedCorpus.of(folder().resolve("old")).isEmpty());
    }
}
