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

/** Who has signed a plug-in decides whether it comes without a question, with one, or not at all. With a key made for the test. */
class SignedSiteTest {

    private static final String NAME = "com.example.signed";

    @TempDir
    private Path folder;
    private Product product;
    private Path key;
    private Path site;

    @BeforeEach
    void publish() throws Exception {
        product = Product.here().copyTo(folder.resolve("product"));
        key = folder.resolve("key.asc");
        site = folder.resolve("site");
        fine("key", "Acme <plugins@acme.example>", "--out", key.toString());
        Path jars = Files.createDirectories(folder.resolve("jars"));
        new MadePlugin(NAME, List.of("org.sparsha.explain"), "<plugin/>").pack(jars, "1.0.0", folder, List.of());
        assertTrue(fine("publish", jars.toString(), "--out", site.toString(), "--sign", key.toString()).out().contains("Signed by Acme"));
    }

    @Test
    void signedByAKeyThatIsTrustedBeforehandComesWithoutAQuestion() throws Exception {
        Path keys = Files.createDirectories(product.folder().resolve("keys"));
        Files.copy(folder.resolve("key.asc.pub.asc"), keys.resolve("acme.asc"));
        fine("install", "--from", site.toString());
        assertTrue(isInstalled());
    }

    @Test
    void signedByAnUnknownKeyIsAskedOnceByNameAndFingerprint() throws Exception {
        Product.Run first = plugin("install", "--from", site.toString());
        assertEquals(2, first.exitCode(), first::err);
        assertTrue(first.err().matches("(?s).*signed by Acme <plugins@acme.example>, key ([0-9A-F]{4} ?){10}, which this installation "
                + "doesn't know\\. With --trust it is taken nevertheless\\.\\s*"), first::err);
        assertFalse(isInstalled());
        fine("install", "--trust", "--from", site.toString());
        fine("remove", NAME);
        fine("install", "--from", site.toString());
        assertTrue(isInstalled());
    }

    @Test
    void unsignedIsAskedAbout() throws Exception {
        Path jars = folder.resolve("jars");
        Product.Run run = plugin("install", "--from", jars.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().contains("Nobody has signed the file " + NAME + "_1.0.0.jar"), run::err);
        fine("install", "--trust", "--from", jars.toString());
        assertTrue(isInstalled());
    }

    @Test
    void aChangedByteIsRefusedEvenWithTrust() throws Exception {
        List<Path> before = product.plugins();
        Path jar = site.resolve("plugins/" + NAME + "_1.0.0.jar");
        byte[] bytes = Files.readAllBytes(jar);
        bytes[bytes.length / 2] ^= 1;
        Files.write(jar, bytes);
        refused("hash is not as expected");
        Path list = site.resolve("artifacts.xml");
        Files.writeString(list, String.join("\n", Files.readAllLines(list).stream()
                .filter(line -> !line.contains("checksum") && !line.contains("download.")).toList()));
        refused("signature is invalid");
        assertEquals(before, product.plugins(), "nothing stays");
    }

    private void refused(String why) throws Exception {
        Product.Run run = plugin("install", "--trust", "--from", site.toString());
        assertEquals(2, run.exitCode(), run::err);
        assertTrue(run.err().contains("damaged or changed on its way") && run.err().contains(why), run::err);
        assertFalse(isInstalled());
    }

    private boolean isInstalled() throws Exception {
        return fine("list").out().contains(NAME);
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
