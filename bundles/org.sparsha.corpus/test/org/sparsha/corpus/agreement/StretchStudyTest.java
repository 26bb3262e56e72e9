/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.StretchAnswers.Marked;
import org.sparsha.corpus.agreement.StretchAnswers.Stretch;
import org.sparsha.corpus.annotation.Annotation;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.corpus.annotation.AnnotationFiles;
import org.sparsha.corpus.annotation.Tier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StretchStudyTest {

    /** Krippendorff 2004, <i>Content Analysis</i>, p. 254: two observers, the categories c and k, a continuum from 150 to 450. */
    private static final StretchAnswers KRIPPENDORFF = new StretchAnswers(List.of("i", "j"), List.of("c", "k"), List.of(new Marked("text",
            300, List.of(List.of(new Stretch(30, 90, 1), new Stretch(75, 145, 0), new Stretch(150, 200, 1), new Stretch(220, 250, 0)),
                    List.of(new Stretch(30, 90, 1), new Stretch(70, 150, 0), new Stretch(150, 200, 1), new Stretch(205, 225, 0),
                            new Stretch(250, 270, 0))))));

    @TempDir
    private Path folder;

    @Test
    void givesThePublishedAlphaOfUnits() {
        double[] c = new UnitizedAlpha(KRIPPENDORFF, 0).disagreement(new double[] { 1 });
        assertEquals(0.0144, c[0], 5e-5);
        assertEquals(0.0532, c[1], 5e-5);
        double[] k = new UnitizedAlpha(KRIPPENDORFF, 1).disagreement(new double[] { 1 });
        assertEquals(0, k[0]);
        assertEquals(0.0490, k[1], 5e-5);
        StretchStudy study = StretchStudy.of(KRIPPENDORFF, 1);
        assertEquals(0.7286, study.labels().get(0).unitized().orElseThrow(), 5e-5);
        assertEquals(1, study.labels().get(1).unitized().orElseThrow());
        assertEquals(0.8591, study.unitized().orElseThrow(), 5e-4);
    }

    /** Frames are exactly those that α of a table of frames would have. */
    @Test
    void framesAgreeWithATableOfFrames() {
        List<Stretch> one = List.of(new Stretch(13, 88, 0), new Stretch(120, 300, 1));
        List<Stretch> other = List.of(new Stretch(0, 100, 0), new Stretch(104, 207, 0), new Stretch(207, 277, 1));
        StretchStudy study = StretchStudy.of(new StretchAnswers(List.of("x", "y"), List.of("a", "b"), List.of(new Marked("r", 400,
                List.of(one, other)))), 1);
        List<Ratings.Answer> answers = new ArrayList<>();
        for (int frame = 0; frame < 40; frame++) {
            answers.add(new Ratings.Answer("f" + frame, "x", said(one, 10 * frame + 5)));
            answers.add(new Ratings.Answer("f" + frame, "y", said(other, 10 * frame + 5)));
        }
        assertEquals(Coincidences.of(Ratings.of(answers, List.of())).alpha(Scale.NOMINAL).orElseThrow(), study.frames().orElseThrow(),
                1e-12);
    }

    private static String said(List<Stretch> stretches, long time) {
        return stretches.stream().filter(stretch -> stretch.start() <= time && time < stretch.end()).map(stretch -> "" + stretch.category())
                .findFirst().orElse("nothing");
    }

    private Path write(String who, String recording, String... labelled) throws Exception {
        List<Annotation> all = new ArrayList<>();
        for (String one : labelled) {
            String[] parts = one.split(" ");
            all.add(Annotation.of(new BigDecimal(parts[0]), new BigDecimal(parts[1]), parts[2]));
        }
        Path file = folder.resolve(who).resolve(recording);
        AnnotationFiles.write(AnnotationDocument.of(List.of(Tier.intervals("emotion", all)), BigDecimal.TEN), file);
        return file;
    }

    @Test
    void readsTextGridsAndElanFilesOfSeveralPeople() throws Exception {
        write("ann", "a.TextGrid", "1 2 joy", "4 6 fear");
        write("bob", "a.eaf", "1 2.05 joy", "4.1 6 fear");
        write("ann", "b.TextGrid", "0 3 joy");
        write("bob", "b.TextGrid", "0 3 joy");
        write("ann", "c.TextGrid", "0 3 joy");
        StretchFiles.Reading reading = StretchFiles.read(AnswerFiles.of(List.of(folder)), Optional.empty(), List.of());
        assertEquals(1, reading.notes().size());
        StretchStudy study = StretchStudy.of(reading.answers(), 1);
        assertEquals(List.of("ann", "bob"), study.answers().annotators());
        assertTrue(study.unitized().orElseThrow() > 0.99, study.sentence());
        assertTrue(study.frames().orElseThrow() > 0.95, study.sentence());
        assertEquals(0, study.boundaries().orElseThrow().median());
        assertEquals(1, study.boundaries().orElseThrow().near());
        assertTrue(study.framesInterval().isPresent());
        assertEquals(study.framesInterval(), StretchStudy.of(reading.answers(), 1).framesInterval());
    }

    @Test
    void refusesWhatCantBeCompared() throws Exception {
        Path one = write("ann", "a.TextGrid", "1 2 joy");
        assertTrue(assertThrows(CorpusException.class, () -> StretchFiles.read(List.of(one), Optional.empty(), List.of())).getMessage()
                .contains("one person only"));
        Path other = write("bob", "b.TextGrid", "1 2 joy");
        assertTrue(assertThrows(CorpusException.class, () -> StretchFiles.read(List.of(one, other), Optional.empty(), List.of()))
                .getMessage().contains("No recording was marked by all"));
        Path same = write("bob", "a.TextGrid", "1 2 joy");
        assertTrue(assertThrows(CorpusException.class, () -> StretchFiles.read(List.of(one, same), Optional.of("words"), List.of()))
                .getMessage().contains("it has: emotion"));
        assertTrue(assertThrows(CorpusException.class, () -> AnswerFiles.of(List.of(one, Path.of("x.csv")))).getMessage()
                .contains("only one sort"));
    }
}
