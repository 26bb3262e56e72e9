/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.GoldManifest;
import org.sparsha.corpus.task.TaskAnswers;

/**
 * One label made of many, as a manifest in the folder {@code gold} of a task: what was decided, else what a rule makes of the answers; with
 * the share (or probability) of each label, who decided and why.
 *
 * @param place where the task lies
 * @param task the task
 */
public record TaskGold(TaskPlace place, AnnotationTask task) {

    /** The manifest. */
    public static final String LABELS = GoldManifest.LABELS;

    /**
     * What was written.
     *
     * @param file the manifest
     * @param labelled recordings with a label
     * @param decided those of them that were decided
     * @param open answered recordings without a label
     */
    public record Written(Path file, int labelled, int decided, int open) {
    }

    /**
     * Makes the labels and writes them.
     *
     * @param corpus the task's recordings
     * @param rule how
     * @param seed which random starts
     * @return what was written
     * @throws CorpusException where nobody answered, or it can't be written
     */
    public Written write(Corpus corpus, GoldLabels.Rule rule, long seed) throws CorpusException {
        if (task.unit().isMarked()) {
            return new MarkGold(place, task).write(corpus, rule);
        }
        if (task.unit() == AnnotationTask.Unit.TRACE) {
            return new TraceGold(place, task).write(corpus, rule);
        }
        Table table = GoldLabels.of(TaskAnswers.read(place.tasks(), task).study(Scale.NOMINAL, seed).orElseThrow(()
                -> new CorpusException("Nobody has given an answer in the task " + task.name() + " yet.")), rule);
        Map<String, List<String>> rows = new HashMap<>();
        table.rows().forEach(row -> rows.put(row.get(0), row));
        Map<String, Disagreements.Decision> decisions = Disagreements.decisions(place.tasks(), task.name());
        List<Recording> recordings = new ArrayList<>();
        int decided = 0;
        int open = 0;
        for (Recording recording : corpus.recordings()) {
            List<String> row = rows.get(recording.key());
            Optional<Disagreements.Decision> decision = Optional.ofNullable(decisions.get(recording.key()));
            if (row == null && decision.isEmpty()) {
                continue;
            }
            String label = decision.isPresent() ? decision.get().label().orElse("") : task.labels().canonical(row.get(1));
            open += label.isEmpty() ? 1 : 0;
            if (!label.isEmpty()) {
                decided += decision.isPresent() ? 1 : 0;
                recordings.add(recording.withLabels(labels(recording, label, row, decision, rule, table.columns())));
            }
        }
        Path file = place.tasks().gold(task.name()).resolve(LABELS);
        TableFiles.write(file, relative(Manifests.table(corpus.withRecordings(recordings), file.getParent()), recordings,
                file.getParent()));
        return new Written(file, recordings.size(), decided, open);
    }

    private static Labels labels(Recording recording, String label, List<String> row, Optional<Disagreements.Decision> decision,
            GoldLabels.Rule rule, List<String> columns) {
        Labels labels = new Labels(recording.speaker(), label, recording.text(), recording.gender(), recording.split(), Map.of())
                .with("corpus_label", recording.label())
                .with("by", decision.isPresent() ? "decision" : rule.name().toLowerCase(Locale.ROOT))
                .with("decided_by", decision.map(Disagreements.Decision::who).orElse(""))
                .with("why", decision.map(Disagreements.Decision::why).orElse(""));
        for (int column = 2; column < columns.size(); column++) {
            labels = labels.with(columns.get(column), row == null ? "" : row.get(column));
        }
        return labels;
    }

    /** Paths from the manifest's folder, even upwards, so that a project moves as a whole. */
    static Table relative(Table table, List<Recording> recordings, Path folder) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < recordings.size(); i++) {
            List<String> row = new ArrayList<>(table.rows().get(i));
            Path file = recordings.get(i).file().toAbsolutePath().normalize();
            row.set(0, (file.getRoot().equals(folder.getRoot()) ? folder.relativize(file) : file).toString()
                    .replace(File.separatorChar, '/'));
            rows.add(row);
        }
        return new Table(table.columns(), rows);
    }

    /**
     * A corpus with the labels of a task in place of its own.
     *
     * @param corpus the corpus
     * @return recordings that have a gold label, with it; the others are problems
     * @throws CorpusException where the task has no gold labels yet, or they can't be read
     */
    public Corpus labelled(Corpus corpus) throws CorpusException {
        return manifest().labelled(corpus);
    }

    private GoldManifest manifest() {
        return new GoldManifest(place.tasks(), task);
    }

    /**
     * A corpus with a further column for each task that has gold labels, named {@code gold.} and the task.
     *
     * @param place where tasks lie
     * @param corpus the corpus
     * @return the same recordings; those that a task has no gold label for have an empty one
     * @throws CorpusException where gold labels can't be read
     */
    public static Corpus columns(TaskPlace place, Corpus corpus) throws CorpusException {
        List<Recording> recordings = corpus.recordings();
        for (String task : place.tasks().tasks()) {
            Path file = place.tasks().gold(task).resolve(LABELS);
            Map<String, String> gold = Files.isRegularFile(file) ? GoldManifest.read(file) : Map.of();
            if (recordings.stream().anyMatch(recording
                    -> gold.containsKey(GoldManifest.place(recording)))) { // of stretches none is a whole recording
                recordings = recordings.stream().map(recording -> recording.withLabels(recording.labels().with("gold." + task,
                        gold.getOrDefault(GoldManifest.place(recording), "")))).toList();
            }
        }
        return corpus.withRecordings(recordings);
    }

    /**
     * The same for a project.
     *
     * @param project the project
     * @param corpus recordings of it
     * @return the same recordings with a column a task
     * @throws CorpusException where gold labels can't be read
     */
    public static Corpus columns(ProjectFolder project, Corpus corpus) throws CorpusException {
        return columns(TaskPlace.of(project), corpus);
    }

    /**
     * How far people reach on these labels: what a model can be asked for.
     *
     * @return a sentence; empty where nobody can be compared with the others
     * @throws CorpusException where answers can't be read
     */
    public Optional<String> humanCeiling() throws CorpusException {
        return manifest().humanCeiling();
    }

    /** Refuses rules that weigh people, which only labels of whole recordings have. */
    static void checkPlain(GoldLabels.Rule rule, String made) throws CorpusException {
        if (rule != GoldLabels.Rule.MAJORITY && rule != GoldLabels.Rule.UNANIMOUS) {
            throw new CorpusException(made + ", not by " + rule.name().toLowerCase(Locale.ROOT) + ".");
        }
    }
}
