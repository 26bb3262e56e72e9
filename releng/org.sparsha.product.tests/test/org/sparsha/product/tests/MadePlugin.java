/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * A plug-in that a test makes up: compiled from text and put into an unpacked product.
 *
 * @param name its symbolic name
 * @param requires the bundles it requires
 * @param pluginXml its extensions
 */
record MadePlugin(String name, List<String> requires, String pluginXml) {

    /** Compiles classes of one package against the product; the folder of the class files is given back. */
    static Path compile(Product product, Path work, Map<String, String> namesAndTexts) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-nowarn", "-d", classes.toString(), "-classpath",
                product.plugins().stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")))));
        for (Map.Entry<String, String> each : namesAndTexts.entrySet()) {
            Path source = work.resolve(each.getKey() + ".java");
            Files.writeString(source, each.getValue());
            arguments.add(source.toString());
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertEquals(0, compiler.run(null, null, null, arguments.toArray(String[]::new)));
        return classes;
    }

    /** Puts the plug-in into a product, with some class files. */
    void install(Product product, Path classes, List<String> classFiles) throws IOException {
        Path jar = pack(product.folder().resolve("plugins"), "1.0.0", classes, classFiles);
        Files.writeString(product.bundleList(), name + ",1.0.0,plugins/" + jar.getFileName() + ",4,false\n", StandardOpenOption.APPEND);
    }

    /** Makes the jar of a version, with some class files, in a folder. */
    Path pack(Path folder, String version, Path classes, List<String> classFiles) throws IOException {
        Path jar = folder.resolve(name + "_" + version + ".jar");
        Manifest manifest = new Manifest();
        header(manifest, "Manifest-Version", "1.0");
        header(manifest, "Bundle-ManifestVersion", "2");
        header(manifest, "Bundle-SymbolicName", name + ";singleton:=true");
        header(manifest, "Bundle-Version", version);
        header(manifest, "Require-Bundle", String.join(",", requires));
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entry(entries, "plugin.xml", pluginXml.getBytes(StandardCharsets.UTF_8));
            for (String file : classFiles) {
                entry(entries, file, Files.readAllBytes(classes.resolve(file)));
            }
        }
        return jar;
    }

    private static void header(Manifest manifest, String name, String value) {
        manifest.getMainAttributes().put(new Attributes.Name(name), value);
    }

    private static void entry(JarOutputStream entries, String name, byte[] bytes) throws IOException {
        entries.putNextEntry(new JarEntry(name));
        entries.write(bytes);
        entries.closeEntry();
    }
}
