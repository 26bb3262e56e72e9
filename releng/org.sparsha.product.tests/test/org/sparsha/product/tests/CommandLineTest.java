/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The command line of the assembled product, each call a Java process of its own. */
class CommandLineTest {

    private final Product product = Product.here();

    @TempDir
    private Path folder;

    @Test
    void explainersAreListed() throws Exception {
        Product.Run run = product.run(folder, "list", "explainers");
        assertEquals(0, run.exitCode(), run::err);
        assertTrue(run.out().contains("sliding-window"), run::out);
        assertEquals("", run.err());
    }

    @Test
    void modelOfTheProductPredictsAndExplains() throws Exception {
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1.5);
        Product.Run predicted = product.run(folder, "predict", clip.toString(), "--format", "json");
        assertEquals(0, predicted.exitCode(), predicted::err);
        assertTrue(predicted.out().contains("\"probabilities\""), predicted::out);

        Path results = folder.resolve("results");
        Product.Run explained = product.run(folder, "explain", clip.toString(), "--out", results.toString());
        assertEquals(0, explained.exitCode(), explained::err);
        for (String file : List.of("explanation.json", "segments.csv", "salient.wav", "complement.wav", "waveform.png")) {
            assertTrue(Files.size(results.resolve(file)) > 0, file);
        }
    }

    @Test
    void wrongCallsGetOneSentenceAndExitCodeTwo() throws Exception {
        for (String[] call : List.of(new String[] {"no-such-command"}, new String[] {"list", "nonsense"},
                new String[] {"explain", "a.wav", "--no-such-option"})) {
            Product.Run run = product.run(folder, call);
            assertEquals(2, run.exitCode(), () -> String.join(" ", call) + "\n" + run.err());
            assertFalse(run.err().isBlank());
            assertFalse(run.err().contains("\tat "), run::err);
        }
    }

    @Test
    void productRunsFromFolderWithBlanksAndOtherLetters() throws Exception {
        Product copy = product.copyTo(folder.resolve("my höme आ"));
        Product.Run run = copy.run(folder.resolve("käche"), "list", "models");
        assertEquals(0, run.exitCode(), run::err);
        assertFalse(run.out().isBlank(), "the models in the product's folder are not found");
    }

    @Test
    void callsAtOnceDontDisturbEachOther() throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Product.Run> call = () -> product.run(folder.resolve("shared"), "list", "explainers");
            List<Future<Product.Run>> runs = new ArrayList<>(threads.invokeAll(List.of(call, call, call, call)));
            for (Future<Product.Run> run : runs) {
                assertEquals(0, run.get().exitCode(), run.get().err());
                assertTrue(run.get().out().contains("sliding-window"), run.get().out());
            }
        }
    }

    @Test
    void windowWithoutDisplayGetsOneSentence() throws Exception {
        Product.Run run = product.run(folder);
        assertEquals(3, run.exitCode());
        assertEquals(1, run.err().lines().count(), run::err);
        assertTrue(run.err().contains("DISPLAY"), run::err);
    }
}
