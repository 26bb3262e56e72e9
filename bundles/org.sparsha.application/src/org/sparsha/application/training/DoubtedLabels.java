/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskOrder;

/** Recordings that a model answers wrong and sure as a task for annotators, who don't see what it answered: often the label is wrong. */
public final class DoubtedLabels {

    private DoubtedLabels() {
    }

    /**
     * Makes the task.
     *
     * @param reading what was learned from
     * @param name name of the model
     * @param labels the classes
     * @param answers the answers that are doubted
     * @return where the task lies, and the task
     * @throws CorpusException where the recordings don't lie in a folder or project, or the task can't be written
     */
    public static AnnotationTask make(CorpusReading reading, String name, List<String> labels, List<JournalEntry.Answered> answers)
            throws CorpusException {
        TaskPlace place = place(reading);
        String base = "check " + name;
        String free = base;
        for (int next = 2; place.tasks().tasks().contains(free); next++) {
            free = base + " " + next;
        }
        List<String> names = answers.stream().map(answer -> String.valueOf(Path.of(answer.file()).getFileName()).toLowerCase(Locale.ROOT))
                .distinct().toList();
        String filter = new RecordingFilter.Condition("file", RecordingFilter.Comparison.HOLDS, names).text();
        AnnotationTask task = new AnnotationTask(free, Optional.empty(), filter, AnnotationTask.Unit.WHOLE,
                LabelSets.of(String.join(",", labels), 0), List.of(), TaskOrder.RANDOM, Optional.empty(), true, 0, 1, "");
        place.tasks().create(task);
        return task;
    }

    /**
     * @param reading what was learned from
     * @return where tasks on its recordings lie
     * @throws CorpusException where there is no such place
     */
    public static TaskPlace place(CorpusReading reading) throws CorpusException {
        Path first = reading.places().getFirst();
        if (reading.places().size() > 1 || !Files.isDirectory(first)) {
            throw new CorpusException("The recordings to label lie in one folder or project, and these come from "
                    + (reading.places().size() > 1 ? "several." : "a manifest.") + " Make a project of them, and train on that.");
        }
        return TaskPlace.of(first, reading.corpora());
    }
}
