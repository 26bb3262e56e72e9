/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.train.TrainingCost;
import org.sparsha.train.TrainingPlan;

/**
 * What is known of a training before it begins.
 *
 * @param recordings number of recordings with a label
 * @param classes number of recordings of each class
 * @param unlabelled number of recordings that have no label, so that they are left out
 * @param speakers number of speakers that are named
 * @param folds number of folds
 * @param beside whether the original's network is trained on the same folds, too
 * @param seconds what it is likely to take, to about a factor of two
 */
public record TrainingForecast(int recordings, Map<String, Integer> classes, int unlabelled, int speakers, int folds, boolean beside,
        double seconds) {

    private static final int MINUTE = 60;

    /**
     * Reads the corpus, makes the plan and analyses a few recordings. Blocks; not for the UI thread.
     *
     * @param choice what is to be trained
     * @param executor analyses recordings
     * @param threads how many of its threads work at once
     * @param progress cancels
     * @return what is known
     * @throws SparshaException where the corpus can't be read, or can't be learned from as chosen, with what to do instead
     */
    public static TrainingForecast of(TrainingChoice choice, ExecutorService executor, int threads, Progress progress)
            throws SparshaException {
        Corpus corpus = choice.reading().open(progress);
        TrainingPlan plan = choice.plan(corpus);
        Map<String, Integer> classes = new LinkedHashMap<>(corpus.counts(Recording::label));
        long speakers = corpus.recordings().stream().map(Recording::speaker).filter(name -> !name.isEmpty()).distinct().count();
        long unlabelled = corpus.problems().stream().filter(one -> one.kind() == ScanProblem.Kind.UNLABELLED).count();
        Optional<TrainingPlan> other = choice.besidePlan(plan);
        double further = other.isEmpty() ? 0 : TrainingCost.seconds(other.get(), executor, threads);
        return new TrainingForecast(corpus.recordings().size(), classes, (int) unlabelled, (int) speakers, plan.folds().size(),
                other.isPresent(), TrainingCost.seconds(plan, executor, threads) + further);
    }

    /** @return how many recordings of which classes and speakers */
    public String recordingsText() {
        return recordings + " recordings, " + classes.size() + " classes ("
                + String.join(", ", classes.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList()) + "), "
                + (speakers == 0 ? "no speakers named" : speakers == 1 ? "one speaker" : speakers + " speakers")
                + (unlabelled == 0 ? "" : "; " + Counted.of(unlabelled, "recording") + (unlabelled == 1 ? " has no label and is left out"
                        : " have no label and are left out"));
    }

    /** @return what it costs, in words */
    public String costText() {
        String time = seconds < 1.5 * MINUTE ? "about a minute" : seconds < MINUTE * MINUTE ? String.format(Locale.ROOT,
                "about %.0f minutes", seconds / MINUTE) : String.format(Locale.ROOT, "about %.1f hours", seconds / MINUTE / MINUTE);
        return folds + " folds and the model itself" + (beside ? ", the original's network on the same folds: " : ": ") + time
                + ". It goes on when the window is closed; a kill loses at most an epoch.";
    }
}
