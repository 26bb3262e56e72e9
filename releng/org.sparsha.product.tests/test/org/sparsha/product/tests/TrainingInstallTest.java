/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Training is no part of the product: <em>train</em> says so, installs it from the clone's own site when told to, and goes on. */
class TrainingInstallTest {

    private static final String ENGINE = "org.sparsha.train.engine_";
    private static final int RECORDINGS = 12;

    @TempDir
    private Path folder;
    private Path within;
    private Product product;
    private Path list;

    /** Within the clone, so that its site is found. */
    @BeforeEach
    void copy() throws IOException {
        Path target = Product.ROOT.resolve("releng/org.sparsha.product.tests/target");
        within = Files.createTempDirectory(Files.createDirectories(target), "product");
        product = Product.here().copyTo(within.resolve("product"));
        list = folder.resolve("list.csv");
        List<String> rows = new ArrayList<>(List.of("file,speaker,label"));
        for (int i = 0; i < RECORDINGS; i++) {
            Clips.voiced(folder.resolve("r" + i + ".wav"), i % 2 == 0 ? 0.6 : 1.2);
            rows.add("r" + i + ".wav,S" + i % 3 + "," + (i % 2 == 0 ? "sadness" : "anger"));
        }
        Files.write(list, rows);
    }

    @AfterEach
    void remove() throws IOException {
        try (Stream<Path> files = Files.walk(within)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private boolean isInstalled() {
        return product.plugins().stream().anyMatch(file -> file.getFileName().toString().startsWith(ENGINE));
    }

    private Product.Run train(String... more) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("train", list.toString(), "--out", folder.resolve("model").toString(), "--recipe",
                "frames", "--split", "speaker", "--epochs", "1", "--augment", "none"));
        words.addAll(List.of(more));
        return product.run(folder.resolve("cache"), words.toArray(String[]::new));
    }

    @Test
    void saysWhereItIsThenInstallsItAndGoesOn() throws Exception {
        assertFalse(isInstalled());
        Product.Run asked = train();
        assertEquals(2, asked.exitCode(), asked::err);
        assertTrue(asked.err().contains("Training is not installed. 'sparsha plugin install org.sparsha.train.feature --from "
                + Product.ROOT.resolve("releng/org.sparsha.site/target/repository") + "' installs it; so does this call with --yes."),
                asked::err);
        assertFalse(isInstalled(), "nothing is installed without a yes");

        Product.Run refused = train("--yes", "--labels", "none-of-these");
        assertEquals(2, refused.exitCode(), refused::err);
        assertFalse(isInstalled(), "nothing is installed for a call that is refused");

        Product.Run done = train("--yes");
        assertEquals(0, done.exitCode(), done::err);
        assertTrue(done.err().contains("Installing training from "), done::err);
        assertTrue(isInstalled());
        assertTrue(Files.isRegularFile(folder.resolve("model/sparsha-model.json")));

        Product.Run predicted = product.run(folder.resolve("cache"), "predict", folder.resolve("r0.wav").toString(), "--model",
                folder.resolve("model").toString());
        assertEquals(0, predicted.exitCode(), predicted::err);
        assertTrue(predicted.out().contains("sadness") || predicted.out().contains("anger"), predicted::out);
    }
}
