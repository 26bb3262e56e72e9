/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.scheme.Corpora;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say how a corpus is read, and whose labels count. */
@Command
final class LabelledCorpusArguments extends CorpusArguments {

    @Option(names = "--labels", paramLabel = "TASK", description = "Take the gold labels of an annotation task of the project or folder, "
            + "see 'sparsha annotate gold'.")
    private Optional<String> labels = Optional.empty();

    /** Opens the corpus with the labels asked for. */
    Corpus open(String place, Corpora corpora, Progress progress) throws WrongCallException, CorpusException {
        if (labels.isEmpty()) {
            return corpora.open(CorpusArguments.path(place), scheme(corpora), progress);
        }
        Optional<String> refusal = CorpusReading.refusal(labels, givenScheme(), givenPattern());
        if (refusal.isPresent()) {
            throw new WrongCallException(refusal.get());
        }
        TaskGold gold = gold(place, corpora).orElseThrow();
        return gold.labelled(gold.place().recordings(gold.task(), progress));
    }

    /** Opens all recordings of the corpus, those without a label, too. */
    Corpus openAll(String place, Corpora corpora, Progress progress) throws WrongCallException, CorpusException {
        return corpora.openAll(CorpusArguments.path(place), scheme(corpora), progress);
    }

    /** The task whose labels are asked for. */
    Optional<String> givenLabels() {
        return labels;
    }

    /** The task whose labels are taken. */
    Optional<TaskGold> gold(String place, Corpora corpora) throws WrongCallException, CorpusException {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        TaskPlace opened = TaskPlace.of(CorpusArguments.path(place), corpora);
        return Optional.of(new TaskGold(opened, opened.tasks().read(labels.get())));
    }

    @Override
    String line() {
        return super.line() + labels.map(task -> " --labels '" + task + "'").orElse("");
    }

    @Override
    List<String> words(String place) throws WrongCallException {
        List<String> words = new ArrayList<>(super.words(place));
        labels.ifPresent(task -> words.addAll(List.of("--labels", task)));
        return words;
    }
}
