/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.model.json.JsonFields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What the contract promises of every command. */
class ContractOptionsTest {

    @TempDir
    Path folder;

    private Path install;

    @BeforeEach
    void makeInstallation() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
    }

    @Test
    void everyWorkingCommandTakesThreadsSeedAndStackTraces() {
        for (List<String> command : List.of(List.of("predict"), List.of("explain"), List.of("features"), List.of("evaluate"),
                List.of("train"), List.of("convert"), List.of("list"), List.of("corpus", "scan"), List.of("model", "check"))) {
            String[] call = java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of("--help")).toArray(String[]::new);
            CommandLineRun help = CommandLineRun.of(install, call);
            assertEquals(0, help.exitCode(), help.err());
            for (String option : List.of("--threads", "--seed", "--format", "--show-stack-trace")) {
                assertTrue(help.out().contains(option), command + " lacks " + option);
            }
        }
    }

    @Test
    void helpOfExplainNamesWhatCanBeSet() {
        String help = CommandLineRun.of(install, "explain", "--help").out();
        for (String line : List.of("  kernel-shap: samples=1000 ", "  silence: crossfade=0.005", "  fixed: width=0.1 hop=0")) {
            assertTrue(help.contains(line), help);
        }
    }

    @Test
    void everyCommandTellsItsVersion() {
        assertEquals(CommandLineRun.of(install, "--version").out(), CommandLineRun.of(install, "corpus", "scan", "--version").out());
    }

    @Test
    void modelCheckAnswersInJson() throws SparshaException {
        CommandLineRun run = CommandLineRun.of(install, "model", "check", "tiny", "--format", "json");
        assertEquals(0, run.exitCode(), run.err());
        JsonFields json = JsonFields.parse(run.out(), "standard output");
        assertEquals("categorical", json.text("task"));
        assertEquals(2, json.numbers("silence").length);
        assertEquals(List.of("input_values [?, ?]"), json.texts("inputs"));
    }

    @Test
    void aRecordingThatFailsDoesNotStopTheOthers() throws IOException {
        Path good = CommandLineRun.writeSpeech(folder.resolve("good.wav"), 1);
        String bad = folder.resolve("bad.wav").toString();
        for (String command : List.of("predict", "explain")) {
            CommandLineRun run = CommandLineRun.of(install, command, bad, good.toString(), "--format", "json");
            assertEquals(1, run.exitCode(), run.err());
            assertEquals(1, run.out().lines().count(), run.out());
            assertTrue(run.err().contains("bad.wav"), run.err());
        }
    }
}
