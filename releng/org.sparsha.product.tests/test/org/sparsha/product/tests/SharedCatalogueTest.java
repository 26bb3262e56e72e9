/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** One catalogue over several sites: what they all offer in one place, files and signatures from each itself. */
class SharedCatalogueTest {

    @TempDir
    private Path folder;
    private Product product;
    private String all;

    @BeforeEach
    void publish() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        all = folder.resolve("all").toString();
        site("first", "com.example.first", "1.0.0");
        site("second", "com.example.second", "1.0.0");
        site("newer", "com.example.first", "2.0.0");
        fine("key", "Hub <hub@hub.example>", "--out", folder.resolve("key.asc").toString());
        assertTrue(fine("catalogue", folder.resolve("first").toString(), folder.resolve("second").toString(),
                folder.resolve("newer").toString(), "--out", all, "--sign", folder.resolve("key.asc").toString()).out()
                        .contains("3 versions of plug-ins of 3 sites"));
    }

    private void site(String name, String id, String version) throws Exception {
        Path jars = Files.createDirectories(folder.resolve(name + "-jars"));
        new MadePlugin(id, List.of("org.sparsha.explain"), "<plugin/>").pack(jars, version, folder, List.of());
        fine("publish", jars.toString(), "--out", folder.resolve(name).toString());
    }

    @Test
    void offersAndInstallsFromEachOfThem() throws Exception {
        String offered = fine("search", "--from", all).out();
        assertTrue(offered.matches("(?s).*com\\.example\\.first +2\\.0\\.0 .*com\\.example\\.second +1\\.0\\.0 .*"), offered);
        fine("install", "com.example.second", "--trust", "--from", all);
        fine("update", "com.example.second", "--trust", "--from", all);
        assertTrue(fine("install", "com.example.first", "--trust", "--from", all).out().contains("+ com.example.first 2.0.0"));
    }

    @Test
    void aSiteThatIsGoneIsSaidAndTheOthersGoOn() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("second"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        fine("install", "com.example.first", "--trust", "--from", all);
        Product.Run gone = plugin("install", "com.example.second", "--trust", "--from", all);
        assertEquals(2, gone.exitCode(), gone::err);
        assertTrue(gone.err().contains("names the plug-in com.example.second, but the update site that has it cannot be read now"),
                gone::err);
    }

    @Test
    void aChangedByteOfItIsRefused() throws Exception {
        Path file = Path.of(all).resolve("catalogue.json");
        Files.writeString(file, Files.readString(file).replace("com.example.second", "com.example.sekond"));
        Product.Run run = plugin("search", "--from", all);
        assertEquals(2, run.exitCode(), run::out);
        assertTrue(run.err().contains("isn't what its maker has signed"), run::err);
        assertFalse(fine("list").out().contains("com.example"));
    }

    private Product.Run fine(String... arguments) throws Exception {
        Product.Run run = plugin(arguments);
        assertEquals(0, run.exitCode(), () -> List.of(arguments) + run.out() + run.err());
        return run;
    }

    private Product.Run plugin(String... arguments) throws IOException, InterruptedException {
        return product.run(folder, Stream.concat(Stream.of("plugin"), Stream.of(arguments)).toArray(String[]::new));
    }
}
