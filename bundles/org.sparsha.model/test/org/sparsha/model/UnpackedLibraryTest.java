/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Libraries unpacked into a cache: once, whole, again where they are damaged, by several at once. */
class UnpackedLibraryTest {

    private static final String NAME = "libexample.so";

    @TempDir
    private Path folder;

    private byte[] content;
    private LibraryFiles library;

    @BeforeEach
    void makeJar() throws IOException {
        content = new byte[3_000_000];
        new Random(7).nextBytes(content);
        library = jar("one.jar", content);
    }

    private LibraryFiles jar(String name, byte[] bytes) throws IOException {
        Path jar = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("ai/onnxruntime/native/linux-x64/" + NAME));
            zip.write(bytes);
            zip.putNextEntry(new ZipEntry("ai/onnxruntime/native/linux-x64/symbols/not-a-library"));
        }
        return LibraryFiles.in(jar, "linux-x64").orElseThrow();
    }

    @Test
    void isUnpackedOnceAndLeavesNothingElse() throws IOException {
        Path cache = folder.resolve("cache");
        Path unpacked = UnpackedLibrary.in(cache, library);
        Path file = unpacked.resolve(NAME);
        assertArrayEquals(content, Files.readAllBytes(file));
        FileTime longAgo = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, longAgo);
        assertEquals(unpacked, UnpackedLibrary.in(cache, library));
        assertEquals(longAgo, Files.getLastModifiedTime(file), "written again");
        assertEquals(List.of(NAME), names(unpacked));
    }

    @Test
    void damagedOneIsUnpackedAgain() throws IOException {
        Path file = UnpackedLibrary.in(folder, library).resolve(NAME);
        byte[] damaged = content.clone();
        damaged[1_234_567] ^= 1;
        for (byte[] bytes : List.of(damaged, new byte[0], Arrays.copyOf(content, 100))) {
            Files.write(file, bytes);
            UnpackedLibrary.in(folder, library);
            assertArrayEquals(content, Files.readAllBytes(file));
        }
    }

    @Test
    void otherContentHasAnotherFolder() throws IOException {
        byte[] other = content.clone();
        other[5]++;
        assertNotEquals(UnpackedLibrary.in(folder, library), UnpackedLibrary.in(folder, jar("two.jar", other)));
    }

    @Test
    void severalAtOnceAllFindItWhole() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            Callable<byte[]> read = () -> Files.readAllBytes(UnpackedLibrary.in(folder.resolve("shared"), library).resolve(NAME));
            List<Callable<byte[]>> calls = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                calls.add(read);
            }
            for (Future<byte[]> found : threads.invokeAll(calls)) {
                assertArrayEquals(content, found.get());
            }
        }
        assertEquals(List.of(NAME), names(UnpackedLibrary.in(folder.resolve("shared"), library)));
    }

    @Test
    void aPartThatIsGoneWhenItIsLookedAtIsPassedOver() throws IOException {
        Path unpacked = UnpackedLibrary.in(folder, library);
        Files.createSymbolicLink(unpacked.resolve(NAME + "3.part"), folder.resolve("moved")); // listed, and nothing is there
        Files.delete(unpacked.resolve(NAME));
        assertArrayEquals(content, Files.readAllBytes(UnpackedLibrary.in(folder, library).resolve(NAME)));
    }

    @Test
    void whatKilledProcessesLeftIsRemoved() throws IOException {
        Path unpacked = UnpackedLibrary.in(folder, library);
        Path abandoned = Files.write(unpacked.resolve(NAME + "1.part"), content);
        Files.setLastModifiedTime(abandoned, FileTime.from(Instant.now().minusSeconds(7200)));
        Path recent = Files.write(unpacked.resolve(NAME + "2.part"), content);
        Files.delete(unpacked.resolve(NAME));
        UnpackedLibrary.in(folder, library);
        assertFalse(Files.exists(abandoned));
        assertTrue(Files.exists(recent), "another process may be writing it");
    }

    @Test
    void damagedJarIsSaid() throws IOException {
        byte[] bytes = Files.readAllBytes(library.jar());
        bytes[1_000_000] ^= 1;
        Files.write(library.jar(), bytes);
        IOException said = assertThrows(IOException.class, () -> UnpackedLibrary.in(folder.resolve("fresh"), library));
        assertTrue(said.getMessage() != null && !said.getMessage().isBlank());
    }

    @Test
    void complaintsSayWhatIsWrong() {
        assertTrue(NativeLibrary.complaint(new NoClassDefFoundError()).contains("no native library for this system"));
        Throwable noexec = new ExceptionInInitializerError(new UnsatisfiedLinkError(
                "/cache/libonnxruntime.so: failed to map segment from shared object: Operation not permitted"));
        assertTrue(NativeLibrary.complaint(noexec).contains("noexec"));
        assertTrue(NativeLibrary.complaint(noexec).contains("SPARSHA_CACHE"));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
