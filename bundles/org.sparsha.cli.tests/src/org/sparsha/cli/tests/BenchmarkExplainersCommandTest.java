/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The contract of {@code benchmark-explainers}: its files, going on where it stopped, refusals. */
class BenchmarkExplainersCommandTest {

    @TempDir
    Path folder;

    private Path install;
    private Path corpus;
    private Path out;

    @BeforeEach
    void makeInstallationAndCorpus() throws IOException {
        install = CommandLineRun.installation(folder.resolve("install"));
        corpus = folder.resolve("corpus");
        for (String path : List.of("loud/1.wav", "loud/2.wav", "soft/3.wav")) {
            Files.createDirectories(corpus.resolve(path).getParent());
            CommandLineRun.writeSpeech(corpus.resolve(path), 1);
        }
        out = folder.resolve("out");
    }

    private CommandLineRun run(String explainers, String... more) {
        return CommandLineRun.of(install, Stream.concat(Stream.of("benchmark-explainers",
                corpus.toString(), "--scheme", "folders", "--explainers", explainers, "--budgets", "25", "--recordings", "3", "--planted",
                "0", "--seeds", "2", "--out", out.toString()), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void goesOnWhereItWasCutOff() throws IOException {
        CommandLineRun whole = run("leave-one-out,bayesian-surrogate", "--format", "csv");
        assertEquals(0, whole.exitCode(), whole.err());
        for (String file : List.of("benchmark.csv", "pairs.csv", "planted-truth.csv", "benchmark.json", "table.md", "report.html")) {
            assertTrue(Files.size(out.resolve(file)) > 0, file);
        }
        byte[] journal = Files.readAllBytes(out.resolve("trials.jsonl"));
        assertTrue(new String(journal, StandardCharsets.UTF_8).lines().count() >= 9);
        // as a kill leaves it: the last lines are missing, and one is only half there
        Files.write(out.resolve("trials.jsonl"), Arrays.copyOf(journal, journal.length / 2));
        assertEquals(2, run("leave-one-out,bayesian-surrogate").exitCode());
        CommandLineRun again = run("leave-one-out,bayesian-surrogate", "--resume", "--format", "csv");
        assertEquals(0, again.exitCode(), again.err());
        assertEquals(timeless(whole.out()), timeless(again.out()));
    }

    /** All columns but those of seconds. */
    private static List<String> timeless(String csv) {
        List<String> header = List.of(csv.lines().findFirst().orElseThrow().split(",", -1));
        return csv.lines().map(line -> {
            List<String> cells = List.of(line.split(",", -1));
            return IntStream.range(0, cells.size()).filter(i -> !header.get(i).startsWith("seconds"))
                    .mapToObj(cells::get).toList().toString();
        }).toList();
    }

    @Test
    void anExplainerThatIsNotThereIsSaidBeforeAnythingIsMade() {
        CommandLineRun run = run("leave-one-out,vendor.gone");
        assertTrue(run.exitCode() != 0 && run.err().contains("vendor.gone"), run.err());
        assertTrue(Files.notExists(out));
        assertEquals(2, run("leave-one-out", "--budgets", "0").exitCode());
    }
}
