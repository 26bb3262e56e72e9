/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.contributions.ContributionKinds;
import org.sparsha.explain.run.ExtensionKind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What {@code plugin new} writes compiles and keeps the contract of its kind. */
class PluginTemplatesTest {

    @TempDir
    private Path folder;

    @TestFactory
    List<DynamicContainer> everyKind() throws Exception {
        List<DynamicContainer> kinds = new ArrayList<>();
        for (ExtensionKind<?> kind : ContributionKinds.ALL) {
            kinds.add(DynamicContainer.dynamicContainer(kind.singular(), rules(kind)));
        }
        return kinds;
    }

    private <T> List<DynamicTest> rules(ExtensionKind<T> kind) throws Exception {
        Path project = folder.resolve(kind.singular());
        PluginProject.write("org.acme.mine", ProjectKind.of(kind), project);
        String test = Files.readString(project.resolve("src/test/java/org/acme/mine/MineTest.java"));
        assertTrue(test.contains("Checks.of(new Mine(), Map.of())"), test);
        Path classes = Files.createDirectories(project.resolve("target/classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "21", "-proc:none", "-d", classes.toString(), "-classpath",
                System.getProperty("java.class.path")));
        try (Stream<Path> sources = Files.walk(project.resolve("src"))) { // with its test
            sources.filter(file -> file.toString().endsWith(".java")).forEach(file -> arguments.add(file.toString()));
        }
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
            T made = kind.type().cast(loader.loadClass("org.acme.mine.Mine").getConstructor().newInstance());
            List<DynamicTest> tests = new ArrayList<>();
            kind.contract().rules(made, Map.of()).forEach(rule -> {
                String broken = rule.broken().orElse(""); // while the loader is open
                tests.add(DynamicTest.dynamicTest(rule.name(), () -> assertEquals("", broken)));
            });
            return tests;
        }
    }
}
