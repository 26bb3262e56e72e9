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
import java.util.OptionalDouble;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Manifests;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
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
    public static final String LABELS = "labels.csv";

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
        List<Ratings.Answer> answers = TaskAnswers.read(place.tasks(), task).ratings();
        if (answers.isEmpty()) {
            throw new CorpusException("Nobody has given an answer in the task " + task.name() + " yet.");
        }
        Table table = GoldLabels.of(AgreementStudy.of(Ratings.of(answers, task.labels().names()), Scale.NOMINAL, seed), rule);
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
            String label = decision.isPresent() ? decision.get().label().orElse("") : row.get(1);
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
        Path file = place.tasks().gold(task.name()).resolve(LABELS);
        if (!Files.isRegularFile(file)) {
            throw new CorpusException("The task " + task.name() + " has no gold labels yet: 'sparsha annotate gold " + place.folder()
                    + " --task " + task.name() + "' makes them of the answers.");
        }
        if (task.unit().isMarked()) {
            return new MarkGold(place, task).labelled(corpus, file);
        }
        Map<String, String> gold = read(file);
        List<Recording> recordings = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>(corpus.problems());
        for (Recording recording : corpus.recordings()) {
            String label = gold.get(place(recording));
            if (label == null) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, recording.path(), "It has no gold label in the task "
                        + task.name() + "."));
            } else {
                recordings.add(recording.withLabels(recording.labels().withLabel(label)));
            }
        }
        return new Corpus(corpus.name() + "-" + task.name(), corpus.root(), corpus.scheme(), recordings, problems);
    }

    private static Map<String, String> read(Path file) throws CorpusException {
        Map<String, String> gold = new HashMap<>();
        for (Recording recording : Manifests.read(file).recordings()) {
            gold.put(place(recording), recording.label());
        }
        return gold;
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
            Map<String, String> gold = Files.isRegularFile(file) ? read(file) : Map.of();
            if (recordings.stream().anyMatch(recording -> gold.containsKey(place(recording)))) { // of stretches none is a whole recording
                recordings = recordings.stream().map(recording -> recording.withLabels(recording.labels().with("gold." + task,
                        gold.getOrDefault(place(recording), "")))).toList();
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
        return columns(new TaskPlace(project.folder(), Optional.of(project)), corpus);
    }

    private static String place(Recording recording) {
        return recording.file().toAbsolutePath().normalize() + "#" + recording.span();
    }

    /**
     * How far people reach on these labels: what a model can be asked for.
     *
     * @return a sentence; empty where nobody can be compared with the others
     * @throws CorpusException where answers can't be read
     */
    public Optional<String> humanCeiling() throws CorpusException {
        List<Ratings.Answer> answers = TaskAnswers.read(place.tasks(), task).ratings();
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        List<AgreementStudy.Person> people = AgreementStudy.of(Ratings.of(answers, task.labels().names()), Scale.NOMINAL, task.seed())
                .people().stream().filter(person -> person.agreement().isPresent()).toList();
        OptionalDouble mean = people.stream().mapToDouble(person -> person.agreement().getAsDouble()).average();
        return mean.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "People answer as the majority of the others in %.1f %% of the recordings (%s): the ceiling for a model on these labels.",
                100 * mean.getAsDouble(), String.join(", ", people.stream().map(person -> String.format(Locale.ROOT, "%s %.1f %%",
                        person.name(), 100 * person.agreement().getAsDouble())).toList())));
    }
}
