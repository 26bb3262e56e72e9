/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.corpus.CorpusException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Two runs on one folder, in two processes. */
class RunLockTest {

    private static final RunSettings SETTINGS = new RunSettings(List.of("anger", "joy"), Map.of());

    @TempDir
    Path folder;

    @Test
    void keepsOutOtherProcesses() throws Exception {
        try (ResultStore store = ResultStore.open(folder, SETTINGS, true)) {
            String refused = secondProcess();
            assertTrue(refused.contains("Another evaluation is writing to " + folder), refused);
            store.add(new Failure("a.wav", "a.wav", "", "joy", "It is broken."), new RecordingState("", ""), List.of());
            assertTrue(secondProcess().contains("Another evaluation"), "still, after something was read and written");
        }
        assertEquals("opened", secondProcess());
    }

    private String secondProcess() throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "second", ".txt");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), SecondProcess.class.getName(), folder.toString())
                .redirectErrorStream(true).redirectOutput(output.toFile()).directory(new File(".")).start();
        process.waitFor();
        return Files.readString(output).strip();
    }

    /** Opens the store that the test has open. */
    static final class SecondProcess {

        private SecondProcess() {
        }

        /** @param arguments the folder */
        public static void main(String[] arguments) {
            try (ResultStore store = ResultStore.open(Path.of(arguments[0]), SETTINGS, true)) {
                System.out.println("opened");
            } catch (CorpusException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
