/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of hidden files and folders that are being written: {@code .sparsha-MACHINE-PROCESS-START-NUMBER.part}. The name says whose they
 * are, so that those of a process that was killed are removed by the next one that writes into the same folder, and those of a living one,
 * or of another machine on a shared disk, stay. Thread-safe.
 */
public final class PartFiles {

    private static final Pattern NAME = Pattern.compile("\\.sparsha-([0-9a-f]{8})-(\\d{1,18})-(\\d{1,18})-\\d{1,18}\\.part");
    private static final String MACHINE = machine();
    private static final long PROCESS = ProcessHandle.current().pid();
    private static final long START = start(ProcessHandle.current());
    private static final AtomicLong COUNT = new AtomicLong();
    /** A folder is looked through once a process: looking costs as much as the folder has files. */
    private static final Set<Path> SEEN = ConcurrentHashMap.newKeySet();
    private static final int MOST_SEEN = 10_000;

    private PartFiles() {
    }

    /**
     * A name for what is being written, which nothing has yet. What killed processes left in the folder is removed first.
     *
     * @param folder where it shall be
     * @return the path; nothing is made there
     */
    public static Path in(Path folder) {
        if (SEEN.size() < MOST_SEEN && SEEN.add(folder.toAbsolutePath().normalize())) {
            removeStale(folder);
        }
        return folder.resolve(name(MACHINE, PROCESS, START, COUNT.incrementAndGet()));
    }

    /**
     * @param path a file or folder
     * @return whether its name is one of those given here, so that nobody looks at it before it gets its own
     */
    static boolean isPart(Path path) {
        Path name = path.getFileName();
        return name != null && NAME.matcher(name.toString()).matches();
    }

    static String name(String machine, long process, long start, long number) {
        return ".sparsha-" + machine + "-" + process + "-" + start + "-" + number + ".part";
    }

    /**
     * Removes what processes of this machine that are no more have left behind in a folder; what can't be removed stays.
     *
     * @param folder the folder
     */
    static void removeStale(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, ".sparsha-*.part")) {
            for (Path part : parts) {
                if (isStale(part.getFileName().toString())) {
                    remove(part);
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException e) {
            System.getLogger(PartFiles.class.getName()).log(System.Logger.Level.DEBUG, "Not looked through: " + folder, e);
        }
    }

    private static boolean isStale(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches() || !parts.group(1).equals(MACHINE)) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(parts.group(2)));
        return process.isEmpty() || start(process.get()) != Long.parseLong(parts.group(3));
    }

    /** Removes a file, or a folder of files, without following links. */
    private static void remove(Path part) throws IOException {
        if (Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(part)) {
                for (Path file : inside) {
                    remove(file);
                }
            }
        }
        Files.deleteIfExists(part);
    }

    /** When a process started, in milliseconds; 0 where the system doesn't say. */
    private static long start(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }

    static String machine() {
        String name = System.getenv().getOrDefault("COMPUTERNAME", "");
        try {
            name = Files.readString(Path.of("/proc/sys/kernel/hostname"));
        } catch (IOException | SecurityException e) {
            System.getLogger(PartFiles.class.getName()).log(System.Logger.Level.TRACE, "No such file on this system", e);
        }
        return Sha256.of(name.getBytes(StandardCharsets.UTF_8)).substring(0, 8);
    }
}
