/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Starts without the plug-ins of others: on demand, and after one has broken the start of the window. */
class SafeModeTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String NAME = "com.example.breaking";

    @TempDir
    private Path folder;

    @Test
    void safeModeLeavesPluginsOfOthersOut() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        installBreaking(product);
        Product.Run with = product.run(environment(), folder, "list", "explainers");
        assertTrue(with.out().contains("com.example.idle"), with::out);
        Product.Run safe = product.run(environment(), folder, "--safe", "list", "explainers");
        assertEquals(0, safe.exitCode(), safe::err);
        assertFalse(safe.out().contains("com.example.idle"), safe::out);
        assertTrue(safe.out().contains("sliding-window"), safe::out);
        assertEquals(with.out(), product.run(environment(), folder, "list", "explainers").out());
    }

    @Test
    void safeModeWithoutPluginsIsTheSame() throws Exception {
        Product.Run safe = Product.here().run(environment(), folder, "--safe", "list", "explainers");
        assertEquals(0, safe.exitCode(), safe::err);
        assertEquals(Product.here().run(environment(), folder, "list", "explainers").out(), safe.out());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+")
    void pluginThatBreaksTheStartIsLeftOutAtTheNextOne() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        installBreaking(product);
        Process first = window(product, "first");
        assertTrue(first.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS), "the plug-in ends it");
        assertEquals(77, first.exitValue(), () -> read("first.log"));

        Process second = window(product, "second");
        try {
            Instant end = Instant.now().plus(PATIENCE);
            while (marker("-off").isEmpty() && Instant.now().isBefore(end) && !second.waitFor(200, TimeUnit.MILLISECONDS)) {
                continue;
            }
            assertFalse(second.waitFor(10, TimeUnit.SECONDS), () -> "it stays open\n" + read("second.log"));
        } finally {
            List<ProcessHandle> children = second.descendants().toList();
            children.forEach(ProcessHandle::destroyForcibly);
            second.destroyForcibly().waitFor();
            children.forEach(child -> child.onExit().join());
        }
        assertTrue(read("second.log").contains("The plug-in " + NAME + " is left out from now on; to put it back: sparsha plugin enable "
                + NAME), () -> read("second.log"));

        assertFalse(product.run(environment(), folder, "list", "explainers").out().contains("com.example.idle"));
        Product.Run enabled = product.run(environment(), folder, "plugin", "enable", NAME);
        assertEquals(0, enabled.exitCode(), enabled::err);
        assertTrue(product.run(environment(), folder, "list", "explainers").out().contains("com.example.idle"));
    }

    private Map<String, String> environment() {
        return Map.of("SPARSHA_JAVA_OPTIONS", "-Duser.home=" + folder);
    }

    private Process window(Product product, String log) throws Exception {
        ProcessBuilder builder = product.call(environment(), folder, "-data", folder.resolve("workspace").toString());
        builder.environment().put("DISPLAY", System.getenv("DISPLAY"));
        return builder.redirectErrorStream(true).redirectOutput(folder.resolve(log + ".log").toFile()).start();
    }

    private Optional<Path> marker(String end) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve(".sparsha"))) {
            return files.filter(file -> file.toString().endsWith(end)).findAny();
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void installBreaking(Product product) throws Exception {
        Path classes = MadePlugin.compile(product, folder, Map.of("Breaking", """
                package breaking;
                public class Breaking {
                    @org.eclipse.e4.core.di.annotations.Execute
                    public void execute() {
                        Runtime.getRuntime().halt(77);
                    }
                }
                """, "Idle", """
                package breaking;
                import java.util.List;
                import org.sparsha.core.Parameter;
                import org.sparsha.core.ParameterValues;
                import org.sparsha.explain.Attribution;
                import org.sparsha.explain.ExplainException;
                import org.sparsha.explain.spi.Explainer;
                import org.sparsha.explain.spi.ExplanationTask;
                public class Idle implements Explainer {
                    public List<Parameter<?>> parameters() { return List.of(); }
                    public long estimateEvaluations(int segments, ParameterValues values) { return 1; }
                    public Attribution explain(ExplanationTask task) throws ExplainException {
                        throw new ExplainException("It explains nothing. Take another one.");
                    }
                }
                """));
        new MadePlugin(NAME, List.of("org.sparsha.explain", "org.eclipse.e4.core.di.annotations"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <plugin>
                   <extension point="org.sparsha.explain.explainers">
                      <explainer id="com.example.idle" name="Explains nothing" description="" class="breaking.Idle"/>
                   </extension>
                   <extension id="breaking" point="org.eclipse.e4.workbench.model">
                      <processor apply="always" beforefragment="false" class="breaking.Breaking"/>
                   </extension>
                </plugin>
                """).install(product, classes, List.of("breaking/Breaking.class", "breaking/Idle.class"));
    }
}
