/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceScale;

/** Makes tasks, having looked first whether everything in them fits together. */
public final class NewTask {

    private static final double MOST_REPEATS = 0.5;

    private NewTask() {
    }

    /**
     * A task that was made.
     *
     * @param task the task
     * @param recordings how many recordings it has
     * @param folder the folder of tasks
     */
    public record Made(AnnotationTask task, int recordings, Path folder) {

        /** @return what was made */
        public String sentence() {
            return "Task " + task.name() + " made in " + folder + ": " + recordings + " recordings, "
                    + (task.unit() == AnnotationTask.Unit.TRACE
                            ? "traces " + String.join(", ", task.traces().stream().map(TraceScale::name).toList())
                            : (task.labels().several() ? "one or several of the labels " : "labels ")
                                    + String.join(", ", task.labels().names()))
                    + (task.goldItems().isEmpty() ? "" : ", " + task.goldItems().size() + " of them with a known answer") + ".";
        }
    }

    /**
     * @param place where it is to lie
     * @param wished the task; without traces where that is the unit, arousal and valence are taken
     * @param goldItems how many recordings with a known answer, or a table of them; empty for none
     * @param progress cancels
     * @return what was made
     * @throws CorpusException where something in it doesn't fit, or it can't be written; nothing has changed then
     */
    public static Made make(TaskPlace place, AnnotationTask wished, Optional<String> goldItems, Progress progress) throws CorpusException {
        check(wished);
        Corpus recordings = place.recordings(wished, progress);
        place.run(wished);
        Map<String, String> known = goldItems.isEmpty() ? wished.goldItems() : goldItems(wished, goldItems.get(), recordings);
        List<TraceScale> traces = wished.unit() == AnnotationTask.Unit.TRACE && wished.traces().isEmpty()
                ? List.of(TraceScale.parse("arousal"), TraceScale.parse("valence")) : wished.traces();
        AnnotationTask task = new AnnotationTask(wished.name(), wished.corpus(), wished.filter(), wished.unit(), wished.labels(),
                wished.annotators(), wished.order(), wished.run(), wished.blind(), wished.repeats(), wished.seed(), wished.instructions(),
                wished.perRecording(), known, wished.suggestions(), traces);
        place.tasks().create(task);
        return new Made(task, recordings.size(), place.tasks().folder());
    }

    private static void check(AnnotationTask task) throws CorpusException {
        if (!(task.repeats() >= 0 && task.repeats() <= MOST_REPEATS)) {
            throw new CorpusException("The share of recordings that come twice is from 0 to 0.5, not " + task.repeats() + ".");
        }
        if (task.repeats() > 0 && task.unit() != AnnotationTask.Unit.WHOLE) {
            throw new CorpusException("Recordings come twice only where whole recordings are labelled: one would see the marks "
                    + "of the first time.");
        }
        if (task.order() == TaskOrder.LEARNING && (task.unit() != AnnotationTask.Unit.WHOLE || task.labels().several()
                || task.repeats() > 0)) {
            throw new CorpusException("The order learning is for one label a whole recording, and without recordings that come twice: "
                    + "it changes as one goes.");
        }
        boolean learns = task.order() == TaskOrder.LEARNING;
        if ((task.order().wantsRun() || task.suggestions().labels() && !learns) && task.run().isEmpty()) {
            throw new CorpusException((task.suggestions().labels() ? "Labels are proposed" : "The order " + task.order().id() + " goes")
                    + " by a model's answers: name a run in the task (--run).");
        }
        if (task.suggestions().segmenter().isPresent() && !task.unit().isMarked()) {
            throw new CorpusException("A segmenter proposes stretches or points: choose one of these as the unit.");
        }
        if (task.suggestions().labels() && task.unit() != AnnotationTask.Unit.WHOLE) {
            throw new CorpusException("Labels are proposed for whole recordings: choose that unit, or a segmenter.");
        }
        if (task.labels().several() && task.unit() != AnnotationTask.Unit.WHOLE) {
            throw new CorpusException("Several labels an answer want the unit whole; on tiers, marks of several labels may overlap.");
        }
        if (task.perRecording() < 0 || task.perRecording() > 0 && task.annotators().size() < task.perRecording()) {
            throw new CorpusException("Each recording can't go to " + task.perRecording() + " of " + task.annotators().size()
                    + " annotators: name as many annotators at least.");
        }
        if (!task.traces().isEmpty() && task.unit() != AnnotationTask.Unit.TRACE) {
            throw new CorpusException("Traces want the unit trace.");
        }
    }

    private static Map<String, String> goldItems(AnnotationTask task, String text, Corpus corpus) throws CorpusException {
        if (task.unit() != AnnotationTask.Unit.WHOLE) {
            throw new CorpusException("Recordings with a known answer want the unit whole.");
        }
        Map<String, String> known = text.matches("[0-9]{1,6}") ? drawn(task, Integer.parseInt(text), corpus) : read(text, corpus);
        for (String label : known.values()) {
            task.labels().check(label);
        }
        return known;
    }

    private static Map<String, String> drawn(AnnotationTask task, int count, Corpus corpus) throws CorpusException {
        List<Recording> labelled = corpus.recordings().stream().filter(one -> task.labels().names().contains(one.label())).toList();
        if (labelled.size() < count) {
            throw new CorpusException("Only " + labelled.size() + " recordings have a label of the task in the corpus, not " + count
                    + ": choose fewer, or name a table with columns file and label.");
        }
        Map<String, String> known = new TreeMap<>();
        SplittableRandom random = new SplittableRandom(task.seed());
        while (known.size() < count) {
            Recording one = labelled.get(random.nextInt(labelled.size()));
            known.put(one.key(), one.label());
        }
        return known;
    }

    private static Map<String, String> read(String text, Corpus corpus) throws CorpusException {
        Path file;
        try {
            file = Path.of(text);
        } catch (InvalidPathException e) {
            throw new CorpusException("'" + text + "' is neither a number nor the path of a table.", e);
        }
        if (!Files.isRegularFile(file)) {
            throw new CorpusException("'" + text + "' is neither a number nor a table with columns file and label.");
        }
        Table table = TableFiles.read(file);
        if (table.column("file").isEmpty() || table.column("label").isEmpty()) {
            throw new CorpusException("The table " + file + " wants the columns file and label; it has " + table.named() + ".");
        }
        Set<String> keys = new HashSet<>(corpus.recordings().stream().map(Recording::key).toList());
        Map<String, String> known = new TreeMap<>();
        for (List<String> row : table.rows()) {
            String recording = Table.field(row, table.column("file"));
            if (!keys.contains(recording)) {
                throw new CorpusException("The task has no recording '" + recording + "' (" + file + "): name it as the queue does.");
            }
            known.put(recording, Table.field(row, table.column("label")));
        }
        return known;
    }
}
