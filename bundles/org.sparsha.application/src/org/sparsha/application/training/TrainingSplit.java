/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.split.Fold;
import org.sparsha.corpus.split.Splits;
import org.sparsha.train.TrainingException;

/** How recordings are parted into those learned from and those judged. */
public enum TrainingSplit {

    /** By speaker: a model is judged on people it hasn't heard. */
    SPEAKER("speaker"),
    /** By corpus, where there are several. */
    CORPUS("corpus"),
    /** At random; people are on both sides. */
    RANDOM("random"),
    /** As the corpus says. */
    FOLD_COLUMN("fold-column");

    private static final int RANDOM_FOLDS = 5;

    private final String id;

    TrainingSplit(String id) {
        this.id = id;
    }

    /** @return its name on the command line */
    public String id() {
        return id;
    }

    /**
     * @param id a name
     * @return the split
     * @throws TrainingException where there is none
     */
    public static TrainingSplit of(String id) throws TrainingException {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst().orElseThrow(() -> new TrainingException(
                "--split must be " + Arrays.stream(values()).map(TrainingSplit::id).collect(Collectors.joining(", ")) + ", not '" + id
                        + "'."));
    }

    /**
     * Parts a corpus.
     *
     * @param corpus the recordings
     * @param folds number of folds; where empty one a speaker, or five at random
     * @param seed which random
     * @return the folds
     * @throws CorpusException where the corpus can't be parted so
     */
    public List<Fold> folds(Corpus corpus, OptionalInt folds, long seed) throws CorpusException {
        return switch (this) {
            case SPEAKER -> folds.isEmpty() ? Splits.leaveOneSpeakerOut(corpus.recordings())
                    : Splits.bySpeaker(corpus.recordings(), folds.getAsInt(), seed);
            case CORPUS -> Splits.leaveOneOut(corpus.recordings(), CombinedCorpus::of, "corpus");
            case RANDOM -> Splits.random(corpus.recordings(), folds.orElse(RANDOM_FOLDS), seed);
            case FOLD_COLUMN -> Splits.byColumn(corpus.recordings());
        };
    }

    /** What it is called in a model card, with that many folds asked for. */
    String title(OptionalInt folds) {
        return switch (this) {
            case SPEAKER -> folds.isEmpty() ? "leave one speaker out" : "by speaker";
            case CORPUS -> "leave one corpus out";
            case RANDOM, FOLD_COLUMN -> id;
        };
    }
}
