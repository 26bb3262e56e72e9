/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.ChangedSounds;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

/** Looks for what has changed since runs were made; corpora, sounds and models that several runs share are looked at once. */
final class ChangesSearch {

    private final ProjectRuns project;
    private final Function<String, Optional<String>> modelDigest;
    private final Progress progress;
    private final ChangedSounds sounds = new ChangedSounds();
    private final Map<String, Optional<String>> models = new HashMap<>();
    private final Map<List<Object>, Optional<Asked>> corpora = new HashMap<>();

    private record Asked(Corpus corpus, String digest) {
    }

    ChangesSearch(ProjectRuns project, Function<String, Optional<String>> modelDigest, Progress progress) {
        this.project = project;
        this.modelDigest = modelDigest;
        this.progress = progress;
    }

    RunChanges of(ProjectRun run) {
        if (run.words().isEmpty() || run.outcomes() == 0 || run.state() == ProjectRun.State.RUNS
                || run.state() == ProjectRun.State.DAMAGED) {
            return RunChanges.NONE;
        }
        try {
            List<String> reasons = new ArrayList<>();
            Set<String> recordings = new LinkedHashSet<>();
            Map<String, String> values = SavedRun.settings(run.folder()).values();
            RunWords words = RunWords.parse(run.words());
            Optional<Asked> asked = corpora.computeIfAbsent(List.of(words.choice().corpus(), words.choice().filter().text(),
                    words.choice().labels()), key -> open(words.choice()));
            if (asked.isEmpty()) {
                reasons.add("the corpus can't be read");
            } else {
                if (!asked.get().digest().equals(values.get(RunSettings.CORPUS_SHA256))) {
                    reasons.add("the corpus has changed");
                }
                recordings.addAll(sounds.of(run.folder(), asked.get().corpus(), progress));
                if (!recordings.isEmpty()) {
                    reasons.add(recordings.size() + (recordings.size() == 1 ? " recording sounds" : " recordings sound") + " different");
                }
            }
            words.model().ifPresent(name -> model(name, values, reasons));
            return new RunChanges(reasons, recordings);
        } catch (CorpusException e) {
            System.getLogger(ChangesSearch.class.getName()).log(System.Logger.Level.DEBUG, "Not looked at: " + run.folder(), e);
            return RunChanges.NONE;
        }
    }

    private Optional<Asked> open(RunChoice choice) {
        try {
            Corpus corpus = project.asked(project.corpus(choice.corpus(), choice.filter(), progress), choice.labels(),
                    choice.answersOnly());
            return Optional.of(new Asked(corpus, EvaluateCorpus.digest(corpus)));
        } catch (CorpusException e) {
            return Optional.empty();
        }
    }

    private void model(String name, Map<String, String> values, List<String> reasons) {
        Optional<String> now = models.computeIfAbsent(name, modelDigest);
        String called = Path.of(name).getFileName().toString();
        if (now.isEmpty()) {
            reasons.add("the model " + called + " isn't there any more");
        } else if (!now.get().equals(values.getOrDefault("modelSha256", now.get()))) {
            reasons.add("the model " + called + " has changed");
        }
    }
}
