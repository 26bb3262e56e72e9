/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Whatever happens to a journal, the run that goes on ends with the same results. {@code -Dsparsha.damages=N} tries more journals. */
class DamagedJournalTest {

    private static final RunSettings SETTINGS = new RunSettings(List.of("anger", "joy"), Map.of("model", "m1"));

    @TempDir
    Path folder;

    private Corpus corpus() throws IOException {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Files.writeString(folder.resolve(i + ".wav"), "sound " + i);
            String label = i % 5 == 4 ? "unheard" : i % 2 == 0 ? "anger" : "joy";
            recordings.add(Recording.of(folder, i + ".wav", Labels.of("s" + i % 3, label)));
        }
        return new Corpus("made", folder, "folders", recordings, List.of());
    }

    private List<RunResult> run(Corpus corpus) throws CorpusException {
        try (ResultStore store = ResultStore.open(folder.resolve("out"), SETTINGS, true)) {
            new EvaluationRun(corpus, SETTINGS, store, (recording, progress) -> {
                double anger = (recording.key().hashCode() & 0xff) / 255.0;
                return new Answer(List.of(anger, 1 - anger), Optional.empty());
            }, RunListener.NONE).run(Runnable::run, Progress.none());
            store.settle(corpus.recordings().stream().map(Recording::key).toList());
            return corpus.recordings().stream().map(recording -> store.result(recording.key()).orElseThrow()).toList();
        }
    }

    @Test
    void everyDamagedJournalIsMadeWhole() throws CorpusException, IOException {
        Corpus corpus = corpus();
        List<RunResult> expected = run(corpus);
        Path results = folder.resolve("out/results.jsonl");
        byte[] whole = Files.readAllBytes(results);
        Random random = new Random(Long.getLong("sparsha.seed", 1));
        for (int i = 0; i < Integer.getInteger("sparsha.damages", 100); i++) {
            byte[] damaged = damaged(whole, random);
            Files.write(results, damaged);
            assertEquals(expected, run(corpus), "journal " + i);
            assertArrayEquals(whole, Files.readAllBytes(results), "journal " + i);
        }
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int k = random.nextInt(5); k >= 0 && bytes.length > 1; k--) {
            int at = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - at, 1 + random.nextInt(600));
            switch (random.nextInt(5)) {
                case 0 -> Arrays.fill(bytes, at, at + length, (byte) 0);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                case 3 -> bytes[at] = '\n';
                default -> bytes = Arrays.copyOf(bytes, at);
            }
        }
        return bytes;
    }
}
