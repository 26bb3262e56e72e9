/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is kept between calls belongs to one installation: moved, copied and damaged ones work as the first did. */
class MovedProductTest {

    private static final String[] CALL = {"list", "models"};
    private static final int HEADER = 4096;
    private static final String LINKED = ".aot"; // of Java 25 and later

    @TempDir
    private Path folder;

    @Test
    void movedProductWorks() throws Exception {
        Product first = Product.here().copyTo(folder.resolve("first"));
        Path cache = folder.resolve("cache");
        Product.Run before = run(first, cache);
        run(first, cache);
        Path place = Files.createDirectories(folder.resolve("elsewhere")).resolve("moved");
        Product moved = new Product(Files.move(first.folder(), place, StandardCopyOption.ATOMIC_MOVE));
        for (int call = 0; call < 3; call++) {
            assertEquals(before.out(), run(moved, cache).out());
        }
        assertEquals(1, starts(cache).size(), "what was kept of the folder that is gone is removed");
    }

    @Test
    void twoCopiesHaveTheirOwnModels() throws Exception {
        Product one = Product.here().copyTo(folder.resolve("one"));
        Product other = Product.here().copyTo(folder.resolve("other"));
        Files.move(other.folder().resolve("models/emodb-sparsha374"), folder.resolve("not a model of that copy any more"));
        Path cache = folder.resolve("cache");
        for (int call = 0; call < 3; call++) {
            assertTrue(run(one, cache).out().contains("emodb-sparsha374"), "call " + call);
            assertFalse(run(other, cache).out().lines().anyMatch(line -> line.startsWith("emodb-sparsha374")), "call " + call);
        }
        assertEquals(2, starts(cache).size());
    }

    @Test
    void damagedArchiveIsMadeAnew() throws Exception {
        Path cache = folder.resolve("cache");
        Product product = Product.here();
        Product.Run whole = run(product, cache);
        Path archive = archive(cache);
        byte[] bytes = Files.readAllBytes(archive);
        Random random = new Random(11);
        for (int kind = 0; kind < 4; kind++) {
            byte[] damaged = bytes.clone();
            switch (kind) {
                case 0 -> scatter(damaged, HEADER, damaged.length, 2000, random);
                case 1 -> scatter(damaged, 0, HEADER, 40, random);
                case 2 -> damaged = new byte[0];
                default -> damaged = Arrays.copyOf(bytes, bytes.length / 2);
            }
            Files.write(archive, damaged);
            assertEquals(whole.out(), run(product, cache).out(), "damage of kind " + kind);
            assertEquals(whole.out(), run(product, cache).out(), "after damage of kind " + kind);
            boolean linked = archive.toString().endsWith(LINKED);
            assertFalse(linked && Arrays.equals(damaged, Files.readAllBytes(archive)), "still damaged by kind " + kind);
        }
    }

    @Test
    void aMissingFileOfTheProgramIsSaid() throws Exception {
        Product product = Product.here().copyTo(folder.resolve("damaged"));
        for (String name : List.of("org.sparsha.launch_", "org.sparsha.core_", "picocli_", "org.eclipse.osgi_")) {
            Path jar = product.plugins().stream().filter(one -> one.getFileName().toString().startsWith(name)).findFirst().orElseThrow();
            Path aside = Files.move(jar, folder.resolve(jar.getFileName()));
            Product.Run said = product.run(folder.resolve("cache"), CALL);
            Files.move(aside, jar);
            assertEquals(3, said.exitCode(), name + said.err());
            assertTrue(said.err().lines().count() == 1 && said.err().startsWith("sparsha: cannot start: the installation is ")
                    && said.err().strip().endsWith("Install it again."), name + said.err());
        }
    }

    @Test
    void callThatFailsLeavesNoPoorArchive() throws Exception {
        Path cache = folder.resolve("cache");
        Product.here().run(cache, "predict", folder.resolve("not-there.wav").toString());
        Path clip = Clips.voiced(folder.resolve("clip.wav"), 0.5);
        List<Path> poor = archives(cache); // none where classes are linked
        long poorSize = poor.isEmpty() ? 0 : Files.size(poor.getFirst());
        assertEquals(0, Product.here().run(cache, "predict", clip.toString()).exitCode());
        assertTrue(Files.size(archive(cache)) > poorSize, "the archive of the call that failed was kept");
    }

    private static void scatter(byte[] bytes, int from, int to, int count, Random random) {
        for (int i = 0; i < count; i++) {
            bytes[random.nextInt(from, to)] ^= (byte) random.nextInt(1, 256);
        }
    }

    private static Product.Run run(Product product, Path cache) throws IOException, InterruptedException {
        Product.Run run = product.run(cache, CALL);
        assertEquals(0, run.exitCode(), run::err);
        assertEquals("", run.err());
        return run;
    }

    private static List<Path> starts(Path cache) throws IOException {
        try (Stream<Path> folders = Files.list(cache.resolve("start"))) {
            return folders.toList();
        }
    }

    private static Path archive(Path cache) throws IOException {
        return archives(cache).getFirst();
    }

    private static List<Path> archives(Path cache) throws IOException {
        try (Stream<Path> files = Files.list(starts(cache).getFirst())) {
            return files.filter(file -> file.toString().endsWith(LINKED) || file.toString().endsWith(".jsa")).toList();
        }
    }
}
