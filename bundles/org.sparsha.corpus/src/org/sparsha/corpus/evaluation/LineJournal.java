/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of lines that only grows, and that only one process has open. A process may be killed at any time: a line cut off is dropped when
 * the file is opened again, all others stay. For one thread at a time.
 */
final class LineJournal implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LineJournal.class.getName());
    private static final long FORCE_NANOS = 200_000_000;

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private long forced = System.nanoTime();

    private LineJournal(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * @param file the file, made where there is none
     * @return the journal; nothing where another one has the file open
     * @throws IOException where it can't be opened
     */
    static Optional<LineJournal> open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(new LineJournal(file, channel, lock));
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(System.Logger.Level.DEBUG, "Locked in this process: " + file, e);
        }
        channel.close();
        return Optional.empty();
    }

    /**
     * Reads what is there, drops a line that was cut off, and goes to the end. To be called once, before {@link #append}.
     *
     * @return all whole lines
     * @throws IOException where they can't be read
     */
    List<String> lines() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        List<String> lines = new ArrayList<>();
        int good = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(new String(bytes, good, i - good, StandardCharsets.UTF_8));
                good = i + 1;
            }
        }
        channel.truncate(good);
        channel.position(good);
        return lines;
    }

    /**
     * @param line a line without its end; it reaches the disk within a fifth of a second or with the next one
     * @throws IOException where it can't be written; nothing of it stays then
     */
    void append(String line) throws IOException {
        long before = channel.position();
        try {
            ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            long now = System.nanoTime();
            if (now - forced > FORCE_NANOS) {
                channel.force(false);
                forced = now;
            }
        } catch (IOException e) {
            takeBack(before);
            throw e;
        }
    }

    /** Takes back what was written of a line that didn't fit, so that none is glued to it. */
    private void takeBack(long length) {
        try {
            channel.truncate(length);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Half a line stays in " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.force(true);
            lock.release();
            channel.close();
        }
    }
}
