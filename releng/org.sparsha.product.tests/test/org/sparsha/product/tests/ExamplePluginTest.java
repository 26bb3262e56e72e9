/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Installs the plug-in of {@code examples/} from its update site into the product, uses it, and is rid of it again. */
class ExamplePluginTest {

    private static final String FEATURE = "org.example.bisection.feature.feature.group";

    @TempDir
    private Path folder;

    @Test
    void installedUsedAndUninstalled() throws Exception {
        Path site = Product.ROOT.resolve("examples/org.example.bisection.site/target/repository");
        assertTrue(Files.isDirectory(site), () -> "There is no update site " + site);
        Product product = Product.here().copyTo(folder.resolve("product"));

        Product.Run install = director(product, "-repository", site.toUri().toString(), "-installIU", FEATURE);
        assertEquals(0, install.exitCode(), () -> install.out() + install.err());
        assertTrue(product.run(folder, "list", "explainers").out().contains("example.bisection"));
        assertTrue(product.run(folder, "list", "perturbations").out().contains("example.attenuate"));

        Path clip = Clips.voiced(folder.resolve("clip.wav"), 1);
        Product.Run explained = product.run(folder, "explain", clip.toString(), "--explainer", "example.bisection", "--perturbation",
                "example.attenuate", "--set", "by=40", "--format", "json");
        assertEquals(0, explained.exitCode(), explained::err);
        assertTrue(explained.out().contains("\"example.bisection\"") && explained.out().contains("\"example.attenuate\""), explained::out);

        Product.Run uninstall = director(product, "-uninstallIU", FEATURE);
        assertEquals(0, uninstall.exitCode(), () -> uninstall.out() + uninstall.err());
        assertFalse(product.run(folder, "list", "explainers").out().contains("example.bisection"));
    }

    private Product.Run director(Product product, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 2];
        all[0] = "-application";
        all[1] = "org.eclipse.equinox.p2.director";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return product.run(folder, all);
    }
}
