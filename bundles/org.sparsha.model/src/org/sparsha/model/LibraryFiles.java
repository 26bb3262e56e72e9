/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * ONNX Runtime's native libraries for one platform, as its jar has them.
 *
 * @param jar the jar, a file
 * @param platform as the jar names it, {@code linux-x64}
 * @param files the libraries, at least one, by name
 */
record LibraryFiles(Path jar, String platform, List<LibraryFile> files) {

    private static final String FOLDER = "ai/onnxruntime/native/";

    /**
     * A library in the jar.
     *
     * @param name file name
     * @param entry name of the entry in the jar
     * @param size bytes
     * @param crc CRC-32
     */
    record LibraryFile(String name, String entry, long size, long crc) {
    }

    LibraryFiles {
        files = List.copyOf(files);
    }

    /** Returns the libraries for this system in the jar that a class of ONNX Runtime comes from; empty where there are none. */
    static Optional<LibraryFiles> find(Class<?> member) {
        CodeSource source = member.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null || !"file".equals(source.getLocation().getProtocol())) {
            return Optional.empty();
        }
        try {
            Path jar = Path.of(source.getLocation().toURI());
            return Files.isRegularFile(jar) ? in(jar, here()) : Optional.empty();
        } catch (URISyntaxException | IOException | IllegalArgumentException e) {
            System.getLogger(LibraryFiles.class.getName()).log(System.Logger.Level.DEBUG, "No jar at " + source.getLocation(), e);
            return Optional.empty();
        }
    }

    /** Returns the libraries for a platform in a jar; empty where it has none. */
    static Optional<LibraryFiles> in(Path jar, String platform) throws IOException {
        String folder = FOLDER + platform + "/";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<LibraryFile> files = zip.stream()
                    .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory()
                            && entry.getName().indexOf('/', folder.length()) < 0)
                    .map(entry -> new LibraryFile(entry.getName().substring(folder.length()), entry.getName(), entry.getSize(),
                            entry.getCrc()))
                    .toList();
            return files.isEmpty() ? Optional.empty() : Optional.of(new LibraryFiles(jar, platform, files));
        }
    }

    /** A name for these libraries that no other release or platform has. */
    String key() {
        CRC32 sum = new CRC32();
        for (LibraryFile file : files) {
            sum.update((file.name + " " + file.size + " " + file.crc + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return platform + "-" + String.format("%08x", sum.getValue());
    }

    /** Whether each of them is one that was searched for telemetry and has none. */
    boolean areChecked() {
        return files.stream().allMatch(file -> CheckedLibraries.find(platform + "/" + file.name, file.size, file.crc).isPresent());
    }

    /** The platform as ONNX Runtime names the folders of its jar. */
    private static String here() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux") + "-"
                + (processor.startsWith("aarch64") || processor.startsWith("arm64") ? "aarch64" : "x64");
    }
}
