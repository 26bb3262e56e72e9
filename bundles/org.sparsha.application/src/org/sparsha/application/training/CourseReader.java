/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.train.LearningCurve;

/** Makes the course of a training of the entries of its journal, one after the other. */
final class CourseReader {

    private Optional<JournalEntry.Begun> begun = Optional.empty();
    private Optional<JournalEntry.Prepared> prepared = Optional.empty();
    private final Map<String, Map<String, String>> simple = new LinkedHashMap<>();
    private Optional<LearningCurve> learning = Optional.empty();
    private Optional<ModelCost> cost = Optional.empty();
    private Optional<JournalEntry.Beside> beside = Optional.empty();
    private final List<JournalEntry.Epoch> epochs = new ArrayList<>();
    private final List<String> trained = new ArrayList<>();
    private final Map<String, List<JournalEntry.Answered>> judged = new LinkedHashMap<>();
    private final List<Double> curve = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<JournalEntry> end = Optional.empty();
    private long first;
    private OptionalLong learned = OptionalLong.empty();
    private long last;

    void read(JournalEntry.Timed timed) {
        last = timed.millis();
        switch (timed.entry()) {
            case JournalEntry.Begun entry -> begin(entry, timed.millis());
            case JournalEntry.Prepared entry -> prepared = Optional.of(entry);
            case JournalEntry.Compared entry -> {
                simple.put(entry.method(), Map.copyOf(entry.answers()));
                learned = OptionalLong.of(timed.millis());
            }
            case JournalEntry.Learning entry -> learning = Optional.ofNullable(entry.curve());
            case JournalEntry.Costs entry -> cost = Optional.ofNullable(entry.cost());
            case JournalEntry.Beside entry -> beside = Optional.of(entry);
            case JournalEntry.Epoch entry -> epochs.add(entry);
            case JournalEntry.Trained entry -> trained.add(entry.model());
            case JournalEntry.Judged entry -> {
                judged.put(entry.model(), List.copyOf(entry.answers()));
                prepared.ifPresent(known -> curve.add(confusion(known.labels(), judged.values().stream().flatMap(List::stream).toList())
                        .uar()));
            }
            case JournalEntry.Warned entry -> warnings.add(entry.message());
            case JournalEntry.Finished entry -> end = Optional.of(entry);
            case JournalEntry.Stopped entry -> end = Optional.of(entry);
            case JournalEntry.Failed entry -> end = Optional.of(entry);
        }
    }

    private void begin(JournalEntry.Begun entry, long millis) {
        begun = Optional.of(entry);
        prepared = Optional.empty();
        simple.clear();
        learning = Optional.empty();
        cost = Optional.empty();
        beside = Optional.empty();
        epochs.clear();
        trained.clear();
        judged.clear();
        curve.clear();
        warnings.clear();
        end = Optional.empty();
        first = millis;
        learned = OptionalLong.empty();
    }

    static ConfusionMatrix confusion(List<String> labels, List<JournalEntry.Answered> answers) {
        long[][] counts = new long[labels.size()][labels.size()];
        answers.forEach(answer -> counts[labels.indexOf(answer.truth())][labels.indexOf(TrainingCourse.heard(labels, answer))]++);
        return ConfusionMatrix.of(labels, counts);
    }

    TrainingCourse course() {
        return new TrainingCourse(begun, prepared, new LinkedHashMap<>(simple), learning, cost, beside, epochs, trained,
                new LinkedHashMap<>(judged), curve, warnings, end, first, learned, last);
    }
}
