/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps everyone else out of a folder, in this process and in others, until it is closed or the process ends. The lock lies on a file of
 * its own, which nothing else opens: POSIX drops a process's lock on a file as soon as <em>any</em> descriptor of that file is closed.
 */
public final class FolderLock implements AutoCloseable {

    /** Name of the file that is locked; it is empty and stays, since removing it would let two processes lock two files of that name. */
    public static final String FILE = "lock";

    /**
     * Folders locked in this process; whoever looks, takes or gives up holds its monitor. Locks of the operating system belong to a
     * process, so within one they keep nobody out, and asking for one again would lose the first by closing the second descriptor.
     */
    private static final Set<Path> HELD = new HashSet<>();

    /** A look of another process lasts microseconds, and whoever wants to write waits for its end. */
    private static final int TRIES = 10;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(2);
    /** Between two tries of whoever waits for the end of what somebody else writes. */
    private static final long LONG_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

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
        for (int tries = 1;; tries++) {
            synchronized (HELD) {
                if (HELD.contains(real)) {
                    return Optional.empty();
                }
                Optional<FolderLock> taken = open(real);
                taken.ifPresent(lock -> HELD.add(real));
                if (taken.isPresent() || tries == TRIES) {
                    return taken;
                }
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    /**
     * Takes the lock, and waits where somebody has it.
     *
     * @param patience how long to wait at most
     * @param folder an existing folder that can be written
     * @return the lock; nothing where somebody has it all that time
     * @throws IOException where the file can't be made, or the file system knows no locks
     */
    public static Optional<FolderLock> lockWithin(Duration patience, Path folder) throws IOException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<FolderLock> lock = tryLock(folder);
        while (lock.isEmpty() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(LONG_PAUSE);
            lock = tryLock(folder);
        }
        return lock;
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

    /**
     * Looks whether somebody has the lock of a folder, in this process or in another. Any number may look at the same time: nobody takes
     * another's look for a lock, and nobody is kept out by one.
     *
     * @param folder an existing folder
     * @return whether its lock is taken; false where it was never locked
     * @throws IOException where that can't be told, since the file can't be read or the file system knows no locks
     */
    public static boolean isHeld(Path folder) throws IOException {
        Path real = folder.toRealPath();
        synchronized (HELD) {
            if (HELD.contains(real)) {
                return true;
            }
            if (!Files.isRegularFile(real.resolve(FILE))) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(real.resolve(FILE), StandardOpenOption.READ);
                    FileLock look = channel.tryLock(0, Long.MAX_VALUE, true)) {
                return look == null;
            }
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            try {
                channel.close();
            } finally {
                HELD.remove(folder);
            }
        }
    }
}
