/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.RunFolder;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.testsupport.FullDisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever happens to a project's files: a clear sentence, and nothing lost. */
class ProjectTroubleTest {

    @TempDir
    Path root;

    private MadeProject made;

    @BeforeEach
    void make() throws IOException, SparshaException {
        made = new MadeProject(root);
    }

    private Path run() throws SparshaException {
        return made.run(2, EvaluationListener.NONE, Progress.none()).folder();
    }

    private ProjectSnapshot read() throws CorpusException {
        return ProjectSnapshot.read(made.project, root.resolve("cache"), TaskColumns::of, Progress.none());
    }

    @Test
    void aFullDiskLeavesTheProjectAsItWas() throws IOException, CorpusException {
        String before = Files.readString(made.project.folder().resolve("sparsha-project.json"));
        ProjectFolder full = ProjectFolder.open(FullDisk.at(made.project.folder(), 100));
        String message = assertThrows(CorpusException.class, () -> full.add(Corpora.OWN.open(root.resolve("sounds/manifest.csv"),
                Optional.empty(), Progress.none()), "again", Progress.none())).getMessage();
        assertTrue(message.contains("No space left on device"), message);
        assertEquals(before, Files.readString(made.project.folder().resolve("sparsha-project.json")));
        try (Stream<Path> corpora = Files.list(made.project.folder().resolve("corpora"))) {
            assertEquals(List.of("field.csv"), corpora.map(file -> file.getFileName().toString()).toList());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(root.resolve("plain"), "no folder");
        String message = assertThrows(CorpusException.class, () -> ProjectFolder.create(file.resolve("study"), "Study")).getMessage();
        assertTrue(message.contains(file.toString()) && message.endsWith("."), message);
    }

    @Test
    void aCorpusThatIsGoneCostsNoResult() throws IOException, SparshaException {
        Path run = run();
        Map<String, String> results = RunFolder.bytes(run);
        Files.move(root.resolve("sounds"), root.resolve("elsewhere"));
        ProjectSnapshot now = read();
        assertEquals(ProjectRun.State.STALE, now.runs().get(0).run().state());
        assertEquals(MadeProject.RECORDINGS, now.runs().get(0).run().outcomes());
        assertTrue(now.problems().stream().allMatch(problem -> problem.endsWith(".")), now.problems().toString());
        String message = assertThrows(SparshaException.class, this::run).getMessage();
        assertTrue(message.endsWith("."), message);
        Files.move(root.resolve("elsewhere"), root.resolve("sounds"));
        assertEquals(ProjectRun.State.DONE, read().runs().get(0).run().state());
        assertEquals(results, RunFolder.bytes(run));
    }

    @Test
    void aDamagedRunIsToldAndGoesOn() throws IOException, SparshaException {
        Path run = run();
        Map<String, String> whole = RunFolder.bytes(run);
        List<String> lines = Files.readAllLines(run.resolve("results.jsonl"));
        List<String> damaged = new ArrayList<>(lines);
        damaged.set(2, lines.get(2).substring(0, 30));
        damaged.set(4, lines.get(4).replace("loud", "soft"));
        Files.write(run.resolve("results.jsonl"), damaged);
        assertEquals(MadeProject.RECORDINGS - 2, new ProjectRuns(made.project).run(run).outcomes());
        assertEquals(run, run());
        assertEquals(whole, RunFolder.bytes(run));
        Files.writeString(run.resolve("run.json"), "{\"labels\": [");
        ProjectSnapshot told = read();
        assertEquals(ProjectRun.State.DAMAGED, told.runs().get(0).run().state());
        assertTrue(told.problems().get(0).contains("its folder is damaged"), told.problems().toString());
        assertEquals(MadeProject.RECORDINGS, told.table().size());
    }

    @Test
    void aManifestThatChangesDuringTheRunChangesNoAnswer() throws IOException, SparshaException {
        Path manifest = made.project.folder().resolve("corpora/field.csv");
        String before = Files.readString(manifest);
        boolean[] changed = new boolean[1];
        Path run = made.run(1, new EvaluationListener() {
            @Override
            public void heard(Recording recording, RunResult result) {
                try {
                    if (!changed[0]) {
                        changed[0] = true;
                        Files.writeString(manifest, before.replaceFirst(",soft", ",loud"));
                    }
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }, Progress.none()).folder();
        Map<String, String> under = RunFolder.bytes(run);
        assertEquals(ProjectRun.State.STALE, new ProjectRuns(made.project).run(run).state());
        Files.writeString(manifest, before);
        assertEquals(ProjectRun.State.DONE, new ProjectRuns(made.project).run(run).state());
        Files.move(run, root.resolve("aside"));
        run();
        assertEquals(RunFolder.bytes(run), under);
    }

    @Test
    void twoWindowsNeverOverwriteEachOther() throws IOException, SparshaException {
        List<CompletableFuture<Void>> windows = new ArrayList<>();
        for (String window : List.of("a", "b", "c")) {
            ProjectFolder own = ProjectFolder.open(made.project.folder());
            windows.add(CompletableFuture.runAsync(() -> {
                for (int i = 0; i < 20; i++) {
                    keep(own, window + i);
                }
            }));
        }
        windows.forEach(CompletableFuture::join);
        assertEquals(60, made.project.filters().size());
        assertEquals(1, made.project.read().parts().size());
        String[] refused = new String[1];
        made.run(1, new EvaluationListener() {
            @Override
            public void heard(Recording recording, RunResult result) {
                if (refused[0] == null) {
                    refused[0] = "";
                    refused[0] = assertThrows(SparshaException.class, ProjectTroubleTest.this::run).getMessage();
                }
            }
        }, Progress.none());
        assertTrue(refused[0].contains("Another evaluation is writing to"), refused[0]);
        assertEquals(List.of(ProjectRun.State.DONE), new ProjectRuns(made.project).list().stream().map(ProjectRun::state).toList());
    }

    /** As somebody does who is told to try again. */
    private static void keep(ProjectFolder project, String name) {
        for (;;) {
            try {
                project.keep(new ProjectFolder.SavedFilter(name, "label=" + name));
                return;
            } catch (CorpusException e) {
                assertTrue(e.getMessage().contains("try again"), e.getMessage());
                Thread.onSpinWait();
            }
        }
    }
}
