/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Parameter;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.project.RecordingGroup;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CorpusCutTest {

    private static final int RATE = 8000;

    @TempDir
    private Path root;

    private Corpus corpus;

    @BeforeEach
    void makeCorpus() throws IOException, CorpusException {
        Path sounds = Files.createDirectories(root.resolve("sounds"));
        Files.write(sounds.resolve("talk.wav"), WavBytes.pcm16(RATE, Signals.speechLike(10 * RATE, RATE, 1)));
        Files.write(sounds.resolve("word.wav"), WavBytes.pcm16(RATE, Signals.speechLike(RATE, RATE, 2)));
        Files.writeString(sounds.resolve("list.csv"), "file,speaker,label,room\ntalk.wav,s1,loud,a\nword.wav,s2,soft,b\n");
        Files.writeString(sounds.resolve("talk.TextGrid"), "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\n0\n10\n<exists>\n1\n"
                + "\"IntervalTier\"\n\"turns\"\n0\n10\n3\n0\n4\n\"caller\"\n4\n5\n\"\"\n5\n10\n\"agent\"\n");
        corpus = Corpora.OWN.open(sounds.resolve("list.csv"), Optional.empty(), Progress.none());
    }

    private static List<String> keys(Corpus cut) {
        return cut.recordings().stream().map(one -> one.key()).toList();
    }

    @Test
    void windowsEndWithTheRecordingAndShortOnesStayWhole() {
        assertEquals(List.of("talk.wav#0.0-4.0", "talk.wav#4.0-8.0", "talk.wav#8.0-10.0", "word.wav"),
                keys(CorpusCut.of(corpus, CorpusCut.windows(4, 4), 2, Progress.none())));
        assertEquals(List.of("talk.wav#0.0-4.0", "talk.wav#3.0-7.0", "talk.wav#6.0-10.0", "word.wav#0.0-1.0"),
                keys(CorpusCut.of(corpus, CorpusCut.windows(4, 3), 0, Progress.none())));
    }

    @Test
    void aTierCutsByItsLabelsAndWhatHasNoneIsSaid() {
        Corpus cut = CorpusCut.of(corpus, CorpusCut.tier("turns"), 0, Progress.none());
        assertEquals(List.of("talk.wav#0.0-4.0", "talk.wav#5.0-10.0"), keys(cut));
        assertEquals("caller", cut.recordings().get(0).labels().attributes().get(CorpusCut.PART));
        assertEquals("word.wav", cut.problems().get(0).path());
        assertTrue(CorpusCut.of(corpus, CorpusCut.tier("words"), 0, Progress.none()).problems().get(0).message().contains("it has: turns"));
    }

    /** Cuts in halves. */
    private record Halves(List<Integer> lengths) implements Segmenter {
        @Override
        public List<Segment> segment(SegmentationContext context) {
            lengths.add(context.signal().length);
            int half = context.signal().length / 2;
            return List.of(new Segment(new SampleRange(0, half), "first"), new Segment(new SampleRange(half, context.signal().length), ""));
        }

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }
    }

    @Test
    void aSegmenterGetsFiveMinutesAtOnce() throws Exception {
        Path hour = root.resolve("hour.wav");
        Files.write(hour, WavBytes.pcm16(RATE, new float[RATE * 700]));
        Files.writeString(root.resolve("list.csv"), "file,label\nhour.wav,loud\n");
        List<Integer> lengths = new ArrayList<>();
        Corpus cut = CorpusCut.of(Corpora.OWN.open(root.resolve("list.csv"), Optional.empty(), Progress.none()),
                CorpusCut.segmenter(new Halves(lengths), Map.of()), 0, Progress.none());
        assertEquals(List.of(300 * RATE, 300 * RATE, 100 * RATE), lengths);
        assertEquals("hour.wav#600.0-650.0", keys(cut).get(4));
        assertEquals("first", cut.recordings().get(4).labels().attributes().get(CorpusCut.PART));
    }

    @Test
    void aCutIsTakenBackWhereNothingIsLost() throws Exception {
        ProjectFolder project = ProjectFolder.create(root.resolve("study"), "study");
        project.add(corpus, "whole", Progress.none());
        CutCorpus cut = CutCorpus.make(project, corpus, CorpusCut.windows(4, 4), 2, "parts", Progress.none());
        assertEquals("2 recordings cut into 4 parts", cut.sentence());
        CutCorpus.takeBack(project, "parts");
        assertEquals(List.of("whole"), project.read().parts().stream().map(ProjectFolder::name).toList());
        assertFalse(Files.exists(cut.manifest()));
        CutCorpus.make(project, corpus, CorpusCut.windows(4, 4), 2, "parts", Progress.none());
        ProjectAttributes attributes = new ProjectAttributes(project);
        attributes.set(List.of("parts/" + project.corpora().openAll(cut.manifest(), Optional.empty(), Progress.none()).recordings().get(0)
                .key()), "room", "c");
        assertTrue(assertThrows(CorpusException.class, () -> CutCorpus.takeBack(project, "parts")).getMessage().contains("would be lost"));
        attributes.undo();
        CutCorpus.takeBack(project, "parts");
        assertTrue(assertThrows(CorpusException.class, () -> CutCorpus.takeBack(project, "whole")).getMessage().contains("was not cut"));
    }

    @Test
    void partsAreJudgedAndFoundTogetherUnderTheirRecording() throws Exception {
        MadeProject made = new MadeProject(root.resolve("made"));
        ProjectFolder project = made.project;
        project.add(corpus, "whole", Progress.none());
        Corpus whole = new ProjectRuns(project).corpus(Optional.of("whole"), RecordingFilter.parse(""), Progress.none());
        project.add(CorpusCut.of(whole, CorpusCut.windows(4, 4), 2, Progress.none()), "parts", Progress.none());
        Path run = made.run("parts", 2).folder();
        ChosenRecordings all = ChosenRecordings.of(project, Optional.of("parts"), List.of(run), RecordingFilter.parse(""),
                (whose, same) -> same, Progress.none());
        assertEquals("2.000", all.table().value(2, "length"));
        assertTrue(Files.readString(project.folder().resolve("corpora/parts.csv")).contains("2.000"), "though a whole one has its own");
        assertEquals("a", all.table().value(2, "room"));
        List<RecordingGroup> groups = all.table().groups(new int[] {0, 1, 2, 3}, "file", "right");
        assertEquals(List.of(3, 1), groups.stream().map(RecordingGroup::rows).toList());
        assertEquals(1, groups.get(0).heard().stream().mapToDouble(RecordingGroup.Share::share).sum(), 1e-12);
        assertTrue(all.table().key(groups.get(0).surest().orElseThrow()).contains("talk.wav#"));
        assertThrows(CorpusException.class, () -> project.add(corpus, "parts", Progress.none()), "the name is taken");
    }

    /** A run on all corpora is one on the parts where it was begun after they were cut. */
    @Test
    void partsThatARunOnAllCorporaHeardStay() throws Exception {
        MadeProject made = new MadeProject(root.resolve("made"));
        Path before = made.runOnAll().folder();
        CutCorpus.make(made.project, new ProjectRuns(made.project).corpus(Optional.of("field"), RecordingFilter.parse(""),
                Progress.none()), CorpusCut.windows(0.25, 0.25), 0, "parts", Progress.none());
        CutCorpus.takeBack(made.project, "parts");
        assertTrue(Files.exists(before), "one that was there before them doesn't hold them");
        CutCorpus.make(made.project, new ProjectRuns(made.project).corpus(Optional.of("field"), RecordingFilter.parse(""),
                Progress.none()), CorpusCut.windows(0.25, 0.25), 0, "parts", Progress.none());
        Path run = made.runOnAll().folder();
        assertTrue(assertThrows(CorpusException.class, () -> CutCorpus.takeBack(made.project, "parts")).getMessage()
                .contains("The run " + run.getFileName() + " is on the corpus parts"));
        made.project.deleteRun(run);
        CutCorpus.takeBack(made.project, "parts");
    }
}
