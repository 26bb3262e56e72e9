/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisabledOnOs(OS.WINDOWS) // links, pipes and permissions as POSIX has them
class FileReplacementTest {

    @TempDir
    Path folder;

    private static void write(Path target, String text) throws IOException {
        try (FileReplacement replacement = FileReplacement.of(target)) {
            Files.writeString(replacement.path(), text);
            replacement.commit();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsMadeInAHiddenFolderNeedsNoHiddenName() throws IOException {
        Path made = Files.createDirectory(PartFiles.in(folder));
        try (FileReplacement replacement = FileReplacement.of(made.resolve("a"))) {
            assertEquals(made.resolve("a"), replacement.path());
        }
        assertFalse(Files.exists(made.resolve("a")), "left without being committed");
        write(made.resolve("a"), "first");
        write(made.resolve("a"), "second");
        FileReplacement.move(made, folder.resolve("b"));
        assertEquals(List.of("b"), names());
        assertEquals("second", Files.readString(folder.resolve("b/a")));
    }

    @Test
    void oldFileStaysUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("a"), "old");
        try (FileReplacement replacement = FileReplacement.of(file)) {
            Files.writeString(replacement.path(), "half");
            assertEquals("old", Files.readString(file));
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("a"), names());
        write(file, "new");
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("a"), names());
    }

    @Test
    void permissionsOfAnExistingFileAreKept() throws IOException {
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Path file = Files.writeString(folder.resolve(permissions), "old");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            write(file, "new");
            assertEquals(permissions, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    @Test
    void newFilesHaveThePermissionsOfAnyNewFile() throws IOException {
        Path usual = Files.createFile(folder.resolve("usual"));
        write(folder.resolve("ours"), "new");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(folder.resolve("ours")));
    }

    @Test
    void linksAreFollowedAndStay() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path file = Files.writeString(other.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("other/file"));
        Path second = Files.createSymbolicLink(folder.resolve("second"), link);
        write(second, "new");
        assertTrue(Files.isSymbolicLink(link) && Files.isSymbolicLink(second));
        assertEquals("new", Files.readString(file));
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("other/made"));
        write(dangling, "made");
        assertTrue(Files.isSymbolicLink(dangling));
        assertEquals("made", Files.readString(other.resolve("made")));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
        assertThrows(IOException.class, () -> write(loop, "new"));
    }

    @Test
    void devicesArePassedThrough() throws IOException {
        Object before = Files.getAttribute(Path.of("/dev/null"), "unix:ino");
        write(Path.of("/dev/null"), "gone");
        assertEquals(before, Files.getAttribute(Path.of("/dev/null"), "unix:ino"));
        Path link = Files.createSymbolicLink(folder.resolve("null"), Path.of("/dev/null"));
        write(link, "gone");
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(List.of("null"), names());
    }

    @Test
    void pipesArePassedThrough() throws Exception {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try (InputStream in = Files.newInputStream(pipe)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                return e.toString();
            }
        });
        write(pipe, "through");
        assertEquals("through", read.get(10, TimeUnit.SECONDS));
        assertTrue(FileReplacement.isSpecial(pipe));
    }

    @Test
    void fullDiskIsAnErrorAndNotSilence() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        assertThrows(IOException.class, () -> write(Path.of("/dev/full"), "more"));
    }

    @Test
    void foldersAreNotReplaced() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        assertThrows(IOException.class, () -> FileReplacement.of(sub));
        assertFalse(FileReplacement.isSpecial(sub));
    }

    @Test
    void partsOfDeadProcessesAreRemoved() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        long dead = ended.pid();
        ended.waitFor();
        String machine = PartFiles.machine();
        Path stale = Files.createDirectory(folder.resolve(PartFiles.name(machine, dead, 1, 1)));
        Files.writeString(stale.resolve("inside"), "");
        Files.writeString(folder.resolve(PartFiles.name(machine, ProcessHandle.current().pid(), 1, 1)), "another process of the number");
        String alive = PartFiles.name(machine, ProcessHandle.current().pid(),
                ProcessHandle.current().info().startInstant().orElseThrow().toEpochMilli(), 1);
        String elsewhere = PartFiles.name("00000000", dead, 1, 1);
        Files.writeString(folder.resolve(alive), "");
        Files.writeString(folder.resolve(elsewhere), "");
        Files.writeString(folder.resolve(".sparsha-notes.part"), "");
        PartFiles.removeStale(folder);
        assertEquals(Stream.of(alive, elsewhere, ".sparsha-notes.part").sorted().toList(), names());
    }
}
