/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.corpus.scheme.PatternScheme;

/**
 * What is learned from, and whose labels count.
 *
 * @param places folders of recordings, manifests, projects; at least one
 * @param sameSpeakers whether speakers of the same name are the same person in all of them
 * @param scheme id of the label scheme; guessed where empty
 * @param pattern regular expression of the scheme {@code pattern}
 * @param labels annotation task whose gold labels count; the corpus' own where empty
 * @param corpora opens the places
 */
public record CorpusReading(List<Path> places, boolean sameSpeakers, Optional<String> scheme, Optional<String> pattern,
        Optional<String> labels, Corpora corpora) {

    /** Copies the list. */
    public CorpusReading {
        places = List.copyOf(places);
    }

    /**
     * With the kinds of sound and the schemes of labels that the workbench knows by itself, until {@link #by} says otherwise.
     *
     * @param places folders of recordings, manifests, projects; at least one
     * @param sameSpeakers whether speakers of the same name are the same person in all of them
     * @param scheme id of the label scheme; guessed where empty
     * @param pattern regular expression of the scheme {@code pattern}
     * @param labels annotation task whose gold labels count; the corpus' own where empty
     */
    public CorpusReading(List<Path> places, boolean sameSpeakers, Optional<String> scheme, Optional<String> pattern,
            Optional<String> labels) {
        this(places, sameSpeakers, scheme, pattern, labels, Corpora.OWN);
    }

    /**
     * @param newCorpora opens the places
     * @return the same, opened by that
     */
    public CorpusReading by(Corpora newCorpora) {
        return new CorpusReading(places, sameSpeakers, scheme, pattern, labels, newCorpora);
    }

    /**
     * @param place a folder of recordings, a manifest or a project
     * @return it, read as is usual
     */
    public static CorpusReading of(Path place) {
        return new CorpusReading(List.of(place), false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * @param labels annotation task whose gold labels count
     * @param scheme id of the scheme that was asked for
     * @param pattern the expression that was given
     * @return why they can't be chosen together, in a sentence; empty where they can
     */
    public static Optional<String> refusal(Optional<String> labels, Optional<String> scheme, Optional<String> pattern) {
        return labels.isPresent() && (scheme.isPresent() || pattern.isPresent())
                ? Optional.of("The labels of a task come with its recordings: leave scheme and pattern out (--labels, --scheme, "
                + "--pattern).") : Optional.empty();
    }

    /**
     * Reads the recordings. Blocks; not for the UI thread.
     *
     * @param progress told of the work, cancels
     * @return all of them as one corpus, those without a label left out
     * @throws CorpusException where one can't be read, a project names none, or a task has no gold labels
     */
    public Corpus open(Progress progress) throws CorpusException {
        Optional<String> refusal = refusal(labels, scheme, pattern);
        if (refusal.isPresent()) {
            throw new CorpusException(refusal.get());
        }
        List<Corpus> opened = new ArrayList<>();
        for (Path place : places) {
            List<Corpus> parts = labels.isPresent() ? List.of(gold(place, labels.get(), progress))
                    : corpora.openEach(place, labelScheme(), progress);
            for (Corpus part : parts) {
                opened.add(part.labelled());
            }
        }
        if (opened.isEmpty()) {
            throw new CorpusException("The project names no corpus: add one with 'sparsha project import'.");
        }
        return CombinedCorpus.of(opened, sameSpeakers);
    }

    /**
     * @return annotation tasks whose gold labels could count
     * @throws CorpusException where the tasks can't be read
     */
    public List<String> goldTasks() throws CorpusException {
        if (places.size() != 1 || !Files.isDirectory(places.getFirst())) {
            return List.of();
        }
        TaskPlace place = TaskPlace.of(places.getFirst(), corpora);
        return place.tasks().tasks().stream().filter(task -> Files.isRegularFile(place.tasks().gold(task).resolve(TaskGold.LABELS)))
                .toList();
    }

    private Corpus gold(Path place, String task, Progress progress) throws CorpusException {
        TaskPlace opened = TaskPlace.of(place, corpora);
        TaskGold gold = new TaskGold(opened, opened.tasks().read(task));
        return gold.labelled(opened.recordings(gold.task(), progress));
    }

    private Optional<LabelScheme> labelScheme() throws CorpusException {
        Optional<String> refusal = PatternScheme.refusal(scheme, pattern);
        if (refusal.isPresent()) {
            throw new CorpusException(refusal.get());
        }
        return pattern.isPresent() ? Optional.of(PatternScheme.of(pattern.get()))
                : scheme.isEmpty() ? Optional.empty() : Optional.of(corpora.scheme(scheme.get()));
    }

    /** The options after the places, as words of the command line. */
    List<String> options() {
        List<String> words = new ArrayList<>();
        if (sameSpeakers) {
            words.add("--same-speakers");
        }
        scheme.ifPresent(id -> words.addAll(List.of("--scheme", id)));
        pattern.ifPresent(text -> words.addAll(List.of("--pattern", text)));
        labels.ifPresent(task -> words.addAll(List.of("--labels", task)));
        return words;
    }
}
