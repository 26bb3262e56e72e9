/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Labels;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.manifest.Manifests;

/**
 * The gold labels of a task as they were written, taken in place of what a corpus says.
 *
 * @param tasks the folder of tasks
 * @param task the task
 */
public record GoldManifest(TaskFolder tasks, AnnotationTask task) {

    /** Name of the file in the folder {@code gold} of a task. */
    public static final String LABELS = "labels.csv";

    /**
     * A corpus with the labels of the task in place of its own.
     *
     * @param corpus the corpus
     * @return recordings that have a gold label, with it, the others being problems; of a task of stretches each stretch is a recording
     * @throws CorpusException where the task has no gold labels yet, gives recordings no label, or they can't be read
     */
    public Corpus labelled(Corpus corpus) throws CorpusException {
        if (task.unit() == AnnotationTask.Unit.POINTS || task.unit() == AnnotationTask.Unit.TRACE) {
            throw new CorpusException("The task " + task.name() + " is about the unit " + task.unit().id()
                    + ", which gives a recording no label: choose a task of whole recordings or stretches.");
        }
        Path file = tasks.gold(task.name()).resolve(LABELS);
        if (!Files.isRegularFile(file)) {
            throw new CorpusException("The task " + task.name() + " has no gold labels yet: 'sparsha annotate gold "
                    + tasks.folder().getParent() + " --task " + task.name() + "' makes them of the answers.");
        }
        return task.unit() == AnnotationTask.Unit.STRETCHES ? stretches(corpus, file) : whole(corpus, file);
    }

    private Corpus whole(Corpus corpus, Path file) throws CorpusException {
        Map<String, Labels> gold = labels(file);
        List<Recording> recordings = new ArrayList<>();
        List<ScanProblem> problems = new ArrayList<>(corpus.problems());
        for (Recording recording : corpus.recordings()) {
            Optional<Labels> found = Optional.ofNullable(gold.get(place(recording)));
            String label = found.map(Labels::label).orElse(null);
            if (label != null && task.labels().parts(label).size() > 1) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, recording.path(), "Its gold answer in the task " + task.name()
                        + " has several labels (" + label + "); a model gives one."));
            } else if (label == null) {
                problems.add(new ScanProblem(ScanProblem.Kind.UNLABELLED, recording.path(), "It has no gold label in the task "
                        + task.name() + "."));
            } else {
                recordings.add(recording.withLabels(withShares(recording.labels().withLabel(label), found.orElseThrow())));
            }
        }
        return new Corpus(corpus.name() + "-" + task.name(), corpus.root(), corpus.scheme(), recordings, problems);
    }

    /** What each of several people said goes along, for those who learn from it. */
    private static Labels withShares(Labels labels, Labels gold) {
        Labels shared = labels;
        for (Map.Entry<String, String> column : gold.attributes().entrySet()) {
            if (column.getKey().startsWith(GoldLabels.SHARE)) {
                shared = shared.with(column.getKey(), column.getValue());
            }
        }
        return shared;
    }

    private Corpus stretches(Corpus corpus, Path file) throws CorpusException {
        Map<Path, Recording> known = new HashMap<>();
        corpus.recordings().forEach(recording -> known.put(recording.file().toAbsolutePath().normalize(), recording));
        List<Recording> stretches = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Recording one : Manifests.read(file).recordings()) {
            Recording whole = known.get(one.file().toAbsolutePath().normalize());
            if (whole != null) {
                Recording stretch = whole.withSpan(one.span()).withLabels(whole.labels().withLabel(one.label()));
                if (keys.add(stretch.key())) {
                    stretches.add(stretch);
                }
            }
        }
        return new Corpus(corpus.name() + "-" + task.name(), corpus.root(), corpus.scheme(), stretches, corpus.problems());
    }

    /**
     * @param file a manifest of gold labels
     * @return {@link #place} of each recording to its label
     * @throws CorpusException where it can't be read
     */
    public static Map<String, String> read(Path file) throws CorpusException {
        Map<String, String> gold = new HashMap<>();
        labels(file).forEach((place, labels) -> gold.put(place, labels.label()));
        return gold;
    }

    private static Map<String, Labels> labels(Path file) throws CorpusException {
        Map<String, Labels> gold = new HashMap<>();
        for (Recording recording : Manifests.read(file).recordings()) {
            gold.put(place(recording), recording.labels());
        }
        return gold;
    }

    /**
     * @param recording a recording
     * @return what tells it from others wherever it is named from: its file and part
     */
    public static String place(Recording recording) {
        return recording.file().toAbsolutePath().normalize() + "#" + recording.span();
    }

    /**
     * How far people reach on these labels: what a model can be asked for.
     *
     * @return a sentence; empty where nobody can be compared with the others
     * @throws CorpusException where answers can't be read
     */
    public Optional<String> humanCeiling() throws CorpusException {
        List<AgreementStudy.Person> people = TaskAnswers.read(tasks, task).study(Scale.NOMINAL, task.seed()).map(AgreementStudy::people)
                .orElse(List.of()).stream().filter(person -> person.agreement().isPresent()).toList();
        OptionalDouble mean = people.stream().mapToDouble(person -> person.agreement().getAsDouble()).average();
        return mean.isEmpty() ? Optional.empty() : Optional.of(String.format(Locale.ROOT,
                "People answer as the majority of the others in %.1f %% of the recordings (%s): the ceiling for a model on these labels.",
                100 * mean.getAsDouble(), String.join(", ", people.stream().map(person -> String.format(Locale.ROOT, "%s %.1f %%",
                        person.name(), 100 * person.agreement().getAsDouble())).toList())));
    }
}
