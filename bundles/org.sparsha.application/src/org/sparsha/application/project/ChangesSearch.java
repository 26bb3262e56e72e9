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

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.ChangedSounds;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.RecordingTable;

/**
 * Looks for what has changed since runs were made. What the corpora say the snapshot knows, which is read anew where one of their files has
 * another size or time; of sounds and models that several runs share each is looked at once.
 */
final class ChangesSearch {

    private final ProjectSnapshot project;
    private final Function<String, Optional<String>> modelDigest;
    private final Progress progress;
    private final ChangedSounds sounds;
    private final Map<String, Optional<String>> models = new HashMap<>();
    private final SaidNow now;

    /** The recordings of a project. */
    private record Rows(RecordingTable table) implements ChangedSounds.Recordings {

        @Override
        public int size() {
            return table.size();
        }

        @Override
        public Path file(int number) {
            return table.place(number);
        }

        @Override
        public String key(int number) {
            return table.key(number);
        }
    }

    ChangesSearch(ProjectSnapshot project, Function<Path, String> digests, Function<String, Optional<String>> modelDigest,
            Progress progress) {
        this.project = project;
        this.modelDigest = modelDigest;
        this.now = new SaidNow(new ProjectRuns(project.project()));
        this.progress = progress;
        this.sounds = new ChangedSounds(new Rows(project.table()), digests, progress);
    }

    RunChanges of(RunLine line) {
        ProjectRun run = line.run();
        if (run.words().isEmpty() || run.outcomes() == 0 || run.state() == ProjectRun.State.RUNS
                || run.state() == ProjectRun.State.DAMAGED) {
            return RunChanges.NONE;
        }
        try {
            List<String> reasons = new ArrayList<>();
            Set<String> recordings = new LinkedHashSet<>();
            RunSettings settings = SavedRun.settings(run.folder());
            RunWords words = RunWords.parse(run.words());
            RunLine.Said said = sounds.areGone() ? now.of(settings, run.words(), () -> SavedRun.read(run.folder())) : line.said();
            if (said == RunLine.Said.NOTHING) {
                reasons.add("the corpus can't be read");
            } else {
                if (said == RunLine.Said.ANOTHER) {
                    reasons.add("the corpus has changed");
                }
                recordings.addAll(sounds.of(run.folder(), before(words), progress));
                if (!recordings.isEmpty()) {
                    reasons.add(Counted.of(recordings.size(), "recording sounds", "recordings sound") + " different");
                }
            }
            words.model().ifPresent(name -> model(name, settings.values(), reasons));
            return new RunChanges(reasons, recordings);
        } catch (CorpusException e) {
            System.getLogger(ChangesSearch.class.getName()).log(System.Logger.Level.DEBUG, "Not looked at: " + run.folder(), e);
            return RunChanges.NONE;
        }
    }

    /** A run on one corpus of several knows recordings by their keys in that corpus; the table has the corpus's name before them. */
    private String before(RunWords words) {
        return project.corpora().size() < 2 ? "" : words.choice().corpus().map(name -> name + "/").orElse("");
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
