/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** {@code sparsha plugin new} for every kind, compiled against what {@code plugin sdk} gives alone, installed and used together. */
class NewPluginTest {

    @TempDir
    private Path folder;

    @Test
    void everyKindCompilesInstallsAndWorks() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        run(product, "plugin", "sdk", "--repository", folder.resolve("m2").toString());
        List<Path> sdk = files(folder.resolve("m2"), ".jar");
        assertEquals(14, sdk.size(), sdk::toString);
        Path jars = Files.createDirectories(folder.resolve("jars"));
        List<String> install = new ArrayList<>(List.of("plugin", "install", "--trust", "--no-check", "--from", jars.toString()));
        for (String kind : List.of("explainer", "perturbation", "segmenter", "metric", "recipe", "section", "format", "decoder", "scheme",
                "view")) {
            String id = "org.acme.my" + kind;
            Path project = folder.resolve(id);
            run(product, "plugin", "new", id, "--kind", kind, "--out", project.toString());
            pack(project, sdk, jars.resolve(id + ".jar"));
            install.add(id);
        }
        run(product, install.toArray(String[]::new));
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        String said = run(product, "explain", clip.toString(), "--explainer", "acme.myexplainer", "--perturbation", "acme.myperturbation",
                "--segmenter", "acme.mysegmenter", "--metrics", "acme.mymetric", "--format", "json").out();
        assertTrue(said.contains("of the recording is salient"), said);
        run(product, "explain", clip.toString(), "--explainer", "acme.myexplainer", "--out", folder.resolve("out").toString());
        try (Stream<Path> pages = Files.walk(folder.resolve("out"))) {
            Path page = pages.filter(file -> file.endsWith("report.html")).findFirst().orElseThrow();
            assertTrue(Files.readString(page).contains("What is salient lasts") && Files.readString(page).contains("In words"));
        }
        Files.writeString(folder.resolve("said.srt"), "1\n00:00:00,100 --> 00:00:00,600\none\n");
        run(product, "convert", folder.resolve("said.srt").toString(), folder.resolve("said.labels").toString());
        assertEquals("0.100;0.600;one", Files.readString(folder.resolve("said.labels")).strip());
        Path voices = Files.createDirectories(folder.resolve("voices"));
        for (String name : List.of("anger.spk1.take1.mono", "fear.spk2.take1.mono")) {
            Files.write(voices.resolve(name), mono());
        }
        assertTrue(run(product, "predict", voices.resolve("anger.spk1.take1.mono").toString()).out().contains("take1.mono"));
        String scanned = run(product, "corpus", "scan", voices.toString()).out();
        assertTrue(scanned.contains("2 recordings, scheme acme.myscheme"), scanned);
        String rows = run(product, "features", clip.toString(), "--recipe", "acme.myrecipe", "--format", "csv").out();
        assertTrue(rows.contains("zero-crossings"), rows);
        assertTrue(product.run(folder, "list", "broken").err().isBlank());
    }

    /** A second of a tone, as the decoder that the template makes reads it. */
    private static byte[] mono() {
        int rate = 16_000;
        ByteBuffer file = ByteBuffer.allocate(8 + 2 * rate).order(ByteOrder.LITTLE_ENDIAN);
        file.put("MONO".getBytes(StandardCharsets.US_ASCII)).putInt(rate);
        for (int i = 0; i < rate; i++) {
            file.putShort((short) (9000 * Math.sin(0.08 * i) * Math.sin(0.0007 * i)));
        }
        return file.array();
    }

    private Product.Run run(Product product, String... arguments) throws Exception {
        Product.Run run = product.run(folder, arguments);
        assertEquals(0, run.exitCode(), () -> List.of(arguments) + run.out() + run.err());
        return run;
    }

    private static List<Path> files(Path folder, String ending) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }

    /** As the project's own POM does, without a network. */
    private void pack(Path project, List<Path> sdk, Path jar) throws Exception {
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-classpath",
                String.join(System.getProperty("path.separator"), sdk.stream().map(Path::toString).toList())));
        files(project.resolve("src/main"), ".java").forEach(file -> arguments.add(file.toString()));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        Manifest manifest;
        try (var in = Files.newInputStream(project.resolve("META-INF/MANIFEST.MF"))) {
            manifest = new Manifest(in);
        }
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entry(entries, "plugin.xml", project.resolve("plugin.xml"));
            for (Path file : files(classes, ".class")) {
                entry(entries, classes.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }

    private static void entry(JarOutputStream entries, String name, Path file) throws Exception {
        entries.putNextEntry(new JarEntry(name));
        entries.write(Files.readAllBytes(file));
        entries.closeEntry();
    }
}
