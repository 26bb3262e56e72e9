/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.RunResult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Spark leaves the same folder as one machine, whatever the partitions, processes and accidents. */
class EvaluateJobTest {

    private static final Optional<ExplanationChoice> PLAIN = Optional.empty();

    @TempDir
    Path folder;

    @Test
    void oneProcessGivesTheSameWhateverThePartitions() throws Exception {
        ClusterRun run = new ClusterRun(folder, 40);
        Map<String, String> expected = run.here(PLAIN);
        assertTrue(expected.get("failures.csv").contains("0.wav"));
        for (int partitions : new int[] {1, 2, 7}) {
            assertEquals(expected, run.onSpark("local" + partitions, PLAIN, false, ClusterRun.engine("local[2]", partitions)));
        }
    }

    @Test
    void standaloneWorkersGiveTheSameAlthoughProcessesAreKilled() throws Exception {
        ClusterRun run = new ClusterRun(folder, 24);
        Map<String, String> expected = run.here(ClusterRun.explained());
        try (LoopbackCluster cluster = new LoopbackCluster(ClusterRun.SPARK_HOME, folder.resolve("work"), 2)) {
            AtomicInteger heard = new AtomicInteger();
            Map<String, String> found = run.onSpark("killed-executor", ClusterRun.explained(), false,
                    ClusterRun.engine(cluster.master(), 7), new EvaluationListener() {
                        @Override
                        public void heard(Recording recording, RunResult result) {
                            if (heard.incrementAndGet() == 1) {
                                cluster.executors().getFirst().destroyForcibly();
                            }
                        }
                    });
            assertEquals(expected, found);
            assertEquals(24, heard.get(), "nothing twice");

            AtomicInteger before = new AtomicInteger();
            SparshaException killed = assertThrows(SparshaException.class, () -> run.onSpark("killed-driver", ClusterRun.explained(), false,
                    ClusterRun.engine(cluster.master(), 7), new EvaluationListener() {
                        @Override
                        public void heard(Recording recording, RunResult result) {
                            if (before.incrementAndGet() == 1) {
                                drivers().forEach(ProcessHandle::destroyForcibly);
                            }
                        }
                    }));
            assertTrue(killed.getMessage().contains("resume the run"), killed.getMessage());
            assertTrue(before.get() < 24, before + " answers before the driver was killed");
            assertEquals(expected, run.onSpark("killed-driver", ClusterRun.explained(), true, ClusterRun.engine(cluster.master(), 2)));
            assertEquals(expected, run.onSpark("whole", ClusterRun.explained(), false, ClusterRun.engine(cluster.master(), 1)));
        }
    }

    private static java.util.stream.Stream<ProcessHandle> drivers() {
        return ProcessHandle.current().children().filter(process -> process.info().arguments()
                .filter(arguments -> java.util.List.of(arguments).contains(EvaluateJob.class.getName())).isPresent());
    }

    @Test
    void aModelFittedToSpeakersGivesTheSame() throws Exception {
        ClusterRun run = new ClusterRun(folder, 30).fittedTo(Fitting.SPEAKER);
        assertEquals(run.here(PLAIN), run.onSpark("fitted", PLAIN, false, ClusterRun.engine("local[2]", 3)));
    }

    @Test
    void aMasterThatDoesNotAnswerIsNamed() throws Exception {
        ClusterRun run = new ClusterRun(folder, 2);
        SparshaException gone = assertThrows(SparshaException.class, () -> run.onSpark("gone", PLAIN, false,
                ClusterRun.engine("spark://127.0.0.1:1", 1)));
        assertTrue(gone.getMessage().startsWith("No Spark master answers at spark://127.0.0.1:1"), gone.getMessage());
        SparshaException wrong = assertThrows(SparshaException.class, () -> run.onSpark("wrong", PLAIN, false,
                ClusterRun.engine("127.0.0.1", 1)));
        assertTrue(wrong.getMessage().startsWith("'127.0.0.1' is no master of Spark"), wrong.getMessage());
    }
}
