/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** An evaluation that is killed as {@code kill -9} does goes on where it stopped. */
class EvaluationKilledTest {

    private static final int RECORDINGS = 150;
    private static final int BEFORE_THE_KILL = 5;

    private final Product product = Product.here();

    @TempDir
    private Path folder;

    @Test
    void nothingIsLostAndNothingAskedTwice() throws Exception {
        Path corpus = corpus();
        Path out = folder.resolve("out");
        String[] call = {"evaluate", corpus.toString(), "--out", out.toString(), "--threads", "1"};
        Process process = product.call(Map.of(), folder.resolve("cache"), call).redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile()).start();
        Path results = out.resolve("results.jsonl");
        while (lines(results).size() < BEFORE_THE_KILL) {
            assertTrue(!process.waitFor(5, TimeUnit.MILLISECONDS), () -> "ended before its time: " + folder.resolve("err.txt"));
        }
        process.destroyForcibly().waitFor();
        assertNotEquals(0, process.exitValue(), "killed while it worked");
        List<String> before = lines(results);
        assertTrue(before.size() < RECORDINGS, "killed in the middle");

        Product.Run resumed = product.run(folder.resolve("cache"), "evaluate", corpus.toString(), "--out", out.toString(), "--resume");
        assertEquals(0, resumed.exitCode(), resumed::err);
        List<String> after = lines(results);
        assertEquals(RECORDINGS, after.size());
        assertEquals(RECORDINGS, after.stream().map(line -> line.substring(0, line.indexOf("\"file\""))).distinct().count());
        int whole = before.size() - 1; // the last line may have been cut off
        assertEquals(before.subList(0, whole), after.subList(0, whole));

        Path fresh = folder.resolve("fresh");
        assertEquals(0, product.run(folder.resolve("cache"), "evaluate", corpus.toString(), "--out", fresh.toString()).exitCode());
        assertEquals(Files.readString(fresh.resolve("predictions.csv")), Files.readString(out.resolve("predictions.csv")));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file).lines().toList() : List.of();
    }

    private Path corpus() throws IOException {
        Path corpus = folder.resolve("corpus");
        for (int i = 0; i < RECORDINGS; i++) {
            Path clip = corpus.resolve(i % 2 == 0 ? "anger" : "sadness").resolve(i + ".wav");
            Files.createDirectories(clip.getParent());
            Clips.voiced(clip, 1 + i % 5 / 5.0);
        }
        return corpus;
    }
}
