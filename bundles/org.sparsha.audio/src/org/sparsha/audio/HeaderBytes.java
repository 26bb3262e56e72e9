/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Numbers and names at byte positions of a file, for header parsers. A position beyond the file's end is a clear error, so that a parser
 * needs no checks of its own.
 */
final class HeaderBytes {

    /** As much as the header of most files: their parts are asked for one by one. */
    private static final int BEGIN = 512;

    private final Path file;
    private final RandomAccessFile data;
    private final byte[] begin;
    private final long base;
    private final long size;

    HeaderBytes(Path file) throws IOException {
        this.file = file;
        this.data = new RandomAccessFile(file.toFile(), "r");
        this.base = 0;
        this.size = data.length();
        this.begin = begin(data, (int) Math.min(BEGIN, size));
    }

    private static byte[] begin(RandomAccessFile data, int length) throws IOException {
        try {
            byte[] begin = new byte[length];
            int read = length == 0 ? 0 : Math.max(0, data.read(begin));
            return read == length ? begin : Arrays.copyOf(begin, read);
        } catch (IOException e) {
            data.close();
            throw e;
        }
    }

    private HeaderBytes(HeaderBytes all, long base) {
        this.file = all.file;
        this.data = all.data;
        this.begin = all.begin;
        this.base = all.base + base;
        this.size = Math.max(0, all.size - base);
    }

    /** @return the same open file, its positions counted from there */
    HeaderBytes from(long start) {
        return new HeaderBytes(this, start);
    }

    /** @return where in the file its positions are counted from */
    long base() {
        return base;
    }

    /** @return the file, for messages */
    Path file() {
        return file;
    }

    /** @return the open file, to be closed by who takes it over */
    RandomAccessFile data() {
        return data;
    }

    /** Closes the file, where nobody has taken it over. */
    void close() throws IOException {
        data.close();
    }

    /** @return the file's real length in bytes, from where its positions are counted */
    long size() {
        return size;
    }

    /** @return the bytes as Latin-1 characters; shorter, or empty, at the file's end */
    String text(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - at)));
        readFully(at, bytes);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** @return an unsigned 16-bit number */
    int unsignedShort(long at, ByteOrder order) throws IOException, AudioException {
        return bytes(at, 2, order).getShort(0) & 0xffff;
    }

    /** @return an unsigned 32-bit number */
    long unsignedInt(long at, ByteOrder order) throws IOException, AudioException {
        return bytes(at, 4, order).getInt(0) & 0xffffffffL;
    }

    /** @return a signed 64-bit number */
    long signedLong(long at, ByteOrder order) throws IOException, AudioException {
        return bytes(at, 8, order).getLong(0);
    }

    /** @return so many bytes, from index 0 */
    ByteBuffer bytes(long at, int length, ByteOrder order) throws IOException, AudioException {
        if (at < 0 || at > size - length) {
            throw new AudioException(
                    file + " ends in the middle of its header (after " + size + " bytes): it is damaged, copy or export it again.");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(order);
        readFully(at, bytes);
        return bytes;
    }

    /** @return the bytes from there on, fewer at the file's end */
    byte[] upTo(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, Math.min(length, size - at)));
        readFully(at, bytes);
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    /** @return an error that says the file is damaged and why */
    AudioException broken(String why) {
        return new AudioException(file + " is damaged: " + why + ". Copy or export it again.");
    }

    /** @return an error that says this kind of file can't be read and why */
    AudioException unsupported(String why) {
        return new UnsupportedSoundException(file + " can't be read: " + why + ". Convert it to 16-bit PCM WAV.");
    }

    private void readFully(long at, ByteBuffer bytes) throws IOException {
        if (base + at >= 0 && base + at + bytes.remaining() <= begin.length) {
            bytes.put(begin, (int) (base + at), bytes.remaining());
            return;
        }
        data.seek(base + at);
        while (bytes.hasRemaining()) {
            int read = data.read(bytes.array(), bytes.position(), bytes.remaining());
            if (read < 0) {
                return;
            }
            bytes.position(bytes.position() + read);
        }
    }
}
