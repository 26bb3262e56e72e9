/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Counted;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.study.StudyAnswer;
import org.sparsha.corpus.study.StudyScores;
import org.sparsha.corpus.study.StudyTables;

/** What listeners of a study preferred. */
public final class StudyResults {

    private static final int FEW = 20;

    private StudyResults() {
    }

    /**
     * @param folder the study's folder, with its key
     * @param files the listeners' answers; those in the folder where none are named
     * @param seed seed of the intervals
     * @return the scores
     * @throws CorpusException where the key or the answers are missing, or can't be read
     */
    public static StudyScores of(Path folder, List<Path> files, long seed) throws CorpusException {
        StudyFolder study = StudyFolder.of(folder);
        Path key = study.key().orElseThrow(() -> new CorpusException("The folder " + folder + " has no " + MakeStudy.KEY
                + ", without which nobody knows what was compared: take the whole folder of the study."));
        List<Path> used = files.isEmpty() ? study.answerFiles() : files;
        if (used.isEmpty()) {
            throw new CorpusException("Nobody has answered yet: there are no answers-*.csv in " + folder + ". Put the files of the "
                    + "listeners there, or name them.");
        }
        List<StudyAnswer> answers = new ArrayList<>();
        for (Path file : used) {
            answers.addAll(StudyTables.readAnswers(file));
        }
        return StudyScores.of(StudyTables.readKey(key), answers, seed);
    }

    /**
     * @param scores scores
     * @return what they are of and how to read them
     */
    public static String sentence(StudyScores scores) {
        return Counted.of(scores.answers(), "answer") + " of " + Counted.of(scores.listeners(), "listener")
                + "; 95 % intervals by bootstrap over " + (scores.byListener() ? "listeners" : "answers")
                + ". A difference of 1.1 means chosen three times as often."
                + (scores.answers() < FEW ? " With so few answers the intervals are too narrow to go by." : "");
    }
}
