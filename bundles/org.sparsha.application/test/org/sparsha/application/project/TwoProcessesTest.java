/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.project.ProjectFolder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two windows on one project, each in a process of its own, change it at the same time: nothing of either is lost. */
class TwoProcessesTest {

    private static final int FILTERS = 15;

    @TempDir
    private Path root;

    /** Keeps filters in a project, again where another is at it. */
    public static final class Keeping {

        /** @param arguments the project's folder, what names of filters begin with */
        public static void main(String[] arguments) throws Exception {
            ProjectFolder project = ProjectFolder.open(Path.of(arguments[0]));
            System.out.println("ready");
            System.out.flush();
            System.in.read(); // both begin at once
            for (int i = 0; i < FILTERS; i++) {
                keep(project, arguments[1] + i);
            }
        }

        private static void keep(ProjectFolder project, String name) throws CorpusException {
            for (;;) {
                try {
                    project.keep(new ProjectFolder.SavedFilter(name, "label=" + name));
                    return;
                } catch (CorpusException e) {
                    if (!e.getMessage().contains("try again")) {
                        throw e;
                    }
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static Process start(Path project, String name) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Keeping.class.getName(), project.toString(), name)
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    @Test
    void whatEachKeepsStays() throws Exception {
        ProjectFolder project = ProjectFolder.create(root.resolve("study"), "Study");
        List<Process> windows = new ArrayList<>();
        Set<String> expected = new TreeSet<>();
        for (String name : List.of("a", "b")) {
            windows.add(start(project.folder(), name));
            for (int i = 0; i < FILTERS; i++) {
                expected.add(name + i);
            }
        }
        for (Process window : windows) {
            assertEquals('r', window.getInputStream().read());
        }
        for (Process window : windows) {
            window.getOutputStream().write('\n');
            window.getOutputStream().flush();
        }
        for (Process window : windows) {
            assertEquals(0, window.waitFor());
        }
        assertEquals(expected, project.filters().stream().map(ProjectFolder.SavedFilter::name).collect(Collectors.toCollection(
                TreeSet::new)));
        assertTrue(project.read().parts().isEmpty());
    }
}
