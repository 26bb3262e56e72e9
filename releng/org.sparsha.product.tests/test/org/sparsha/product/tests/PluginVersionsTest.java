/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A plug-in goes to other versions and back, also without its site, and leaves no file when it is removed. */
class PluginVersionsTest {

    private static final String NAME = "com.example.versions";

    @TempDir
    private Path folder;

    @Test
    void updateRollbackAndRemoval() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("product"));
        List<Path> before = product.plugins();
        Path jars = Files.createDirectories(folder.resolve("jars"));
        MadePlugin made = new MadePlugin(NAME, List.of("org.sparsha.explain"), "<plugin/>");
        made.pack(jars, "1.0.0", folder, List.of());
        plugin(product, "install", "--trust", "--from", jars.toString());
        Product.Run none = product.run(folder, "plugin", "rollback", NAME);
        assertTrue(none.exitCode() == 2 && none.err().contains("1.0.0 is the only one that was installed"), none::err);

        made.pack(jars, "2.0.0", folder, List.of());
        made.pack(jars, "3.0.0", folder, List.of());
        assertChange("2.0.0", "1.0.0", plugin(product, "update", NAME, "--to", "2.0.0", "--trust", "--from", jars.toString()));
        assertTrue(plugin(product, "info", NAME).contains("Before: 1.0.0"));
        assertChange("3.0.0", "2.0.0", plugin(product, "update", "--trust", "--from", jars.toString()));
        try (Stream<Path> files = Files.list(jars)) {
            files.forEach(file -> file.toFile().delete());
        }
        assertChange("2.0.0", "3.0.0", plugin(product, "rollback", NAME));
        assertTrue(plugin(product, "list").contains("2.0.0"));
        assertChange("3.0.0", "2.0.0", plugin(product, "rollback", NAME));
        plugin(product, "remove", NAME);
        assertEquals(before, product.plugins(), "removal leaves no file");
    }

    private static void assertChange(String comes, String goes, String said) {
        assertTrue(said.contains("+ " + NAME + " " + comes) && said.contains("- " + NAME + " " + goes), said);
    }

    private String plugin(Product product, String... arguments) throws Exception {
        Product.Run run = product.run(folder, Stream.concat(Stream.of("plugin"), Stream.of(arguments)).toArray(String[]::new));
        assertEquals(0, run.exitCode(), () -> List.of(arguments) + run.out() + run.err());
        return run.out();
    }
}
