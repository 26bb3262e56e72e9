/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.product.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** When the JVM itself crashes. */
class CrashTest {

    /** Has it crash as soon as it is out of memory, which it is at once. */
    private static final String CRASHES = "-Xmx2m -XX:+CrashOnOutOfMemoryError -XX:-CreateCoredumpOnCrash";

    @TempDir
    Path folder;

    /** It used to be left in the folder that the call was made in, such as that of the recordings. */
    @Test
    void leavesItsReportAmongItsOwnFiles() throws IOException, InterruptedException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        Path here = Files.createDirectory(folder.resolve("here"));
        Process process = Product.here().call(Map.of("SPARSHA_JAVA_OPTIONS", CRASHES), cache, "list", "models").directory(here.toFile())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES));
        assertNotEquals(0, process.exitValue());
        assertEquals(List.of(), names(here));
        assertTrue(names(cache).stream().anyMatch(name -> name.matches("crash-\\d+\\.log")), () -> String.valueOf(cache.toFile().list()));
    }

    /**
     * A crash while the compiler is at work left a file of the compiler in that folder, once in many. The call that makes an archive of
     * classes prints no flags, so it is told to make none.
     */
    @Test
    void leavesNothingOfTheCompiler() throws IOException, InterruptedException {
        Path said = folder.resolve("flags.txt");
        Process process = Product.here().call(Map.of("SPARSHA_JAVA_OPTIONS", "-XX:+PrintFlagsFinal -Xshare:auto"),
                Files.createDirectory(folder.resolve("cache")), "list", "models").redirectErrorStream(true).redirectOutput(said.toFile())
                .start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES));
        String flags = Files.readString(said);
        assertTrue(flags.lines().anyMatch(line -> line.matches(".* DumpReplayDataOnError +:?= false .*")), flags);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
