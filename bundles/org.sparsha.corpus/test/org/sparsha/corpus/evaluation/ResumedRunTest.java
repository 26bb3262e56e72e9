/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a run asks again when it goes on: what is damaged and what has changed, and nothing else. */
class ResumedRunTest {

    private static final RunSettings SETTINGS = new RunSettings(List.of("anger", "joy"),
            Map.of("model", "m1", RunSettings.CORPUS_SHA256, "1"));

    @TempDir
    Path folder;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Resumption> found = new ArrayList<>();
    private Path results;
    private Consumer<Recording> meanwhile = recording -> {
    };
    private boolean broken;
    private boolean settle;
    private boolean kept = true;
    private Optional<String> group = Optional.empty();

    @BeforeEach
    void makeSounds() throws IOException {
        results = folder.resolve("out/results.jsonl");
        for (int i = 0; i < 10; i++) {
            Files.writeString(folder.resolve(i + ".wav"), "sound " + i);
        }
    }

    private Recording recording(int number, String speaker, String label) {
        return Recording.of(folder, number + ".wav", Labels.of(speaker, label));
    }

    private List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            recordings.add(recording(i, "s" + i % 2, i % 2 == 0 ? "anger" : "joy"));
        }
        return recordings;
    }

    private List<String> run(List<Recording> recordings, RunSettings settings) throws CorpusException {
        asked.clear();
        Judge judge = new Judge() {
            @Override
            public Answer judge(Recording recording, Progress progress) throws CorpusException {
                asked.add(recording.key());
                meanwhile.accept(recording);
                if (broken) {
                    throw new CorpusException("It is broken.");
                }
                return new Answer(List.of(0.75, 0.25), Optional.empty());
            }

            @Override
            public Optional<String> fittedTo(Recording recording) {
                return group.map(name -> recording.speaker());
            }
        };
        try (ResultStore store = kept ? ResultStore.open(folder.resolve("out"), settings, true) : ResultStore.inMemory(settings)) {
            Corpus corpus = new Corpus("made", folder, "folders", recordings, List.of());
            new EvaluationRun(corpus, settings, store, judge, new RunListener() {
                @Override
                public void resumed(Resumption what) {
                    found.add(what);
                }
            }).run(Runnable::run, Progress.none());
            EvaluationReport report = EvaluationReport.of(corpus, settings, store, 0);
            assertEquals(recordings.size(), report.evaluation().outcomes().size() + report.failures().size(), "one result each");
            if (settle) {
                store.settle(recordings.stream().map(Recording::key).toList());
            }
        }
        return List.copyOf(asked);
    }

    private List<String> run() throws CorpusException {
        return run(recordings(), SETTINGS);
    }

    @Test
    void damagedLinesAreAskedAgain() throws CorpusException, IOException {
        run();
        List<String> lines = Files.readAllLines(results);
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(1, "\0".repeat(lines.get(1).length()));
        damaged.set(2, lines.get(2).substring(0, 30) + lines.get(3));
        damaged.set(3, lines.get(3).substring(0, 40));
        damaged.set(5, lines.get(5).replace("0.75", "0.95"));
        Files.writeString(results, String.join("\n", damaged) + "\n");
        assertEquals(List.of("1.wav", "2.wav", "3.wav", "5.wav"), run());
        assertEquals(4, found.getLast().damaged());
        assertTrue(found.getLast().warnings().get(0).message().startsWith("4 lines of the results are damaged"));
        assertEquals(List.of(), run());
    }

    @Test
    void settledResultsAreInOrderAndWithoutDamage() throws CorpusException, IOException {
        run();
        List<String> lines = Files.readAllLines(results);
        List<String> other = new ArrayList<>(lines);
        Collections.swap(other, 0, 9);
        other.set(4, "damaged");
        Files.writeString(results, String.join("\n", other) + "\n");
        settle = true;
        assertEquals(List.of("4.wav"), run());
        assertEquals(lines, Files.readAllLines(results));
        assertEquals(List.of(), run());
        assertEquals(new Resumption(10, 0, 0, 0, 0), found.getLast());
    }

    @Test
    void twoLinesWrittenIntoOneAnotherAreNobodysAnswer() throws CorpusException, IOException {
        run();
        List<String> lines = new ArrayList<>(Files.readAllLines(results));
        int cut = lines.get(0).indexOf("\"truth\"");
        lines.set(0, lines.get(0).substring(0, cut) + lines.get(1).substring(lines.get(1).indexOf("\"truth\"")));
        Files.writeString(results, String.join("\n", lines) + "\n");
        assertEquals(List.of("0.wav"), run());
    }

    @Test
    void aLastLineWithoutItsEndIsKeptWhereItIsWhole() throws CorpusException, IOException {
        run();
        String text = Files.readString(results);
        Files.writeString(results, text.strip());
        assertEquals(List.of(), run());
        assertEquals(text, Files.readString(results));
        Files.writeString(results, text.substring(0, text.length() - 9));
        assertEquals(List.of("9.wav"), run());
        assertEquals(0, found.getLast().damaged(), "a killed process is no damage");
        assertEquals(text, Files.readString(results));
    }

    @Test
    void aChangedSoundIsAskedAgainEvenAtTheSameSizeAndTime() throws CorpusException, IOException {
        run();
        Path sound = folder.resolve("4.wav");
        FileTime time = Files.getLastModifiedTime(sound);
        Files.writeString(sound, "sounD 4");
        Files.setLastModifiedTime(sound, time);
        Files.setLastModifiedTime(folder.resolve("5.wav"), FileTime.fromMillis(0));
        assertEquals(List.of("4.wav"), run());
        assertEquals(1, found.getLast().changed());
        assertEquals(List.of(), run());
    }

    @Test
    void aChangedSpeakerOrLabelIsAskedAgain() throws CorpusException {
        run();
        List<Recording> changed = new ArrayList<>(recordings());
        changed.set(3, recording(3, "s9", "joy"));
        changed.set(4, recording(4, "s0", "joy"));
        changed.remove(9);
        RunSettings settings = new RunSettings(SETTINGS.labels(), Map.of("model", "m1", RunSettings.CORPUS_SHA256, "2"));
        assertEquals(List.of("3.wav", "4.wav"), run(changed, settings));
        assertEquals(new Resumption(7, 0, 2, 0, 1), found.getLast());
        assertEquals(3, found.getLast().warnings().size() + 1);
    }

    @Test
    void whereTheModelIsFittedToTheSpeakerAllOfTheSpeakerAreAskedAgain() throws CorpusException, IOException {
        group = Optional.of("speaker");
        run();
        Files.writeString(folder.resolve("1.wav"), "other");
        assertEquals(List.of("1.wav", "3.wav", "5.wav", "7.wav", "9.wav"), run());
    }

    @Test
    void answersStayWhereTheSoundIsGone() throws CorpusException, IOException {
        run();
        Files.delete(folder.resolve("2.wav"));
        assertEquals(List.of(), run());
        assertEquals(1, found.getLast().unreadable());
    }

    @Test
    void aFileThatChangesWhileItIsHeardIsHeardAgainThenFails() throws CorpusException, IOException {
        meanwhile = recording -> {
            if (recording.key().equals("3.wav") && Collections.frequency(asked, "3.wav") == 1) {
                write("3.wav", "longer than before");
            }
            if (recording.key().equals("6.wav")) {
                write("6.wav", "growing " + "on ".repeat(asked.size()));
            }
        };
        List<String> all = run();
        assertEquals(2, Collections.frequency(all, "3.wav"));
        assertEquals(2, Collections.frequency(all, "6.wav"));
        meanwhile = recording -> {
        };
        assertEquals(List.of("6.wav"), run());
    }

    @Test
    void whereNothingIsKeptAFileThatChangesWhileItIsHeardIsHeardAgainAsWell() throws CorpusException {
        kept = false;
        meanwhile = recording -> {
            if (recording.key().equals("3.wav") && Collections.frequency(asked, "3.wav") == 1) {
                write("3.wav", "longer than before");
            }
        };
        List<String> all = run();
        assertEquals(2, Collections.frequency(all, "3.wav"));
        assertEquals(11, all.size());
    }

    private void write(String name, String sound) {
        try {
            Files.writeString(folder.resolve(name), sound);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aChangedRecordingThatFailsHasNoAnswerAnyMore() throws CorpusException, IOException {
        run();
        Files.writeString(folder.resolve("2.wav"), "broken");
        broken = true;
        assertEquals(List.of("2.wav"), run());
        assertEquals(List.of("2.wav"), run());
        broken = false;
        assertEquals(List.of("2.wav"), run());
        assertEquals(List.of(), run());
    }
}
