/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Zipped update sites that mean harm are refused with a sentence, and the installation stays what it was. */
class HostileSiteTest {

    private static final String NAME = "com.example.hostile";

    @TempDir
    private Path folder;
    private Product product;
    private Path site;

    @BeforeEach
    void publish() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        Product other = new Product(folder.resolve("other"));
        Files.createDirectories(other.folder().resolve("plugins"));
        Files.createDirectories(other.bundleList().getParent());
        Files.createFile(other.bundleList());
        new MadePlugin(NAME, List.of("org.sparsha.explain"), "<plugin/>").install(other, folder, List.of());
        site = folder.resolve("site");
        Product.Run published = product.run(folder, "plugin", "publish", other.folder().resolve("plugins").toString(), "--out",
                site.toString());
        assertEquals(0, published.exitCode(), published::err);
    }

    @Test
    void harmlessOneIsInstalled() throws Exception {
        Product.Run run = install(text -> text, text -> text);
        assertEquals(0, run.exitCode(), run::err);
        assertTrue(product.run(folder, "plugin", "list").out().contains(NAME));
    }

    @Test
    void nameThatLeadsOutOfTheFolderIsRefused() throws Exception {
        UnaryOperator<String> out = text -> text.replace("classifier='osgi.bundle' id='" + NAME, "classifier='osgi.bundle' id='../../out")
                .replace("id='" + NAME + "' version='1.0.0' classifier", "id='../../out' version='1.0.0' classifier");
        refused(install(text -> out.apply(text).replace("<artifact id='" + NAME, "<artifact id='../../out"), out),
                "leads out of the folder of plug-ins");
    }

    @Test
    void claimOfTenGigabytesIsRefused() throws Exception {
        refused(install(text -> text, text -> text.replaceAll("name='download.size' value='\\d+'",
                "name='download.size' value='10000000000'")), "says that it needs 9.3 GB");
    }

    @Test
    void bundleThatStandsInForOursIsRefused() throws Exception {
        refused(install(text -> text.replace("<provided namespace='osgi.bundle' name='" + NAME + "'",
                "<provided namespace='osgi.bundle' name='org.sparsha.core'"), text -> text),
                "would stand in for the program's own org.sparsha.core");
    }

    @Test
    void stepsOfItsOwnAreRefused() throws Exception {
        refused(install(text -> text.replace("<touchpointData size='1'/>", "<touchpointData size='1'><instructions size='1'>"
                + "<instruction key='configure'>org.eclipse.equinox.p2.touchpoint.natives.remove(path:" + folder
                + "/nothing);</instruction></instructions></touchpointData>"), text -> text), "would run the step 'remove'");
    }

    private Product.Run install(UnaryOperator<String> content, UnaryOperator<String> artifacts) throws Exception {
        Map<String, byte[]> entries = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(site.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        entries.computeIfPresent("content.xml", (name, bytes) -> changed(bytes, content));
        entries.computeIfPresent("artifacts.xml", (name, bytes) -> changed(bytes, artifacts));
        assertTrue(entries.containsKey("content.xml") && entries.containsKey("artifacts.xml"), () -> entries.keySet().toString());
        Path zip = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream zipped = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zipped.putNextEntry(new ZipEntry(entry.getKey()));
                zipped.write(entry.getValue());
                zipped.closeEntry();
            }
        }
        return product.run(folder, "plugin", "install", NAME, "--from", zip.toString(), "--trust");
    }

    private static byte[] changed(byte[] bytes, UnaryOperator<String> change) {
        return change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private void refused(Product.Run run, String sentence) throws Exception {
        assertTrue(run.exitCode() != 0 && run.err().contains(sentence), () -> run.exitCode() + run.out() + run.err());
        assertFalse(run.err().contains("\tat "), run::err);
        assertFalse(Files.exists(folder.resolve("out_1.0.0.jar")));
        assertFalse(product.run(folder, "plugin", "list").out().contains(NAME));
    }
}
