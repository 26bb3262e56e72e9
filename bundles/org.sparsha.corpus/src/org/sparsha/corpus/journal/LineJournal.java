/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;

/**
 * A file of lines that only grows. A process may be killed at any time: a line cut off is dropped when the file is read again, all others
 * stay, damaged ones too. Whoever opens it holds a {@link FolderLock} on its folder. For one thread at a time.
 */
public final class LineJournal implements AutoCloseable {

    /** Bytes of a line: longer ones are damage, such as zeros after a power cut, and are not kept in memory. */
    public static final int LONGEST = 1 << 22;

    private static final System.Logger LOG = System.getLogger(LineJournal.class.getName());
    private static final long LEAST_PAUSE = 200_000_000;
    private static final long LONGEST_PAUSE = 2_000_000_000;
    /** Times as long as bringing lines to the disk took is waited before it is done again: a slow disk gets a hundredth of the time. */
    private static final long PAUSE_FACTOR = 100;

    private final Path file;
    private final FileChannel channel;
    private long forced = System.nanoTime();
    private long pause = LEAST_PAUSE;

    private LineJournal(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * @param file the file, made where there is none
     * @return the journal
     * @throws IOException where it can't be opened
     */
    public static LineJournal open(Path file) throws IOException {
        return new LineJournal(file,
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
    }

    /**
     * Reads what is there and goes to the end. A last line without an end is what a killed process leaves: it gets its end where it is
     * whole, else it is dropped. To be called once, before {@link #append}.
     *
     * @param reader takes each line; says whether it is whole
     * @return how many lines aren't, the last one without an end left out
     * @throws IOException where they can't be read
     */
    public long read(Predicate<String> reader) throws IOException {
        channel.position(0);
        InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16); // closing it would close the channel
        Lines lines = Lines.of(in, reader);
        channel.position(lines.end());
        if (lines.end() > lines.begun()) {
            if (lines.lastIsWhole()) {
                write("\n");
            } else {
                channel.truncate(lines.begun());
                channel.position(lines.begun());
            }
        }
        return lines.damaged();
    }

    /**
     * Reads a journal that somebody else may be writing, without a lock and without changing anything.
     *
     * @param file the file
     * @param reader takes each line; says whether it is whole
     * @return how many lines aren't, the last one without an end left out
     * @throws IOException where they can't be read
     */
    public static long readOnly(Path file, Predicate<String> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return Lines.of(in, reader).damaged();
        }
    }

    /**
     * What reading all lines comes to.
     *
     * @param damaged lines that have their end and aren't whole
     * @param begun where the last line without an end begins; the end of the file where there is none
     * @param end length of the file
     * @param lastIsWhole whether the last line without an end is whole
     */
    private record Lines(long damaged, long begun, long end, boolean lastIsWhole) {

        static Lines of(InputStream in, Predicate<String> reader) throws IOException {
            long damaged = 0;
            long begun = 0;
            long at = 0;
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                at++;
                if (next == '\n') {
                    damaged += isWhole(line, at - 1 - begun, reader) ? 0 : 1;
                    line.reset();
                    begun = at;
                } else if (at - begun <= LONGEST) {
                    line.write(next);
                }
            }
            return new Lines(damaged, begun, at, at > begun && isWhole(line, at - begun, reader));
        }
    }

    private static boolean isWhole(ByteArrayOutputStream line, long length, Predicate<String> reader) {
        return length <= LONGEST && reader.test(line.toString(StandardCharsets.UTF_8));
    }

    /**
     * @param line a line without its end; it is handed to the system at once, so that a killed process loses none, and is on the disk
     *            within a fifth of a second while lines keep coming, two on a disk that is slow to take them, or when the journal is closed
     * @throws IOException where it can't be written; nothing of it stays then
     */
    public void append(String line) throws IOException {
        long before = channel.position();
        try {
            write(line + "\n");
            if (System.nanoTime() - forced > pause) {
                force();
            }
        } catch (IOException e) {
            takeBack(before);
            throw e;
        }
    }

    /**
     * Brings all lines to the disk now.
     *
     * @throws IOException where that fails
     */
    public void force() throws IOException {
        long begun = System.nanoTime();
        channel.force(false);
        forced = System.nanoTime();
        pause = pause(forced - begun);
    }

    /** Nanoseconds to wait where bringing lines to the disk took so many. */
    static long pause(long took) {
        return Math.clamp(PAUSE_FACTOR * took, LEAST_PAUSE, LONGEST_PAUSE);
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
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
            try (channel) {
                channel.force(true);
            }
        }
    }
}
