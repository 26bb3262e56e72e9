/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeadlessConfigurationTest {

    @TempDir
    private Path folder;
    private Installation installation;
    private Set<String> leftOut = Set.of();

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(folder.resolve("my installation"));
        Files.createDirectories(installation.bundleList().getParent());
        Files.createDirectories(installation.folder().resolve("plugins"));
        writeList(List.of(jar("org.sparsha.cli", ""), jar("org.eclipse.swt", "")));
    }

    @Test
    void listHoldsWhatTheCommandLineNeeds() throws IOException {
        assertEquals(List.of("#version=1", "org.sparsha.cli,1.0.0,plugins/org.sparsha.cli.jar,4,false"), prepared());
    }

    @Test
    void bundleInstalledLaterIsThereAtTheNextCall() throws IOException {
        prepared();
        writeList(List.of(jar("org.sparsha.cli", ""), jar("com.example.explainer", "Require-Bundle: org.sparsha.explain\n")));
        Files.setLastModifiedTime(installation.bundleList(), FileTime.fromMillis(1_000_000));
        assertEquals("com.example.explainer,1.0.0,plugins/com.example.explainer.jar,4,false", prepared().getLast());
    }

    @Test
    void listStaysWhileTheInstallationStays() throws IOException {
        FileTime first = Files.getLastModifiedTime(list());
        assertEquals(first, Files.getLastModifiedTime(list()));
        assertEquals(first, Files.getLastModifiedTime(installation.bundleList()));
    }

    @Test
    void missingJarIsNamed() throws IOException {
        Files.delete(installation.folder().resolve("plugins/org.sparsha.cli.jar"));
        Path jar = installation.folder().resolve("plugins/org.sparsha.cli.jar");
        assertEquals("the installation is damaged: " + jar + " is missing. Install it again.", damaged());
    }

    @Test
    void aJarOfOursThatWasCutIsNamed() throws IOException {
        Path jar = installation.folder().resolve("plugins/org.sparsha.cli.jar");
        Files.writeString(jar, "PK");
        String failure = damaged();
        assertTrue(failure.startsWith("the installation is damaged: " + jar + " cannot be read ("), failure);
    }

    @Test
    void aMissingListIsNamed() throws IOException {
        Files.delete(installation.bundleList());
        assertEquals("the installation is damaged: " + installation.bundleList() + " is missing. Install it again.", damaged());
    }

    private String damaged() {
        return assertThrows(DamagedInstallation.class, this::prepared).getMessage();
    }

    @Test
    void aDamagedPluginOfSomebodyElseStopsNothing() throws IOException {
        List<String> before = prepared();
        writeList(List.of(jar("org.sparsha.cli", ""), "com.example.truncated", "com.example.gone"));
        Files.setLastModifiedTime(installation.bundleList(), FileTime.fromMillis(1_000_000));
        Files.writeString(installation.folder().resolve("plugins/com.example.truncated.jar"), "PK");
        assertEquals(before, prepared());
    }

    @Test
    void whatIsLeftOutIsInNeitherList() throws IOException {
        writeList(List.of(jar("org.sparsha.cli", ""), jar("org.eclipse.swt", ""),
                jar("com.example.explainer", "Require-Bundle: org.sparsha.explain\n")));
        assertEquals(3, prepared().size());
        leftOut = Set.of("com.example.explainer");
        assertEquals(2, prepared().size());
        List<String> window = Files.readAllLines(HeadlessConfiguration.allBut(installation, folder.resolve("window"), leftOut));
        assertEquals(List.of("#version=1", "org.sparsha.cli,1.0.0,plugins/org.sparsha.cli.jar,4,false",
                "org.eclipse.swt,1.0.0,plugins/org.eclipse.swt.jar,4,false"), window);
        leftOut = Set.of();
        assertEquals(3, prepared().size());
    }

    private List<String> prepared() throws IOException {
        return Files.readAllLines(list());
    }

    private Path list() throws IOException {
        return HeadlessConfiguration.prepare(installation, folder.resolve("cache"), leftOut).resolve(HeadlessConfiguration.BUNDLES_FILE);
    }

    private void writeList(List<String> names) throws IOException {
        StringBuilder text = new StringBuilder("#version=1\n");
        names.forEach(name -> text.append(name).append(",1.0.0,plugins/").append(name).append(".jar,4,false\n"));
        Files.writeString(installation.bundleList(), text);
    }

    private String jar(String name, String headers) throws IOException {
        Manifest manifest = new Manifest(new ByteArrayInputStream(
                ("Manifest-Version: 1.0\nBundle-SymbolicName: " + name + "\n" + headers).getBytes(StandardCharsets.UTF_8)));
        try (OutputStream out = Files.newOutputStream(installation.folder().resolve("plugins/" + name + ".jar"));
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return name;
    }
}
