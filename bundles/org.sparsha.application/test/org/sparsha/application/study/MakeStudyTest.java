/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyTables;
import org.sparsha.corpus.study.StudyTrial;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A study of saved explanations is blind, complete, and the same for the same seed. */
class MakeStudyTest {

    private static final int RATE = 16000;

    @TempDir
    Path folder;

    private Path explained() throws Exception {
        Path model = LogEnergyModel.write(folder.resolve("model"), "categorical", "anger", "neutral");
        Path saved = folder.resolve("saved");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Model opened = new ModelLoader(Recipes.all()).open(model)) {
            for (int take = 0; take < 2; take++) {
                Path file = folder.resolve(take + ".wav");
                Files.write(file, WavBytes.pcm16(RATE, Signals.speechLike(16000, RATE, take)));
                AudioClip clip = AudioFiles.read(file);
                for (String explainer : List.of("alone", "noisy")) {
                    ExplanationRequest request = new ExplanationRequest(clip,
                            new Explanation.Audio(file.toString(), Sha256.of(file), RATE, 1, clip.frames()), "tiny", explainer,
                            Optional.of("zeros"), Optional.of("equal"), Map.of(), Optional.of("anger"), List.of(), Map.of(),
                            Optional.empty(), 1);
                    Explanation found = new ExplanationRunner(new MadeCatalog(), executor)
                            .explain(ClipSession.open(opened, clip, executor), request, Progress.none());
                    ExplanationFiles.write(saved.resolve(take + explainer),
                            new ExplanationReport(found, TrustJudge.judge(found), clip).savedIn(saved.resolve(take + explainer)));
                }
            }
        } finally {
            executor.shutdownNow();
        }
        return saved;
    }

    private static Map<String, String> digests(Path at) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(at)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                digests.put(at.relativize(file).toString(), Sha256.of(file));
            }
        }
        return digests;
    }

    @Test
    void everyTwoAreSideBySideAndThePageTellsNothing() throws Exception {
        Path saved = explained();
        List<String> warnings = new ArrayList<>();
        List<StudyTrial> trials = MakeStudy.make(List.of(saved), SoundReader.OWN, folder.resolve("study"), 7, warnings::add);
        assertEquals(List.of(), warnings);
        assertEquals(6, trials.size());
        assertEquals(2, trials.stream().map(StudyTrial::recording).distinct().count());
        assertEquals(trials, StudyTables.readKey(folder.resolve("study/key.csv")));
        for (StudyTrial trial : trials) {
            assertEquals(RATE, AudioFiles.read(folder.resolve("study/study/sounds/" + trial.id() + "-a.wav")).frames());
            assertEquals(RATE, AudioFiles.read(folder.resolve("study/study/sounds/" + trial.id() + "-b.wav")).frames());
        }
        String page = Files.readString(folder.resolve("study/study/index.html"));
        assertTrue(page.contains("\"t1001\""));
        assertFalse(page.contains("noisy") || page.contains("random parts") || page.contains("http"), page);
        MakeStudy.make(List.of(saved), SoundReader.OWN, folder.resolve("again"), 7, warnings::add);
        assertEquals(digests(folder.resolve("study")), digests(folder.resolve("again")));
        assertThrows(CorpusException.class, () -> MakeStudy.make(List.of(saved), SoundReader.OWN, folder.resolve("study"), 7,
                warnings::add));
    }

    private static void assertComplete(Path saved, Path study) throws Exception {
        List<String> warnings = new ArrayList<>();
        assertEquals(6, MakeStudy.make(List.of(saved), SoundReader.OWN, study, 7, warnings::add).size());
        assertEquals(List.of(), warnings);
    }

    @Test
    void recordingsAreFoundWhereTheyWereMovedTogetherWithTheirExplanations() throws Exception {
        explained();
        Path moved = Files.createDirectory(folder.resolve("moved"));
        for (String name : List.of("0.wav", "1.wav", "saved")) {
            Files.move(folder.resolve(name), moved.resolve(name));
        }
        assertComplete(moved.resolve("saved"), folder.resolve("study"));
    }

    @Test
    void recordingsAreFoundWhereTheirExplanationsWereMovedAlone() throws Exception {
        Path saved = explained();
        Path moved = Files.createDirectories(folder.resolve("far/away")).resolve("saved");
        Files.move(saved, moved);
        assertComplete(moved, folder.resolve("study"));
        try (Stream<Path> files = Files.walk(moved)) { // as if they had been named from another folder
            for (Path file : files.filter(one -> one.endsWith("explanation.json")).toList()) {
                String text = Files.readString(file);
                int start = text.indexOf("\"path\"");
                String path = text.substring(start, text.indexOf(',', start));
                String name = path.contains("0.wav") ? "0.wav" : "1.wav";
                Files.writeString(file, text.replace(path, "\"path\": \"" + name + "\", \"from\": \"" + folder.toUri().getPath() + "\""));
            }
        }
        assertComplete(moved, folder.resolve("again"));
    }

    @Test
    void aRecordingThatIsGoneIsSaid() throws Exception {
        Path saved = explained();
        Files.delete(folder.resolve("0.wav"));
        List<String> warnings = new ArrayList<>();
        assertEquals(3, MakeStudy.make(List.of(saved), SoundReader.OWN, folder.resolve("study"), 7, warnings::add).size());
        assertEquals(2, warnings.size());
        Files.delete(folder.resolve("1.wav"));
        assertThrows(CorpusException.class, () -> MakeStudy.make(List.of(saved), SoundReader.OWN, folder.resolve("none"), 7,
                warnings::add));
    }
}
