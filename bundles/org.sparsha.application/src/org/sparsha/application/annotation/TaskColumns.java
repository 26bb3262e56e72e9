/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.ItemAgreement;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskAnswers;

/**
 * What the tasks of a project say of its recordings, as further columns: {@code labelled.TASK}, who has answered; {@code agree.TASK}, the
 * share of pairs of them that say the same, of tasks of whole recordings; {@code gold.TASK}, the gold label.
 */
public final class TaskColumns {

    private TaskColumns() {
    }

    /**
     * Adds the columns.
     *
     * @param project the project
     * @param corpus all of its recordings
     * @return the same recordings in the same order
     * @throws CorpusException where answers can't be read
     */
    public static Corpus of(ProjectFolder project, Corpus corpus) throws CorpusException {
        return of(project, Optional.empty(), corpus);
    }

    /**
     * Adds the columns to one corpus.
     *
     * @param project the project
     * @param name the name of the corpus; empty where it is all of them
     * @param corpus its recordings
     * @return the same recordings in the same order
     * @throws CorpusException where answers can't be read
     */
    public static Corpus of(ProjectFolder project, Optional<String> name, Corpus corpus) throws CorpusException {
        Corpus all = TaskGold.columns(project, corpus);
        TaskPlace place = TaskPlace.of(project);
        for (String task : place.tasks().tasks()) {
            all = with(all, name, TaskAnswers.read(place.tasks(), place.tasks().read(task)));
        }
        return all;
    }

    private static Corpus with(Corpus corpus, Optional<String> name, TaskAnswers answers) {
        if (answers.people().isEmpty()) {
            return corpus;
        }
        AnnotationTask task = answers.task();
        String ofTask = folder(task.corpus());
        String ofCorpus = folder(name);
        Map<String, Map<String, LoggedAnswer>> given = new HashMap<>();
        answers.people().forEach((who, history) -> history.answers().forEach((key, answer) -> given
                .computeIfAbsent(ofTask + key, known -> new TreeMap<>()).put(who, answer)));
        boolean whole = task.unit() == AnnotationTask.Unit.WHOLE;
        List<Recording> recordings = new ArrayList<>(corpus.size());
        for (Recording recording : corpus.recordings()) {
            Map<String, LoggedAnswer> here = Optional.ofNullable(given.get(ofCorpus + recording.key()))
                    .orElseGet(() -> given.getOrDefault(ofTask + recording.key(), Map.of()));
            Labels labels = recording.labels().with("labelled." + task.name(), String.join(", ", here.keySet()));
            recordings.add(recording.withLabels(whole ? labels.with("agree." + task.name(), agreement(task, here)) : labels));
        }
        return corpus.withRecordings(recordings);
    }

    /** What keys begin with in a project of several corpora. */
    private static String folder(Optional<String> corpus) {
        return corpus.map(part -> part + "/").orElse("");
    }

    private static String agreement(AnnotationTask task, Map<String, LoggedAnswer> answers) {
        OptionalDouble share = ItemAgreement.of(answers.values().stream().flatMap(answer -> answer.label().stream())
                .filter(task.labels()::accepts).map(task.labels()::parts).toList());
        return share.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", share.getAsDouble());
    }
}
