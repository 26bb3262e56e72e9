/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A process that keeps answers is killed at any moment; {@code -Dsparsha.kills=100} does it more often. */
class AnswerLogKillTest {

    @TempDir
    private Path folder;

    /** Answers without end and says each number once it is kept. */
    public static final class Answering {

        /** @param arguments the folder, the first number */
        public static void main(String[] arguments) throws Exception {
            try (AnswerLog log = AnswerLog.open(Path.of(arguments[0]))) {
                for (int i = Integer.parseInt(arguments[1]);; i++) {
                    log.append(LoggedAnswer.of(Instant.now(), "r" + i, Optional.of(i % 2 == 0 ? "joy" : "fear")));
                    System.out.println(i);
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void aKillLosesNoAnswerThatWasKept() throws Exception {
        Path ann = folder.resolve("ann");
        SplittableRandom random = new SplittableRandom(4);
        int next = 0;
        int kills = Integer.getInteger("sparsha.kills", 4);
        for (int kill = 0; kill < kills; kill++) {
            Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Answering.class.getName(), ann.toString(),
                    String.valueOf(next)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
            int told = next - 1;
            try (BufferedReader out = process.inputReader()) {
                int last = next + 3 + random.nextInt(40);
                for (String line = out.readLine(); line != null && told < last; line = out.readLine()) {
                    told = Integer.parseInt(line);
                }
                process.destroyForcibly().waitFor();
            }
            AnswerHistory history = AnswerHistory.read(ann);
            assertEquals(List.of(), history.notes());
            Map<String, LoggedAnswer> answers = history.answers();
            assertTrue(told >= next, "the process has answered");
            for (int i = 0; i <= told; i++) {
                assertEquals(i % 2 == 0 ? "joy" : "fear", answers.get("r" + i).label().orElseThrow());
            }
            assertTrue(answers.size() <= told + 60, "nothing is there that was not answered");
            next = answers.size();
        }
    }
}
