/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Installs the plug-in of {@code examples/} from its update site into the product, uses it, and is rid of it again. */
class ExamplePluginTest {

    private static final String FEATURE = "org.example.bisection.feature";

    @TempDir
    private Path folder;

    @Test
    void installedUsedAndRemoved() throws Exception {
        Path site = Product.ROOT.resolve("examples/org.example.bisection.site/target/repository");
        assertTrue(Files.isDirectory(site), () -> "There is no update site " + site);
        Product product = Product.here().copyTo(folder.resolve("product"));
        List<Path> before = product.plugins();

        assertTrue(plugin(product, "search", "bisection", "--from", site.toString()).out().contains(FEATURE));
        String check = plugin(product, "check", FEATURE, "--from", site.toString()).out();
        assertTrue(check.contains("+ org.example.bisection ") && !check.contains("- "), check);
        assertEquals(before, product.plugins(), "check changes nothing");
        plugin(product, "install", FEATURE, "--from", site.toString(), "--trust");
        assertTrue(plugin(product, "list").out().contains(FEATURE));
        assertTrue(plugin(product, "info", FEATURE).out().contains("Adds explainers: example.bisection"));
        assertTrue(product.run(folder, "list", "perturbations").out().contains("example.attenuate"));

        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        Product.Run explained = product.run(folder, "explain", clip.toString(), "--explainer", "example.bisection", "--perturbation",
                "example.attenuate", "--set", "by=40", "--format", "json");
        assertEquals(0, explained.exitCode(), explained::err);
        assertTrue(explained.out().contains("\"example.bisection\"") && explained.out().contains("\"example.attenuate\""), explained::out);

        assertTrue(plugin(product, "update", "--from", site.toString()).out().contains("Nothing changes"));
        plugin(product, "remove", FEATURE);
        assertFalse(plugin(product, "list").out().contains(FEATURE));
        assertFalse(product.run(folder, "list", "explainers").out().contains("example.bisection"));
        assertEquals(before, product.plugins(), "removal leaves no file");
    }

    @Test
    void runsWhileItIsWrittenWithoutBeingInstalled() throws Exception {
        Product product = Product.here();
        Path written = Product.ROOT.resolve("examples/org.example.bisection");
        assertTrue(plugin(product, "dev", written.toString(), "list", "explainers").out().contains("example.bisection"));
        assertFalse(product.run(folder, "list", "explainers").out().contains("example.bisection"));
    }

    @Test
    void aKilledInstallIsTakenBack() throws Exception {
        Path site = Product.ROOT.resolve("examples/org.example.bisection.site/target/repository");
        Product product = Product.here().copyTo(folder.resolve("product"));
        String before = Files.readString(product.bundleList());
        for (int milliseconds = 500; milliseconds < 8000; milliseconds += 1500) {
            Process process = product.call(Map.of(), folder, "plugin", "install", FEATURE, "--from", site.toString(), "--trust")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("killed.txt").toFile()).start();
            if (!process.waitFor(milliseconds, TimeUnit.MILLISECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            Product.Run list = product.run(folder, "list", "explainers");
            assertEquals(0, list.exitCode(), list::err);
            boolean installed = list.out().contains("example.bisection");
            assertEquals(installed, !Files.readString(product.bundleList()).equals(before), list::err);
            assertEquals(installed, plugin(product, "list").out().contains(FEATURE));
            if (installed) {
                plugin(product, "remove", FEATURE);
            }
        }
    }

    private Product.Run plugin(Product product, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of("plugin"));
        all.addAll(List.of(arguments));
        Product.Run run = product.run(folder, all.toArray(String[]::new));
        assertEquals(0, run.exitCode(), () -> all + run.out() + run.err());
        return run;
    }
}
