/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sparsha.core.Warning;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.DimensionalOutcome;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;

/** Results of a run on one corpus of a project, under the names that the recordings have among all corpora. */
final class RunKeys {

    private RunKeys() {
    }

    static SavedRun inProject(SavedRun run, Corpus all, List<String> corpora) {
        Set<String> keys = new HashSet<>();
        all.recordings().stream().map(Recording::key).forEach(keys::add);
        String before = run.results().stream().allMatch(result -> keys.contains(result.key())) ? ""
                : corpora.stream().filter(run.settings().values().getOrDefault("corpus", "")::equals).findFirst().map(name -> name + "/")
                        .orElse("");
        if (before.isEmpty()) {
            return run;
        }
        Map<String, List<Warning>> warnings = new HashMap<>();
        run.warnings().forEach((key, list) -> warnings.put(before + key, list));
        return new SavedRun(run.folder(), run.settings(), run.results().stream().map(result -> renamed(result, before)).toList(), warnings);
    }

    private static RunResult renamed(RunResult result, String before) {
        return switch (result) {
            case Outcome one -> new Outcome(before + one.key(), one.path(), one.span(), one.speaker(), one.truth(), one.predicted(),
                    one.probabilities(), one.familiarity());
            case DimensionalOutcome one -> new DimensionalOutcome(before + one.key(), one.path(), one.span(), one.speaker(), one.truths(),
                    one.values());
            case Failure one -> new Failure(before + one.key(), one.path(), one.speaker(), one.truth(), one.reason());
        };
    }
}
