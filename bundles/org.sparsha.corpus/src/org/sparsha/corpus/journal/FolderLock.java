/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps everyone else out of a folder, in this process and in others, until it is closed or the process ends. The lock lies on a file of
 * its own, which nothing else opens: POSIX drops a process's lock on a file as soon as <em>any</em> descriptor of that file is closed.
 */
public final class FolderLock implements AutoCloseable {

    /** Name of the file that is locked; it is empty and stays, since removing it would let two processes lock two files of that name. */
    public static final String FILE = "lock";

    /**
     * Folders locked in this process. Locks of the operating system belong to a process, so within one they keep nobody out, and asking for
     * one again would lose the first by closing the second descriptor.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel channel;

    private FolderLock(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /**
     * Takes the lock where it is free.
     *
     * @param folder an existing folder that can be written
     * @return the lock; nothing where somebody has it
     * @throws IOException where the file can't be made, or the file system knows no locks
     */
    public static Optional<FolderLock> tryLock(Path folder) throws IOException {
        Path real = folder.toRealPath();
        if (!HELD.add(real)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = open(real);
            return taken;
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(real);
            }
        }
    }

    private static Optional<FolderLock> open(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new FolderLock(folder, channel));
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            HELD.remove(folder);
        }
    }
}
