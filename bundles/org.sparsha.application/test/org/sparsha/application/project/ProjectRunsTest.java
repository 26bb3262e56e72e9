/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ProjectRunsTest {

    @TempDir
    Path root;

    @Test
    void aRunSaysHowFarItIs() throws CorpusException, IOException {
        Path wav = Files.createDirectories(root.resolve("wav/anger")).resolve("a.wav");
        Files.writeString(wav, "RIFF0000WAVE sound");
        ProjectFolder folder = ProjectFolder.create(root.resolve("study"), "Study");
        folder.add(Corpora.OWN.open(root.resolve("wav"), Optional.of(Corpora.OWN.scheme("folders")), Progress.none()), "field",
                Progress.none());
        ProjectRuns runs = new ProjectRuns(folder);
        assertEquals(List.of(), runs.list());
        String digest = EvaluateCorpus.digest(runs.corpus(Optional.of("field"), RecordingFilter.parse(""), Progress.none()));
        Path run = folder.runs().resolve("one");
        ProjectRuns.note(run, List.of("--corpus", "field"));
        assertEquals(ProjectRun.State.STOPPED, runs.run(run).state());
        try (ResultStore store = ResultStore.open(run, new RunSettings(List.of("anger"), Map.of("corpusSha256", digest)), false)) {
            assertEquals(ProjectRun.State.RUNS, runs.run(run).state(), store.toString());
        }
        ProjectRuns.note(run, List.of("--corpus", "field"));
        assertEquals(ProjectRun.State.STOPPED, runs.list().get(0).state());
        Files.writeString(run.resolve("summary.json"), "{}");
        assertEquals(ProjectRun.State.DONE, runs.run(run).state());
        assertEquals(List.of("--corpus", "field"), runs.run(run).words());
        Files.delete(wav);
        assertEquals(ProjectRun.State.STALE, runs.run(run).state());
        Files.writeString(run.resolve("run.json"), "{");
        assertEquals(ProjectRun.State.DAMAGED, runs.run(run).state());
    }
}
