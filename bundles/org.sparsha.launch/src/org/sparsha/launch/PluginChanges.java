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
 * Sees to it that a change of plug-ins is made whole or not at all. Before one begins, everything that says what is installed is copied
 * aside; when it has ended, well or badly, the copy is dropped (p2 takes back what fails). A copy that is still there at a start while
 * nobody changes anything was left by a process that was killed: the installation becomes what it was. One change at a time.
 */
public final class PluginChanges implements AutoCloseable {

    /** What says what is installed, under the installation's folder. Jars that nothing names do no harm. */
    private static final List<String> STATE = List.of("artifacts.xml", "configuration/config.ini",
            "configuration/org.eclipse.equinox.simpleconfigurator", "p2/org.eclipse.equinox.p2.engine/profileRegistry");

    private final FileChannel channel;
    private final Path copy;

    private PluginChanges(FileChannel channel, Path copy) {
        this.channel = channel;
        this.copy = copy;
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

    private static Path folder(Installation installation) {
        return installation.folder().resolve("configuration").resolve("org.sparsha.launch");
    }

    private static Path copy(Installation installation) {
        return folder(installation).resolve("before");
    }

    private static Path lock(Installation installation) {
        return folder(installation).resolve("changing");
    }

    /**
     * Copies the state aside, so that a change may begin. To be closed when it has ended.
     *
     * @throws IOException where another change is going on, or the installation can't be written to
     */
    static PluginChanges begin(Installation installation) throws IOException {
        for (String each : List.of("", "plugins", "configuration", "p2")) {
            Path place = installation.folder().resolve(each);
            if (!Files.isWritable(place)) {
                throw new IOException("plug-ins cannot be changed, since " + place + " cannot be written to. Unpack Sparsha Workbench in a "
                        + "folder of your own, or ask whoever looks after this one.");
            }
        }
        Files.createDirectories(folder(installation));
        FileChannel channel = FileChannel.open(lock(installation), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IOException("plug-ins are being changed by another process. Try again when it has ended.");
        }
        restore(installation);
        Path part = folder(installation).resolve("before.part");
        delete(part);
        for (String each : STATE) {
            copy(installation.folder().resolve(each), part.resolve(each));
        }
        Files.move(part, copy(installation), StandardCopyOption.ATOMIC_MOVE);
        return new PluginChanges(channel, copy(installation));
    }

    /**
     * Takes back what a killed process has left half done. Quick where there is nothing of the kind.
     *
     * @return whether something was taken back
     * @throws IOException where that fails
     */
    static boolean recover(Installation installation) throws IOException {
        if (!Files.exists(copy(installation))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock(installation), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = tryLock(channel)) {
            return lock != null && restore(installation); // else somebody is at it just now
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
    private static boolean restore(Installation installation) throws IOException {
        Path copy = copy(installation);
        if (!Files.exists(copy)) {
            return false;
        }
        for (String each : STATE) {
            if (Files.exists(copy.resolve(each))) {
                delete(installation.folder().resolve(each));
                copy(copy.resolve(each), installation.folder().resolve(each));
            }
        }
        drop(copy);
        return true;
    }

    /** Moves the copy away in one step before it is deleted, so that half a copy is never taken for a whole one. */
    private static void drop(Path copy) throws IOException {
        Path dropped = copy.resolveSibling("before.dropped");
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

    /** Lets go without having ended, as the end of a process does. */
    void abandon() throws IOException {
        channel.close();
    }

    @Override
    public void close() throws IOException {
        drop(copy);
        channel.close();
    }
}
