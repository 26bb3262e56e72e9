/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/** Uncompressed samples in a file, read block by block through one buffer. */
final class PcmSource implements AudioSource {

    private static final int BUFFER = 1 << 18;

    private final Path file;
    private final RandomAccessFile data;
    private final PcmLayout layout;
    private final AudioInfo info;
    private Optional<ByteBuffer> room = Optional.empty();
    private long replaced;

    /**
     * @param file for messages
     * @param data the open file, closed with this source
     * @param layout where the samples lie
     */
    PcmSource(Path file, RandomAccessFile data, PcmLayout layout) {
        this.file = file;
        this.data = data;
        this.layout = layout;
        this.info = layout.info();
    }

    /** Made when the first samples are read: whoever only asks what the file is doesn't need it. */
    private ByteBuffer buffer() {
        if (room.isEmpty()) {
            int frames = (int) Math.max(1, Math.min(layout.frames(), BUFFER / layout.frameBytes()));
            room = Optional.of(ByteBuffer.allocate(frames * layout.frameBytes()).order(layout.order()));
        }
        return room.get();
    }

    @Override
    public AudioInfo info() {
        return info;
    }

    /** @return where the samples lie, for readers that know what to do with raw bytes */
    PcmLayout layout() {
        return layout;
    }

    @Override
    public synchronized long replacedSamples() {
        return replaced;
    }

    @Override
    public synchronized int read(long start, float[][] into, int offset, int count) throws AudioException {
        long available = Math.max(0, Math.min(count, layout.frames() - start));
        int done = 0;
        while (done < available) {
            int frames = fill(start + done, (int) Math.min(available - done, buffer().capacity() / layout.frameBytes()));
            if (frames == 0) {
                break;
            }
            decode(into, offset + done, frames);
            done += frames;
        }
        return done;
    }

    private int fill(long frame, int frames) throws AudioException {
        ByteBuffer buffer = buffer();
        buffer.clear().limit(frames * layout.frameBytes());
        long position = layout.dataStart() + frame * layout.frameBytes();
        try {
            data.seek(position); // no FileChannel: interrupting its reader would close it for all others
            while (buffer.hasRemaining()) {
                int read = data.read(buffer.array(), buffer.position(), buffer.remaining());
                if (read < 0) {
                    break;
                }
                buffer.position(buffer.position() + read);
            }
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check that the file is still there.", e);
        }
        return buffer.position() / layout.frameBytes();
    }

    private void decode(float[][] into, int offset, int frames) {
        SampleEncoding encoding = layout.encoding();
        int channels = layout.channelCount();
        for (int c = 0; c < channels; c++) {
            encoding.decode(buffer(), c * encoding.bytes(), layout.frameBytes(), into[c], offset, frames);
            if (encoding.isFloat()) {
                replaced += zeroNotFinite(into[c], offset, frames);
            }
        }
    }

    /** Replaces NaN and infinite samples by 0 and counts them. */
    static int zeroNotFinite(float[] samples, int offset, int count) {
        int found = 0;
        for (int i = offset; i < offset + count; i++) {
            if (!Float.isFinite(samples[i])) {
                samples[i] = 0;
                found++;
            }
        }
        return found;
    }

    @Override
    public void close() {
        try {
            data.close();
        } catch (IOException e) {
            System.getLogger(PcmSource.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
        }
    }
}
