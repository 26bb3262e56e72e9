/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A plug-in whose explainers throw, miss a class they need, or are not there: it is named, all else works. */
class BrokenPluginTest {

    private static final String NAME = "com.example.broken";

    @TempDir
    private Path folder;

    @Test
    void brokenPluginIsNamedAndEverythingElseWorks() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        install(product);

        Product.Run list = product.run(folder, "list", "explainers");
        assertEquals(0, list.exitCode(), list::err);
        assertTrue(list.out().contains("sliding-window"), list::out);
        assertFalse(list.out().contains("com.example"), list::out);
        for (String id : List.of("throwing", "absent", "unlinked")) {
            assertTrue(list.err().lines().anyMatch(line -> line.contains(NAME) && line.contains(id)), () -> id + " in\n" + list.err());
        }
        assertFalse(list.err().contains("\tat "), list::err);

        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        assertEquals(0, product.run(folder, "explain", clip.toString()).exitCode());
        Product.Run asked = product.run(folder, "explain", clip.toString(), "--explainer", "com.example.throwing");
        assertTrue(asked.exitCode() == 1 || asked.exitCode() == 2, () -> asked.exitCode() + asked.err());
        assertFalse(asked.err().isBlank() || asked.err().contains("\tat "), asked::err);
    }

    @Test
    void damagedAndUnconnectedPluginsAreNamedAndStopNothing() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        new MadePlugin("com.example.lonely", List.of("org.sparsha.explain", "com.example.nowhere"), pluginXml()).install(product, folder,
                List.of());
        new MadePlugin("com.example.truncated", List.of("org.sparsha.explain"), pluginXml()).install(product, folder, List.of());
        Path jar = product.folder().resolve("plugins/com.example.truncated_1.0.0.jar");
        Files.write(jar, Arrays.copyOf(Files.readAllBytes(jar), 100));

        Product.Run broken = product.run(folder, "list", "broken");
        assertEquals(0, broken.exitCode(), broken::err);
        List<String> lines = broken.out().lines().toList();
        assertTrue(lines.stream().anyMatch(line -> line.contains("com.example.truncated") && line.contains("is damaged")), broken::out);
        assertTrue(lines.stream().anyMatch(line -> line.contains("com.example.lonely") && line.contains("needs com.example.nowhere")),
                broken::out);
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        Product.Run predicted = product.run(folder, "predict", clip.toString());
        assertEquals(0, predicted.exitCode(), predicted::err);
        assertFalse(predicted.err().contains("\tat "), predicted::err);
    }

    @Test
    void onePluginThatEndsTheProgramIsNamed() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        Path classes = MadePlugin.compile(product, folder, Map.of("Throwing", """
                package broken;
                import java.util.List;
                import org.sparsha.core.Parameter;
                import org.sparsha.core.ParameterValues;
                import org.sparsha.explain.Attribution;
                import org.sparsha.explain.spi.Explainer;
                import org.sparsha.explain.spi.ExplanationTask;
                public class Throwing implements Explainer {
                    public List<Parameter<?>> parameters() { return List.of(); }
                    public long estimateEvaluations(int segments, ParameterValues values) { return 1; }
                    public Attribution explain(ExplanationTask task) {
                        if (task.prediction().labels().isEmpty()) { return null; }
                        System.exit(0);
                        return null;
                    }
                }
                """));
        new MadePlugin(NAME, List.of("org.sparsha.explain"), pluginXml()).install(product, classes, List.of("broken/Throwing.class"));
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        Product.Run ended = product.run(folder, "explain", clip.toString(), "--explainer", "com.example.throwing");
        assertEquals(70, ended.exitCode(), ended::err);
        assertTrue(ended.err().contains("The explainer com.example.throwing of the plug-in " + NAME + " ended the program"), ended::err);
    }

    private void install(Product product) throws IOException {
        Path classes = MadePlugin.compile(product, folder, Map.of("Throwing",
                "package broken; public class Throwing { public Throwing() { throw new IllegalStateException(\"no\"); } }",
                "Base", "package broken; public class Base { }",
                "Unlinked", "package broken; public class Unlinked extends Base { }"));
        new MadePlugin(NAME, List.of("org.sparsha.explain"), pluginXml()).install(product, classes,
                List.of("broken/Throwing.class", "broken/Unlinked.class")); // Base is left out
    }

    private static String pluginXml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <?eclipse version="3.4"?>
                <plugin>
                   <extension point="org.sparsha.explain.explainers">
                      <explainer id="com.example.throwing" name="Throws" description="" class="broken.Throwing"/>
                      <explainer id="com.example.absent" name="Is not there" description="" class="broken.Absent"/>
                      <explainer id="com.example.unlinked" name="Misses its base class" description="" class="broken.Unlinked"/>
                   </extension>
                </plugin>
                """;
    }
}
