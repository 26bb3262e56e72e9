/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.RunFolder;
import org.sparsha.core.Progress;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.RunResult;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process that runs a model for a project is killed at any moment; {@code -Dsparsha.kills=100} does it more often. */
class KilledRunTest {

    @TempDir
    private Path root;

    /** Goes on with the run and says when it begins, at each answer, and when it is done. */
    public static final class Running {

        /** @param arguments folder of the project that was made */
        public static void main(String[] arguments) throws Exception {
            MadeProject made = MadeProject.at(Path.of(arguments[0]));
            say("begins");
            made.run(2, new EvaluationListener() {
                @Override
                public void heard(Recording recording, RunResult result) {
                    say(result.key());
                }
            }, Progress.none());
            say("done");
        }

        private static synchronized void say(String word) {
            System.out.println(word);
            System.out.flush();
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Running.class.getName(), root.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /** Kills the process some milliseconds after the word that is the {@code words}th; false where it was done before. */
    private static boolean kill(Process process, int words, int milliseconds) throws IOException, InterruptedException {
        try (var out = process.inputReader()) {
            int said = 0;
            for (String word = out.readLine(); word != null && ++said < words; word = out.readLine()) {
                assertNotEquals("", word);
            }
            boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        }
    }

    private static Set<String> lines(Path run) throws IOException {
        Path results = run.resolve("results.jsonl");
        if (!Files.exists(results)) {
            return Set.of();
        }
        String text = Files.readString(results);
        return new HashSet<>(text.substring(0, text.lastIndexOf('\n') + 1).lines().toList()); // a line cut off is no result
    }

    @Test
    void noRunIsLostRepeatedOrDamaged() throws Exception {
        MadeProject made = new MadeProject(root);
        Path run = made.run(1, EvaluationListener.NONE, Progress.none()).folder();
        Map<String, String> expected = RunFolder.bytes(run);
        Files.move(run, root.resolve("reference"));
        SplittableRandom random = new SplittableRandom(Long.getLong("sparsha.seed", 4));
        int wanted = Integer.getInteger("sparsha.kills", 4);
        int whole = 0;
        Set<String> before = Set.of();
        for (int kills = 0; kills < wanted;) {
            boolean killed = kill(start(), 1 + random.nextInt(MadeProject.RECORDINGS + 3), random.nextInt(60));
            kills += killed ? 1 : 0;
            Set<String> after = lines(run);
            assertTrue(after.containsAll(before), "a result was lost");
            before = after;
            List<ProjectRun> listed = new ProjectRuns(made.project).list();
            assertTrue(listed.size() <= 1, "one run, not several");
            listed.forEach(one -> assertNotEquals(ProjectRun.State.DAMAGED, one.state()));
            if (!listed.isEmpty() && listed.get(0).state() == ProjectRun.State.DONE) {
                // whether it was killed after that or not: once more, and it is whole
                made.run(2, EvaluationListener.NONE, Progress.none());
                assertEquals(expected, RunFolder.bytes(run));
                Files.move(run, root.resolve("whole" + whole++));
                before = Set.of();
            }
        }
        made.run(2, EvaluationListener.NONE, Progress.none());
        assertEquals(expected, RunFolder.bytes(run));
        System.getLogger(KilledRunTest.class.getName()).log(System.Logger.Level.INFO, wanted + " kills, " + (whole + 1) + " runs whole");
    }
}
