/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.train.LearningCurve;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingReport;
import org.sparsha.train.protocol.TrainingEvent;

/**
 * Writes down what happens in a training, a line of JSON each, for whoever looks on: the window, which may be closed meanwhile and opened
 * again. A journal that can't be written any more (no room) doesn't end the training.
 */
public final class TrainingJournal implements TrainModel.Listener {

    private final Path file;
    private final TrainModel.Listener also;
    private final Map<String, Recording> recordings = new HashMap<>();
    private boolean lost;

    private TrainingJournal(Path file, TrainModel.Listener also) {
        this.file = file;
        this.also = also;
    }

    /**
     * Begins a journal, or goes on with one.
     *
     * @param file the journal
     * @param choice what is trained
     * @param also told of everything, too
     * @return the journal
     * @throws TrainingException where it can't be written
     */
    public static TrainingJournal begin(Path file, TrainingChoice choice, TrainModel.Listener also) throws TrainingException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, "", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new TrainingException("The journal " + file + " can't be written: " + AtomicFiles.reason(e) + ".", e);
        }
        TrainingJournal journal = new TrainingJournal(file, also);
        journal.write(new JournalEntry.Begun(ProcessHandle.current().pid(), choice.line(), choice.folders().model().toAbsolutePath()
                .toString(), choice.folders().heldOut().toAbsolutePath().toString()));
        return journal;
    }

    @Override
    public void event(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Epoch epoch -> write(new JournalEntry.Epoch(epoch.model(), epoch.epoch(), epoch.epochs(), epoch.loss(),
                    epoch.validation().orElse(-1)));
            case TrainingEvent.ModelTrained trained -> write(new JournalEntry.Trained(trained.model()));
            case TrainingEvent.Failed failed -> {
                // said with what can be done about it, once the process has ended
            }
            case TrainingEvent.Ended ended -> {
                // the package is written only now
            }
        }
        also.event(event);
    }

    @Override
    public void prepared(List<String> labels, List<Recording> analysed, Map<String, Integer> folds) {
        analysed.forEach(recording -> recordings.put(recording.key(), recording));
        List<Integer> counts = labels.stream().map(label -> (int) analysed.stream().filter(one -> one.label().equals(label)).count())
                .toList();
        Stream<String> speakers = analysed.stream().map(Recording::speaker).filter(name -> !name.isEmpty()).distinct();
        write(new JournalEntry.Prepared(labels, counts, analysed.size(), (int) speakers.count(), new LinkedHashMap<>(folds)));
        also.prepared(labels, analysed, folds);
    }

    @Override
    public void compared(Map<String, ClassEvaluation> methods) {
        methods.forEach((name, evaluation) -> write(new JournalEntry.Compared(name, answers(evaluation))));
        also.compared(methods);
    }

    private static Map<String, String> answers(ClassEvaluation evaluation) {
        Map<String, String> answers = new LinkedHashMap<>();
        evaluation.outcomes().forEach(outcome -> answers.put(outcome.key(), outcome.predicted()));
        return answers;
    }

    @Override
    public void learning(LearningCurve curve) {
        write(new JournalEntry.Learning(curve));
        also.learning(curve);
    }

    @Override
    public void costs(ModelCost cost) {
        write(new JournalEntry.Costs(cost));
        also.costs(cost);
    }

    @Override
    public void beside(BesideNetwork network) {
        write(new JournalEntry.Beside(network.name(), answers(network.evaluation()), network.cost().map(ModelCost::bytes).orElse(-1L),
                network.cost().map(ModelCost::milliseconds).orElse(-1.0)));
        also.beside(network);
    }

    @Override
    public void judged(String model, List<Outcome> outcomes) {
        List<JournalEntry.Answered> answers = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Recording recording = recordings.get(outcome.key());
            answers.add(new JournalEntry.Answered(outcome.key(), recording == null ? "" : recording.file().toAbsolutePath().toString(),
                    outcome.speaker(), outcome.truth(), outcome.probabilities()));
        }
        write(new JournalEntry.Judged(model, answers));
        also.judged(model, outcomes);
    }

    @Override
    public void warned(Warning warning) {
        write(new JournalEntry.Warned(warning.message()));
        also.warned(warning);
    }

    /** @param report how good the model is that was made */
    public void finished(TrainingReport report) {
        write(new JournalEntry.Finished(report.evaluation().confusion().uar(), report.evaluation().uar().low(), report.evaluation().uar()
                .high(), report.left()));
    }

    /** @param kept whether the package holds the best so far */
    public void stopped(boolean kept) {
        write(new JournalEntry.Stopped(kept));
    }

    /** @param message why it failed, in a sentence */
    public void failed(String message) {
        write(new JournalEntry.Failed(message));
    }

    private synchronized void write(JournalEntry entry) {
        if (lost) {
            return;
        }
        try {
            Files.writeString(file, entry.toLine(System.currentTimeMillis()) + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            lost = true;
            also.warned(new Warning("journal-lost", "The journal " + file + " can't be written any more (" + AtomicFiles.reason(e)
                    + "); the training itself goes on."));
        }
    }
}
