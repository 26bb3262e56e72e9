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
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

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
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes, "Throwing", "package broken; public class Throwing { public Throwing() { throw new "
                + "IllegalStateException(\"no\"); } }", "Base", "package broken; public class Base { }", "Unlinked",
                "package broken; public class Unlinked extends Base { }");
        String jar = NAME + "_1.0.0.jar";
        Manifest manifest = new Manifest();
        header(manifest, "Manifest-Version", "1.0");
        header(manifest, "Bundle-ManifestVersion", "2");
        header(manifest, "Bundle-SymbolicName", NAME + ";singleton:=true");
        header(manifest, "Bundle-Version", "1.0.0");
        header(manifest, "Require-Bundle", "org.sparsha.explain");
        try (OutputStream out = Files.newOutputStream(product.folder().resolve("plugins").resolve(jar));
                JarOutputStream entries = new JarOutputStream(out, manifest)) {
            entry(entries, "plugin.xml", pluginXml().getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("Throwing", "Unlinked")) { // Base is left out
                entry(entries, "broken/" + name + ".class", Files.readAllBytes(classes.resolve("broken/" + name + ".class")));
            }
        }
        Files.writeString(product.bundleList(), NAME + ",1.0.0,plugins/" + jar + ",4,false\n", StandardOpenOption.APPEND);
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

    private void compile(Path classes, String... namesAndTexts) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String[] arguments = new String[4 + namesAndTexts.length / 2];
        arguments[0] = "--release";
        arguments[1] = "21";
        arguments[2] = "-d";
        arguments[3] = classes.toString();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path source = folder.resolve(namesAndTexts[i] + ".java");
            Files.writeString(source, namesAndTexts[i + 1]);
            arguments[4 + i / 2] = source.toString();
        }
        assertEquals(0, compiler.run(null, null, null, arguments));
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
