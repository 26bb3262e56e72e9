/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.core.Sha256;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SavedRun;

/**
 * The folder of a run in its project. It is named by what the results depend on, so that the same settings are the same run, in whatever
 * process, also after an attribute has changed that nothing depends on. Folders of former versions are named by all that the corpus said:
 * these go on as well.
 *
 * @param runs the runs of the project
 */
record RunPlace(ProjectRuns runs) {

    private static final int DIGITS = 8;
    private static final int LONGEST = 60;

    /**
     * Puts a request into its folder: a run that is there goes on, and what has a result is not asked again.
     *
     * @param request what to evaluate
     * @param words the options that ask for it
     * @return the same with the folder of these settings
     * @throws CorpusException where the folder of runs can't be read
     */
    EvaluationRequest of(EvaluationRequest request, List<String> words) throws CorpusException {
        RunSettings settings = EvaluateCorpus.settings(request);
        Path own = named(request, settings, "judged by " + EvaluateCorpus.judgedDigest(request));
        Path folder = isThere(own) ? own : former(request, settings, words).orElse(own);
        return request.into(folder, SavedRun.isRun(folder));
    }

    private Path named(EvaluationRequest request, RunSettings settings, String corpus) {
        String all = settings.identity() + "\n" + corpus + "\n" + request.seed();
        return runs.project().runs().resolve(begin(request) + Sha256.of(all.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS));
    }

    private static String begin(EvaluationRequest request) {
        String name = (request.model().descriptor().id() + "-" + request.corpus().name()).replaceAll("[^\\p{L}\\p{M}\\p{N}._-]+", "-");
        return (name.length() > LONGEST ? name.substring(0, LONGEST) : name) + "-";
    }

    private static boolean isThere(Path folder) {
        return SavedRun.isRun(folder) || !ProjectRuns.words(folder).isEmpty();
    }

    private Optional<Path> former(EvaluationRequest request, RunSettings settings, List<String> words) throws CorpusException {
        Path named = named(request, settings, settings.values().get(RunSettings.CORPUS_SHA256));
        if (isThere(named)) {
            return Optional.of(named);
        }
        for (Path folder : runs.folders()) {
            if (folder.getFileName().toString().startsWith(begin(request)) && SavedRun.isRun(folder)
                    && SaidNow.choice(ProjectRuns.words(folder)).equals(SaidNow.choice(words)) && isSame(folder, request, settings)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Whether the run in a folder has these settings, and results that are some of those that they lead to. */
    private static boolean isSame(Path folder, EvaluationRequest request, RunSettings settings) {
        try {
            RunSettings there = SavedRun.settings(folder);
            if (!there.identity().equals(settings.identity())
                    || !there.values().getOrDefault(RunSettings.SEED, "").equals(settings.values().get(RunSettings.SEED))) {
                return false;
            }
            SavedRun run = SavedRun.read(folder);
            return Files.exists(folder.resolve("summary.json")) ? run.isAbout(request.corpus()) : run.isOnTheWayAbout(request.corpus());
        } catch (CorpusException e) {
            System.getLogger(RunPlace.class.getName()).log(System.Logger.Level.DEBUG, "Not gone on with: " + folder, e);
            return false; // a damaged one is no reason not to begin
        }
    }
}
