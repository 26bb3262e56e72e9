/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SparshaException;
import org.sparsha.model.json.JsonFields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of {@code runs}, and what {@code evaluate} says of nothing. */
class RunsCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;

    @BeforeEach
    void makeInstallationAndCorpus() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus");
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav", "soft/4.wav")) {
            Files.createDirectories(corpus.resolve(path).getParent());
            CommandLineRun.writeSpeech(corpus.resolve(path), 1);
        }
    }

    private String evaluated(String name) {
        Path out = folder.resolve("runs").resolve(name);
        CommandLineRun run = CommandLineRun.of(install, "evaluate", corpus.toString(), "--scheme", "folders", "--out", out.toString());
        assertEquals(0, run.exitCode(), run.err());
        return out.toString();
    }

    @Test
    void runsAreListedAndCompared() throws SparshaException {
        String first = evaluated("first");
        String second = evaluated("second");
        CommandLineRun list = CommandLineRun.of(install, "runs", folder.resolve("runs").toString(), "--format", "json");
        assertEquals(0, list.exitCode(), list.err());
        assertEquals("sparsha.runs/1", JsonFields.parse(list.out(), "standard output").text("schema"));
        CommandLineRun compared = CommandLineRun.of(install, "runs", first, second, "--compare", "--format", "json");
        assertEquals(0, compared.exitCode(), compared.err());
        JsonFields json = JsonFields.parse(compared.out(), "standard output");
        assertEquals("sparsha.comparison/1", json.text("schema"));
        assertEquals(4, json.number("recordings"));
        CommandLineRun table = CommandLineRun.of(install, "runs", folder.resolve("runs").toString(), "--compare");
        assertTrue(table.out().contains("McNemar") && table.out().contains("+0.000"), table.out());
    }

    @Test
    void whatIsNoRunIsSaid() {
        assertEquals(2, CommandLineRun.of(install, "runs", corpus.toString()).exitCode());
        assertEquals(2, CommandLineRun.of(install, "runs", folder.resolve("gone").toString()).exitCode());
        assertEquals(2, CommandLineRun.of(install, "runs", evaluated("only"), "--compare").exitCode());
    }

    @Test
    void withoutAMatchingLabelThereIsNoFigure() throws IOException {
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("anger"));
        CommandLineRun.writeSpeech(other.resolve("anger").resolve("1.wav"), 1);
        CommandLineRun run = CommandLineRun.of(install, "evaluate", other.toString(), "--scheme", "folders");
        assertEquals(1, run.exitCode());
        assertFalse(run.out().contains("0.000") || run.out().contains("WA"), run.out());
        assertTrue(run.err().contains("The corpus has the labels anger; tiny") && run.err().contains("has loud, soft."), run.err());
    }
}
