/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

import ai.onnxruntime.OrtEnvironment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The libraries that ship, of all four platforms: known ones, without the traces of telemetry that release 1.29.0 has. */
class CheckedLibrariesTest {

    private static final List<String> PLATFORMS = List.of("linux-x64", "linux-aarch64", "win-x64", "osx-aarch64");
    /** Collector, its client, what it writes, what it reads, what switches it off. */
    private static final List<String> TRACES = List.of("mobile.events.data", "OneCollector", "deviceid", "onnxruntime.db", "mat-debug",
            "/etc/machine-id", "DeveloperTools", "getaddrinfo", CheckedLibraries.SWITCH);

    private final Path jar = LibraryFiles.find(OrtEnvironment.class).orElseThrow().jar();

    @Test
    void everyLibraryOfEveryPlatformWasChecked() throws Exception {
        for (String platform : PLATFORMS) {
            LibraryFiles library = LibraryFiles.in(jar, platform).orElseThrow();
            assertTrue(library.areChecked(), () -> jar + " has other libraries for " + platform
                    + " than those that were searched for telemetry: check this release first, as docs/privacy.md says");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                for (LibraryFiles.LibraryFile file : library.files()) {
                    byte[] bytes = zip.getInputStream(zip.getEntry(file.entry())).readAllBytes();
                    String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
                    String name = platform + "/" + file.name();
                    assertEquals(CheckedLibraries.find(name, file.size(), file.crc()).orElseThrow().sha256(), digest);
                    String text = new String(bytes, StandardCharsets.ISO_8859_1);
                    for (String trace : TRACES) {
                        assertFalse(text.contains(trace), () -> file.entry() + " contains " + trace);
                        assertFalse(text.contains(new String(trace.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1)),
                                () -> file.entry() + " contains " + trace + " in UTF-16");
                    }
                }
            }
        }
    }

    @Test
    void anotherLibraryIsRefusedUnlessTelemetryIsSwitchedOff() {
        assertDoesNotThrow(() -> NativeLibrary.refuseTelemetry(true, Map.of()));
        assertDoesNotThrow(() -> NativeLibrary.refuseTelemetry(false, Map.of(CheckedLibraries.SWITCH, "1")));
        for (Map<String, String> environment : List.of(Map.<String, String>of(), Map.of(CheckedLibraries.SWITCH, "0"))) {
            ModelException refused = assertThrows(ModelException.class, () -> NativeLibrary.refuseTelemetry(false, environment));
            assertTrue(refused.getMessage().contains(CheckedLibraries.SWITCH + "=1"), refused::getMessage);
        }
    }

    @Test
    void anotherSizeOrChecksumIsAnotherLibrary() {
        assertTrue(CheckedLibraries.find("linux-x64/libonnxruntime.so", 24_268_848, 0xaf505133L).isPresent());
        assertTrue(CheckedLibraries.find("linux-x64/libonnxruntime.so", 24_268_849, 0xaf505133L).isEmpty());
        assertTrue(CheckedLibraries.find("linux-x64/libonnxruntime.so", 24_268_848, 0xaf505134L).isEmpty());
        assertTrue(CheckedLibraries.find("linux-x64/other.so", 24_268_848, 0xaf505133L).isEmpty());
    }
}
