/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.comparison.RunComparison;
import org.sparsha.corpus.evaluation.ExplanationFolders;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * How runs differ, in figures and recording by recording.
 *
 * @param comparison the paired statistics
 * @param recordings those that not all runs hear alike, in the order of the first run; none of models of dimensions
 */
public record RunDifferences(RunComparison comparison, List<Heard> recordings) {

    /**
     * A recording that isn't heard alike.
     *
     * @param key its key in the corpus
     * @param path its file as the corpus names it
     * @param truth its class as the first run's model calls it
     * @param answers what each run heard
     * @param explanations folders of the explanations that runs have of it, in the order of the runs
     */
    public record Heard(String key, String path, String truth, List<String> answers, List<Path> explanations) {

        /** Copies the lists. */
        public Heard {
            answers = List.copyOf(answers);
            explanations = List.copyOf(explanations);
        }
    }

    /** Copies the list. */
    public RunDifferences {
        recordings = List.copyOf(recordings);
    }

    /**
     * Compares runs.
     *
     * @param folders folders of two runs or more
     * @param seed seed of the bootstrap
     * @return how they differ
     * @throws CorpusException where one can't be read, or they share no recording
     */
    public static RunDifferences of(List<Path> folders, long seed) throws CorpusException {
        List<SavedRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            runs.add(SavedRun.read(folder));
        }
        return new RunDifferences(RunComparison.of(runs, seed), heard(runs));
    }

    private static List<Heard> heard(List<SavedRun> runs) {
        List<Map<String, Outcome>> outcomes = new ArrayList<>();
        for (SavedRun run : runs) {
            Map<String, Outcome> own = new LinkedHashMap<>();
            run.results().stream().filter(Outcome.class::isInstance).map(Outcome.class::cast).forEach(one -> own.put(one.key(), one));
            outcomes.add(own);
        }
        List<Map<String, String>> explained = runs.stream().map(run -> ExplanationFolders.there(run.folder(), run.results())).toList();
        List<Heard> heard = new ArrayList<>();
        for (Outcome first : outcomes.get(0).values()) {
            if (outcomes.stream().allMatch(own -> own.containsKey(first.key()))) {
                List<String> answers = outcomes.stream().map(own -> own.get(first.key()).predicted()).toList();
                if (answers.stream().distinct().count() > 1) {
                    heard.add(new Heard(first.key(), first.path(), first.truth(), answers, folders(runs, explained, first.key())));
                }
            }
        }
        return heard;
    }

    private static List<Path> folders(List<SavedRun> runs, List<Map<String, String>> explained, String key) {
        List<Path> folders = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            String folder = explained.get(run).get(key);
            if (folder != null) {
                folders.add(runs.get(run).folder().resolve(folder));
            }
        }
        return folders;
    }
}
