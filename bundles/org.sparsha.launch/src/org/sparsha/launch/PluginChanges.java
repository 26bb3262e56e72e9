/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes back a change of plug-ins that a killed process has left half done. Whoever changes plug-ins ({@code ChangeJournal} of the bundle
 * {@code org.sparsha.runtime}) first copies what says what is installed to a folder and drops the copy in the end. A copy that is still
 * there at a start while nobody changes anything means that the process was killed: the installation becomes what it was.
 */
public final class PluginChanges {

    /** In the copy: paths of what was copied, under the installation's folder, a line each. */
    private static final String PLACES = "places.txt";
    /** In the copy: paths of the files of plug-ins and features that were there, a line each; others came with the change. */
    private static final String FILES = "files.txt";

    private PluginChanges() {
    }

    /**
     * Takes back what a killed process has left half done, where a launch script doesn't go through the {@link Launcher}.
     *
     * @param arguments folder of the installation
     */
    public static void main(String[] arguments) {
        try {
            sayRecovered(new Installation(Path.of(arguments[0])));
        } catch (IOException e) {
            System.err.println("sparsha: a change of plug-ins was interrupted and cannot be taken back (" + e.getMessage()
                    + "). Make the folder " + arguments[0] + " writable and call again.");
        }
    }

    /** Takes back what a killed process has left half done, and says so. */
    static void sayRecovered(Installation installation) throws IOException {
        if (recover(installation)) {
            System.err.println("sparsha: a change of plug-ins was interrupted; everything is as it was before it.");
        }
    }

    /**
     * Takes back what a killed process has left half done. Quick where there is nothing of the kind.
     *
     * @return whether something was taken back
     * @throws IOException where that fails
     */
    static boolean recover(Installation installation) throws IOException {
        Path folder = installation.folder().resolve("configuration").resolve("org.sparsha.launch");
        Path copy = folder.resolve("before");
        if (!Files.exists(copy)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve("changing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            if (lock == null || !Files.exists(copy)) {
                return false; // somebody is at it just now, or has just ended
            }
            restore(installation.folder(), copy);
            return true;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** Puts the copy back. Killed within, it is done again at the next start, since the copy goes last. */
    private static void restore(Path installation, Path copy) throws IOException {
        for (String each : Files.readAllLines(copy.resolve(PLACES))) {
            if (Files.exists(copy.resolve(each))) {
                delete(installation.resolve(each));
                copy(copy.resolve(each), installation.resolve(each));
            }
        }
        List<String> before = Files.readAllLines(copy.resolve(FILES));
        for (String each : before.stream().map(file -> file.substring(0, file.indexOf('/'))).distinct().toList()) {
            try (Stream<Path> files = Files.list(installation.resolve(each))) {
                for (Path file : files.filter(one -> !before.contains(each + "/" + one.getFileName())).toList()) {
                    delete(file);
                }
            }
        }
        Path dropped = copy.resolveSibling("before.dropped"); // away in one step, so that half a copy is never taken for a whole one
        delete(dropped);
        Files.move(copy, dropped, StandardCopyOption.ATOMIC_MOVE);
        delete(dropped);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target, StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path each : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
