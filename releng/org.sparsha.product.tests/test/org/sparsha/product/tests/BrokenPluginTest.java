/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Path;
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
