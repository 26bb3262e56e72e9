/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is installed, copied aside while a change of plug-ins is made, so that the launcher can take back what a killed process left half
 * done. Dropped when the change has ended, well or badly, since p2 takes back what fails. One change at a time, in this process and in
 * others. The folder {@code configuration/org.sparsha.launch/before} holds the copy, a file {@link #PLACES} with what was copied, a line
 * each, and a file {@link #FILES} with the files that were there, so that those that came since can be deleted.
 */
final class ChangeJournal implements AutoCloseable {

    /** What says what is installed, under the installation's folder. */
    private static final List<String> STATE = List.of("artifacts.xml", "configuration/config.ini",
            "configuration/org.eclipse.equinox.simpleconfigurator", "p2/org.eclipse.equinox.p2.engine/profileRegistry");
    /** Folders to which a change adds files. */
    private static final List<String> GROWING = List.of("plugins", "features");
    /** File with the paths of {@link #STATE}. */
    static final String PLACES = "places.txt";
    /** File with the paths of what was in {@link #GROWING}. */
    static final String FILES = "files.txt";

    private final FileChannel channel;
    private final FileLock lock;
    private final Path copy;

    private ChangeJournal(FileChannel channel, FileLock lock, Path copy) {
        this.channel = channel;
        this.lock = lock;
        this.copy = copy;
    }

    /**
     * Copies the state aside, so that a change may begin. To be closed when it has ended.
     *
     * @param installation folder of the installation
     * @throws PluginException where another change is going on, or the installation can't be written to
     */
    static ChangeJournal begin(Path installation) throws PluginException {
        for (String each : List.of("", "plugins", "configuration", "p2")) {
            Path place = installation.resolve(each);
            if (!Files.isWritable(place)) {
                throw new PluginException("Plug-ins cannot be changed, since " + place + " cannot be written to. Unpack Sparsha Workbench "
                        + "in a folder of your own, or ask whoever looks after this one.");
            }
        }
        Path folder = installation.resolve("configuration").resolve("org.sparsha.launch");
        try {
            Files.createDirectories(folder);
            FileChannel channel = FileChannel.open(folder.resolve("changing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = lock(channel);
            if (lock == null || Files.exists(folder.resolve("before"))) { // the second: not taken back yet
                channel.close();
                throw new PluginException(lock == null ? "Plug-ins are being changed by another window or call. Try again later."
                        : "A change of plug-ins was interrupted. Start Sparsha Workbench again first, which takes it back.");
            }
            write(installation, folder);
            return new ChangeJournal(channel, lock, folder.resolve("before"));
        } catch (IOException e) {
            throw new PluginException("Plug-ins cannot be changed: what is installed cannot be copied to " + folder + " (" + e.getMessage()
                    + "). Make room there.", e);
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void write(Path installation, Path folder) throws IOException {
        Path part = folder.resolve("before.part");
        delete(part);
        Files.createDirectories(part);
        for (String each : STATE) {
            copy(installation.resolve(each), part.resolve(each));
        }
        List<String> files = new ArrayList<>();
        for (String each : GROWING) {
            try (Stream<Path> all = Files.isDirectory(installation.resolve(each)) ? Files.list(installation.resolve(each))
                    : Stream.empty()) {
                all.forEach(file -> files.add(each + "/" + file.getFileName()));
            }
        }
        Files.write(part.resolve(FILES), files);
        Files.write(part.resolve(PLACES), STATE);
        Files.move(part, folder.resolve("before"), StandardCopyOption.ATOMIC_MOVE);
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

    /** Moves the copy away in one step before it is deleted, so that half a copy is never taken for a whole one. */
    @Override
    public void close() throws PluginException {
        Path dropped = copy.resolveSibling("before.dropped");
        try (FileChannel ended = channel) {
            delete(dropped);
            Files.move(copy, dropped, StandardCopyOption.ATOMIC_MOVE);
            delete(dropped);
            lock.release();
        } catch (IOException e) {
            throw new PluginException("What was installed before cannot be deleted (" + e.getMessage() + "), so the next start takes the "
                    + "change back. Make the folder " + copy.getParent() + " writable and change again.", e);
        }
    }
}
