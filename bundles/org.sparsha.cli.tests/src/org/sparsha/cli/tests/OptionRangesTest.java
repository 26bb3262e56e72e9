/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is out of range is refused before any recording is looked at: code 2, one sentence, which names it. */
class OptionRangesTest {

    @TempDir
    Path folder;

    private Path install;

    @BeforeEach
    void makeInstallation() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"explain missing.wav --set samples=0", "explain missing.wav --set threshold=2",
            "explain missing.wav --set nothing=1",
            "explain missing.wav --set segmenter.window=-1", "explain missing.wav --set crossfade=nan", "explain missing.wav --start -1",
            "explain missing.wav --start NaN", "explain missing.wav --end 1e300", "explain missing.wav --start 2 --end 1",
            "explain - --start 1", "explain missing.wav --threads 0", "explain missing.wav --metrics nothing",
            "explain missing.wav --explainer leave-one-out,bayesian-surrogate --set samples=0",
            "evaluate missing --set threshold=2", "evaluate missing --set nothing=1 --explain --out x", "evaluate missing --threads 2000",
            "train missing --out x --folds 1", "train missing --out x --epochs 0", "train missing --out x --patience -1",
            "train missing --out x --memory 1", "train missing --out x --split other", "train missing --out x --augment speed=9",
            "train missing --out x --recipe statistics --epochs 3", "train missing --out x --recipe statistics --patience 3",
            "train missing --out x --recipe sparsha374 --normalisation speaker",
            "train missing --out x --recipe sparsha374 --beside sparsha374", "train missing --out x --beside frames",
            "train missing --out x --beside other", "train missing --out x --recipe few --beside sparsha374",
            "features missing.wav --recipe sparsha374 --threads -3", "predict missing.wav --along --window 0",
            "predict missing.wav --along --hop -1", "predict missing.wav --along --moments 101", "predict missing.wav --window 2"})
    void refusedAtTheStart(String line) {
        CommandLineRun run = CommandLineRun.of(install, line.split(" "));
        assertEquals(2, run.exitCode(), line + ": " + run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(!run.err().contains("missing") && !run.err().contains("unexpected"), line + ": " + run.err());
    }

    @Test
    void aModelIsNotReplacedUnasked() throws IOException {
        Path model = java.nio.file.Files.createDirectories(folder.resolve("model"));
        java.nio.file.Files.writeString(model.resolve("sparsha-model.json"), "{}");
        CommandLineRun run = CommandLineRun.of(install, "train", "missing", "--out", model.toString());
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--force"), run.err());
    }

    @Test
    void parametersAreListedWithTypeUnitRangeAndDefault() {
        String json = CommandLineRun.of(install, "list", "explainers", "--format", "json").out();
        for (String part : new String[] {"\"parameters\"", "\"threshold\"", "\"decimal\"", "\"min\"", "\"max\"", "\"default\""}) {
            assertTrue(json.contains(part), part);
        }
    }

    @Test
    void whatFitsGoesOnToTheRecording() {
        CommandLineRun run = CommandLineRun.of(install, "explain", "missing.wav", "--set", "samples=20", "--set", "threshold=0.5");
        assertTrue(run.err().contains("missing.wav"), run.err());
    }
}
