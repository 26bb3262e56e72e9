/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.train.AnalysedCorpus;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingReport;

/** One training from what was chosen to its package, with a journal where one is asked for. */
public final class RunTraining {

    /** Code of the warning that recordings are gone. */
    private static final String GONE = "recordings-gone";

    private final TrainModel training;
    private final Optional<Path> journal;

    /**
     * @param training trains
     * @param journal file of the journal; nothing is written down where empty. A file of the same name and {@code .stop} stops the training
     */
    public RunTraining(TrainModel training, Optional<Path> journal) {
        this.training = training;
        this.journal = journal;
    }

    /**
     * Trains. Blocks; not for the UI thread.
     *
     * @param choice what was chosen
     * @param listener told of what happens
     * @param progress told of the work, cancels
     * @return how good the model is
     * @throws CancelledException once cancelled or stopped; where a model was begun, the package then holds the best so far; the same
     *         choice goes on
     * @throws SparshaException where the corpus can't be learned from, something can't be written or the process fails
     */
    public TrainingReport run(TrainingChoice choice, TrainModel.Listener listener, Progress progress) throws SparshaException {
        if (journal.isEmpty()) {
            return train(choice, listener, progress);
        }
        TrainingJournal kept = TrainingJournal.begin(journal.get(), choice, listener);
        try {
            TrainingReport report = train(choice, kept, new StoppableProgress(progress, TrainingPlace.stop(journal.get())));
            kept.finished(report);
            return report;
        } catch (CancelledException e) {
            kept.stopped(Files.exists(descriptor(choice)));
            throw e;
        } catch (SparshaException e) {
            kept.failed(e.getMessage());
            throw e;
        } catch (RuntimeException | Error e) {
            kept.failed("The training ended unexpectedly: " + e);
            throw e;
        }
    }

    private TrainingReport train(TrainingChoice choice, TrainModel.Listener listener, Progress progress) throws SparshaException {
        TrainingPlan plan = choice.plan(corpus(choice, listener, progress.split("Reading the corpus", 0.02)));
        Trainer.makeRoom(choice.out());
        return training.run(plan, choice.besidePlan(plan), choice.folders(), listener, progress.split("Training", 0.98));
    }

    /** What is there, and what was analysed before it went. */
    private static Corpus corpus(TrainingChoice choice, TrainModel.Listener listener, Progress progress) throws SparshaException {
        Optional<AnalysedCorpus> analysed = AnalysedCorpus.of(choice.out()).filter(one -> one.gone() > 0);
        if (analysed.isEmpty()) {
            return choice.reading().open(progress);
        }
        Corpus whole = completed(analysed.get(), choice, progress);
        long gone = whole.recordings().stream().filter(one -> Files.notExists(one.file())).count();
        if (gone > 0) {
            listener.warned(new Warning(GONE, gone + " of " + whole.size() + " recordings are gone since they were analysed. Training goes "
                    + "on with what was analysed of them."));
        }
        return whole;
    }

    private static Corpus completed(AnalysedCorpus analysed, TrainingChoice choice, Progress progress) throws SparshaException {
        try {
            return analysed.completed(Optional.of(choice.reading().open(progress))).orElseThrow();
        } catch (CorpusException e) {
            return analysed.completed(Optional.empty()).orElseThrow(() -> e);
        }
    }

    private static Path descriptor(TrainingChoice choice) {
        return choice.out().resolve(ModelDescriptor.FILE_NAME);
    }
}
