/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.evaluation.ExplanationChoice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A third party's plug-in, the example of the guide, explains on Spark as it does here. */
class PluginJarTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("sparsha.root"), "examples", "org.example.bisection");

    @TempDir
    Path folder;

    /** What the example's author would build: classes and plugin.xml, no library. */
    private Path jar() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-d", classes.toString()));
        try (Stream<Path> sources = Files.walk(EXAMPLE.resolve("src"))) {
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        Files.copy(EXAMPLE.resolve("plugin.xml"), classes.resolve("plugin.xml"));
        Files.createDirectory(classes.resolve("META-INF"));
        Files.copy(EXAMPLE.resolve("META-INF/MANIFEST.MF"), classes.resolve("META-INF/MANIFEST.MF"));
        Path jar = folder.resolve("bisection.jar");
        try (OutputStream out = Files.newOutputStream(jar); JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
            }
        }
        return jar;
    }

    @Test
    void aThirdPartysExplainerAndPerturbationWorkOnSpark() throws Exception {
        Path jar = jar();
        Optional<ExplanationChoice> choice = Optional.of(new ExplanationChoice(Optional.of("example.bisection"),
                Optional.of("example.attenuate"), Optional.empty(), Map.of(), List.of("comprehensiveness"), "", 0));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, PluginJarTest.class.getClassLoader())) {
            ClusterRun run = new ClusterRun(folder, 9).with(loader);
            Map<String, String> here = run.here(choice);
            Map<String, String> there = run.onSpark("there", choice, false, ClusterRun.engine("local[2]", 2, List.of(jar)));
            assertEquals(here.keySet(), there.keySet());
            here.forEach((name, text) -> assertEquals(text, there.get(name), name));
            assertTrue(here.keySet().stream().anyMatch(name -> name.endsWith("explanation.json")), here.keySet().toString());

            String failures = run.onSpark("without", choice, false, ClusterRun.engine("local[2]", 2)).get("failures.csv");
            assertTrue(failures.contains("There is no explainer 'example.bisection'") && failures.contains("--plugins"), failures);
        }
    }
}
