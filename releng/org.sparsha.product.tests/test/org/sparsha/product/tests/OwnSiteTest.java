/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The workbench's own update site: signed as at a release by a key that the product trusts beforehand, and found by itself by a product
 * that lies in the clone it was built in.
 */
class OwnSiteTest {

    private static final String FEATURE = "org.sparsha.tarsos.feature";
    private static final Path BUILT = Product.ROOT.resolve("releng/org.sparsha.site/target/repository");

    @TempDir
    private Path folder;
    @TempDir
    private Path elsewhere;
    private Product product;

    @BeforeEach
    void without() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        fine("plugin", "remove", FEATURE);
    }

    @Test
    void signedByTheReleasesKeyItAsksNothingAndAChangedByteIsRefused() throws Exception {
        Path site = elsewhere.resolve("site");
        try (Stream<Path> files = Files.walk(BUILT)) {
            for (Path file : files.sorted().toList()) {
                Path target = site.resolve(BUILT.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
        Path key = elsewhere.resolve("key.asc");
        fine("plugin", "key", "The release <release@sparsha.example>", "--out", key.toString());
        fine("plugin", "sign", site.toString(), "--key", key.toString());
        Product.Run unknown = run("plugin", "install", FEATURE, "--from", site.toString());
        assertEquals(2, unknown.exitCode(), unknown::out);
        assertTrue(unknown.err().contains("signed by The release <release@sparsha.example>, key "), unknown::err);
        Path keys = Files.createDirectories(product.folder().resolve("keys"));
        Files.copy(elsewhere.resolve("key.asc.pub.asc"), keys.resolve("sparsha-workbench.asc"));
        fine("plugin", "install", FEATURE, "--from", site.toString());
        assertTrue(isInstalled());
        fine("plugin", "remove", FEATURE);
        try (Stream<Path> jars = Files.list(site.resolve("plugins"))) {
            Path jar = jars.filter(file -> file.getFileName().toString().startsWith("org.sparsha.tarsos_")).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(jar);
            bytes[bytes.length / 2] ^= 1;
            Files.write(jar, bytes);
        }
        Product.Run changed = run("plugin", "install", FEATURE, "--from", site.toString(), "--trust");
        assertEquals(2, changed.exitCode(), changed::out);
        assertTrue(changed.err().contains("damaged or changed on its way"), changed::err);
        assertFalse(isInstalled());
    }

    @Test
    void whatTheCloneBuiltIsTakenWithoutSayingWhereAndWithoutAQuestion() throws Exception {
        Product.Run nowhere = run("plugin", "install", FEATURE);
        assertEquals(2, nowhere.exitCode(), nowhere::out);
        assertTrue(nowhere.err().contains("--from SITE"), nowhere::err);
        Path target = Product.ROOT.resolve("releng/org.sparsha.product.tests/target");
        Path within = Files.createTempDirectory(Files.createDirectories(target), "product");
        try {
            product = product.copyTo(within.resolve("product"));
            assertTrue(fine("plugin", "search", "tarsos").out().contains(FEATURE));
            fine("plugin", "install", FEATURE);
            assertTrue(isInstalled());
        } finally {
            try (Stream<Path> files = Files.walk(within)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private boolean isInstalled() throws Exception {
        return fine("plugin", "list").out().contains(FEATURE);
    }

    private Product.Run fine(String... arguments) throws Exception {
        Product.Run run = run(arguments);
        assertEquals(0, run.exitCode(), () -> List.of(arguments) + run.out() + run.err());
        return run;
    }

    private Product.Run run(String... arguments) throws IOException, InterruptedException {
        return product.run(folder, arguments);
    }
}
