/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Update sites that were copied in part only are refused in words, whatever is missing, and the installation goes on as it was. */
class HalfCopiedSiteTest {

    private static final String NAME = "com.example.halved";
    private static final String AGAIN = "Where it was copied, copy all of it again; else ask who made it.";

    @TempDir
    private Path folder;
    private Product product;
    private Path site;
    private List<Path> before;
    private String bundles;

    @BeforeEach
    void publish() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        before = product.plugins();
        bundles = Files.readString(product.bundleList());
        site = folder.resolve("site");
        Path jars = Files.createDirectories(folder.resolve("jars"));
        new MadePlugin(NAME, List.of("org.sparsha.explain"), "<plugin/>").pack(jars, "1.0.0", folder, List.of());
        Product.Run published = product.run(folder, "plugin", "publish", jars.toString(), "--out", site.toString());
        assertEquals(0, published.exitCode(), published::err);
    }

    @Test
    void aFileOfThePlugInIsMissing() throws Exception {
        Files.delete(site.resolve("plugins/" + NAME + "_1.0.0.jar"));
        refused(site, "The file of " + NAME + " 1.0.0 isn't at the update site, which isn't whole. " + AGAIN);
    }

    @Test
    void aFileOfThePlugInIsCut() throws Exception {
        halve(site.resolve("plugins/" + NAME + "_1.0.0.jar"));
        refused(site, "damaged or changed on its way");
        Files.delete(site.resolve("catalogue.json")); // then it is made of the files
        refused(site, "isn't whole: the file " + NAME + "_1.0.0.jar is damaged");
    }

    @Test
    void aListIsCutOrMissing() throws Exception {
        for (String list : List.of("content.xml", "artifacts.xml")) {
            byte[] whole = Files.readAllBytes(site.resolve(list));
            halve(site.resolve(list));
            refused(site, AGAIN);
            Files.delete(site.resolve(list));
            refused(site, list.startsWith("content") ? "There is no plug-in at" : AGAIN);
            Files.write(site.resolve(list), whole);
        }
        halve(site.resolve("catalogue.json"));
        refused(site, "The catalogue of");
    }

    @Test
    void aZipIsCut() throws Exception {
        Path zip = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zipped.putNextEntry(new ZipEntry(site.relativize(file).toString()));
                Files.copy(file, zipped);
            }
        }
        halve(zip);
        refused(zip, AGAIN);
    }

    private static void halve(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private void refused(Path from, String sentence) throws Exception {
        Product.Run run = product.run(folder, "plugin", "install", NAME, "--trust", "--from", from.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().contains(sentence), run::err);
        assertFalse(run.err().contains("\tat "), run::err);
        assertEquals(before, product.plugins(), "nothing stays");
        assertEquals(bundles, Files.readString(product.bundleList()), "it starts as before");
        assertEquals(0, product.run(folder, "list", "explainers").exitCode());
    }
}
