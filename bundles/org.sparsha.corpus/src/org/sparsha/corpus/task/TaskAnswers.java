/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.agreement.Scale;

/**
 * What everybody answered in a task.
 *
 * @param task the task
 * @param people histories by name
 * @param notes what is wrong with the files, a sentence each
 */
public record TaskAnswers(AnnotationTask task, Map<String, AnswerHistory> people, List<String> notes) {

    /** Copies the collections. */
    public TaskAnswers {
        people = java.util.Collections.unmodifiableMap(new TreeMap<>(people));
        notes = List.copyOf(notes);
    }

    /**
     * @param folder the folder of tasks
     * @param task the task
     * @return everybody's answers
     * @throws CorpusException where files can't be read
     */
    public static TaskAnswers read(TaskFolder folder, AnnotationTask task) throws CorpusException {
        Map<String, AnswerHistory> people = new TreeMap<>();
        List<String> notes = new ArrayList<>();
        for (String who : folder.people(task.name())) {
            AnswerHistory history = AnswerHistory.read(folder.of(task.name(), who));
            if (!history.entries().isEmpty() || !history.notes().isEmpty()) {
                people.put(who, history);
                notes.addAll(history.notes());
                Set<String> unknown = new LinkedHashSet<>();
                List<String> known = task.labels().names();
                history.answers().values().forEach(answer -> {
                    answer.label().filter(label -> !task.labels().accepts(label)).ifPresent(unknown::add);
                    answer.marks().ifPresent(marks -> marks.marks().stream().map(Marks.Mark::label)
                            .filter(label -> !label.isEmpty() && !known.contains(label)).forEach(unknown::add));
                });
                if (!unknown.isEmpty()) {
                    notes.add("Answers of " + who + " have labels that the task doesn't have: " + String.join(", ", unknown)
                            + ". They are kept and left out of agreement and gold; add the labels to the task, or answer again.");
                }
            }
        }
        return new TaskAnswers(task, people, notes);
    }

    /**
     * How far people agree by these answers: on sets of labels by MASI where several may be given, else as the labels are meant.
     *
     * @param scale what single labels mean
     * @param seed which random draws
     * @return the study; empty where nobody answered
     * @throws CorpusException where the scale wants numbers and there are others
     */
    public Optional<AgreementStudy> study(Scale scale, long seed) throws CorpusException {
        List<Ratings.Answer> given = ratings();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Scale meant = task.labels().several() && scale == Scale.NOMINAL ? Scale.MASI : scale;
        boolean numbers = meant == Scale.INTERVAL || meant == Scale.RATIO;
        return Optional.of(AgreementStudy.of(Ratings.of(given, meant, numbers || meant == Scale.MASI ? List.of() : task.labels().names()),
                meant, seed));
    }

    /**
     * @return the first answers with a label of the task, as agreement takes them: given before others' were seen where the task is blind
     */
    public List<Ratings.Answer> ratings() {
        List<Ratings.Answer> ratings = new ArrayList<>();
        people.forEach((who, history) -> history.answers().forEach((recording, answer) -> answer.label()
                .filter(task.labels()::accepts)
                .ifPresent(label -> ratings.add(new Ratings.Answer(recording, who, task.labels().canonical(label),
                        Optional.of(answer.time()).filter(Instant.EPOCH::isBefore))))));
        return ratings;
    }
}
