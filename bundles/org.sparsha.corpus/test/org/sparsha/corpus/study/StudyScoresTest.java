/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.table.TableFiles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Scores against strengths that made the answers, and against the closed form for two. */
class StudyScoresTest {

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final double[] STRENGTHS = { 1, 0, -1 };

    private static List<StudyTrial> key(int recordings) {
        List<StudyTrial> trials = new ArrayList<>();
        for (int recording = 0; recording < recordings; recording++) {
            for (int[] pair : new int[][] {{0, 1}, {2, 0}, {1, 2}}) {
                trials.add(new StudyTrial("t" + trials.size(), "r" + recording, "anger", NAMES.get(pair[0]), NAMES.get(pair[1])));
            }
        }
        return trials;
    }

    private static List<StudyAnswer> answers(List<StudyTrial> key, int listeners) {
        Random random = new Random(3);
        List<StudyAnswer> answers = new ArrayList<>();
        for (int listener = 0; listener < listeners; listener++) {
            for (StudyTrial trial : key) {
                double odds = Math.exp(STRENGTHS[NAMES.indexOf(trial.a())] - STRENGTHS[NAMES.indexOf(trial.b())]);
                answers.add(new StudyAnswer("l" + listener, trial.id(), random.nextDouble() < odds / (1 + odds)));
            }
        }
        return answers;
    }

    @Test
    void findsTheStrengthsThatMadeTheAnswers() throws CorpusException {
        List<StudyTrial> key = key(40);
        StudyScores scores = StudyScores.of(key, answers(key, 12), 1);
        assertTrue(scores.byListener());
        assertEquals(12 * 120, scores.answers());
        for (int i = 0; i < 3; i++) {
            StudyScores.Condition one = scores.conditions().get(i);
            assertEquals(NAMES.get(i), one.name());
            assertEquals(STRENGTHS[i], one.score(), 0.15);
            assertTrue(one.low() <= one.score() && one.score() <= one.high() && one.high() - one.low() < 0.5, one.toString());
        }
        assertEquals(0, scores.conditions().stream().mapToDouble(StudyScores.Condition::score).sum(), 1e-9);
    }

    @Test
    void twoHaveTheLogarithmOfTheirOdds() {
        double[] scores = BradleyTerry.scores(new double[][] {{0, 7.5}, {1.5, 0}});
        assertEquals(Math.log(8 / 2.0), scores[0] - scores[1], 1e-9);
        double[] always = BradleyTerry.scores(new double[][] {{0, 9}, {0, 0}});
        assertEquals(Math.log(9.5 / 0.5), always[0] - always[1], 1e-9);
    }

    @Test
    void tablesComeBack(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("key.csv");
        TableFiles.write(file, StudyTables.key(key(2)));
        assertEquals(key(2), StudyTables.readKey(file));
        Path answers = folder.resolve("answers.csv");
        Files.writeString(answers, "listener,trial,left,chosen,seconds\n\"Ann\",t1,b,a,2.50\n");
        assertEquals(List.of(new StudyAnswer("Ann", "t1", true)), StudyTables.readAnswers(answers));
        Files.writeString(answers, "listener,trial,left,chosen,seconds\nAnn,t1,b,left,2.50\n");
        assertThrows(CorpusException.class, () -> StudyTables.readAnswers(answers));
        assertThrows(CorpusException.class, () -> StudyScores.of(key(1), List.of(new StudyAnswer("x", "other", true)), 1));
    }

    @Test
    void theLastAnswerCounts() throws CorpusException {
        StudyScores scores = StudyScores.of(key(1), List.of(new StudyAnswer("x", "t0", true), new StudyAnswer("x", "t0", false)), 1);
        assertEquals(1, scores.answers());
        assertEquals("b", scores.conditions().get(0).name());
    }
}
