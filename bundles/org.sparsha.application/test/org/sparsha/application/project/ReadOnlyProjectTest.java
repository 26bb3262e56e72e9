/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.ProjectColumns;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.testsupport.ReadOnlyFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * A project in a folder that may only be read is shown with its runs, and each attempt to change it is refused with a sentence. Where the
 * tests run as the administrator, who may write anywhere, what is tried is tried by a process of somebody else.
 */
@EnabledOnOs(OS.LINUX)
class ReadOnlyProjectTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path cache;

    /** What is tried: prints what each attempt gives, a line each. */
    public static final class Tries {

        private Tries() {
        }

        /** @param arguments the folder */
        public static void main(String[] arguments) throws Exception {
            Path root = Path.of(arguments[0]);
            MadeProject made = MadeProject.at(root);
            ProjectSnapshot now = ProjectSnapshot.read(made.project, root.resolve("cache"), TaskColumns::of, Progress.none());
            Path run = now.runs().get(0).run().folder();
            System.out.println("read: " + now.table().size() + " recordings, " + now.runs().size() + " run, " + now.runs().get(0).run()
                    .state() + ", " + now.problems());
            System.out.println("result: " + RunResults.read(run).sentence());
            tried("filter", () -> made.project.keep(new ProjectFolder.SavedFilter("mine", "label=loud")));
            tried("import", () -> made.project.add(Corpora.OWN.open(root.resolve("sounds/manifest.csv"), Optional.empty(),
                    Progress.none()), "again", Progress.none()));
            tried("attribute", () -> new ProjectAttributes(made.project).set(List.of(now.table().key(0)), "accent", "north"));
            tried("columns", () -> new ProjectColumns(List.of("file")).keep(made.project));
            tried("delete", () -> made.project.deleteRun(run));
            tried("new run", () -> made.run(1, Optional.empty(), true, EvaluationListener.NONE, Progress.none()));
            tried("report", () -> RunReport.write(run, run.resolve("another.html"), Optional.empty()));
        }

        private static void tried(String what, ReadOnlyFolder.Attempt attempt) throws Exception {
            ReadOnlyFolder.attempt(what, SparshaException.class, attempt);
        }
    }

    @Test
    void isReadAndEveryAttemptToWriteIsSaid() throws Exception {
        new MadeProject(folder).run(1, EvaluationListener.NONE, Progress.none());
        ReadOnlyFolder tried = new ReadOnlyFolder(folder);
        Map<String, String> before = tried.digests();
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx")); // anybody's, for the model's library
        String said = tried.triedBy(Tries.class, "-Dsparsha.cache=" + cache);
        assertTrue(said.contains("read: 6 recordings, 1 run, DONE, []"), said);
        assertTrue(said.contains("result: "), said);
        for (String what : List.of("filter", "import", "attribute", "columns", "delete", "new run", "report")) {
            String line = said.lines().filter(one -> one.startsWith(what + ": ")).findFirst().orElse(said);
            assertTrue(line.contains("right to") || line.contains("permission"), line);
            assertTrue(line.contains(folder.toString()) || what.equals("delete"), line);
            assertTrue(line.endsWith("."), line);
        }
        assertEquals(before, tried.digests(), "nothing was lost or left behind");
    }
}
