/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.RunFolder;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.RunResult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run of a project leaves the same bytes, as the command line makes it and as the window's queue does. */
class PreparedRunTest {

    @TempDir
    Path root;

    private MadeProject made;

    @BeforeEach
    void make() throws IOException, SparshaException {
        made = new MadeProject(root);
    }

    private Map<String, String> bytes(Path run) throws IOException {
        Map<String, String> bytes = RunFolder.bytes(run);
        bytes.remove("lock");
        return bytes;
    }

    /** The queue runs what it is given at once. */
    private RunQueue.Entry queued(int threads, int stopAfter) {
        RunQueue[] queue = new RunQueue[1];
        queue[0] = new RunQueue(Runnable::run, System::nanoTime, () -> {
        });
        AtomicInteger heard = new AtomicInteger();
        queue[0].add("tiny · field", Optional.empty(), reporter -> made.run(threads, new EvaluationListener() {
            @Override
            public void heard(Recording recording, RunResult result) {
                reporter.heard(recording, result);
                // each later one stops as well: another thread may be faster than this one comes to its stop
                if (heard.incrementAndGet() >= stopAfter) {
                    queue[0].stop(queue[0].entries().get(0).number());
                }
            }
        }, reporter));
        return queue[0].entries().get(0);
    }

    @Test
    void theQueueLeavesTheBytesOfTheCommandLine() throws IOException, SparshaException {
        Path run = made.run(1, EvaluationListener.NONE, Progress.none()).folder();
        Map<String, String> commandLine = bytes(run);
        assertTrue(commandLine.keySet().contains("run-options.txt") && commandLine.keySet().contains("report.html"));
        Files.move(run, root.resolve("aside"));
        assertEquals(RunQueue.State.STOPPED, queued(2, 2).state());
        assertEquals(ProjectRun.State.STOPPED, new ProjectRuns(made.project).run(run).state());
        assertEquals(RunQueue.State.FINISHED, queued(3, Integer.MAX_VALUE).state());
        assertEquals(commandLine, bytes(run));
    }
}
