/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sparsha.core.FileReplacement;

/**
 * Writes WAV files, whole clips at once or block by block as a recording comes in. The samples go to a hidden file in the same folder,
 * which takes the file's name only when {@link #finish()} is called ({@link FileReplacement}): an older file of that name stays whole
 * until then, and closing without finishing leaves no trace. For one thread.
 */
public final class WavWriter implements AutoCloseable {

    private static final int HEADER = 44;
    private static final long LARGEST = 0xffffffffL - HEADER;
    private static final int BLOCK_FRAMES = 8192;

    private final Path file;
    private final FileReplacement replacement;
    private final RandomAccessFile data;
    private final WavFormat format;
    private final int channelCount;
    private final int sampleRate;
    private final ByteBuffer buffer;
    private long frames;

    /** The way to the disk. */
    @FunctionalInterface
    interface Disk {
        RandomAccessFile open(File file) throws IOException;
    }

    /**
     * Begins a file.
     *
     * @param file where it shall be, its folder must exist
     * @param format how samples are written
     * @param channelCount number of channels, at least 1
     * @param sampleRate samples a second
     * @throws AudioException where the folder is missing or may not be written to
     */
    public WavWriter(Path file, WavFormat format, int channelCount, int sampleRate) throws AudioException {
        this(file, format, channelCount, sampleRate, temporary -> new RandomAccessFile(temporary, "rw"));
    }

    /** Writes through another way to the disk, such as one that is full. */
    WavWriter(Path file, WavFormat format, int channelCount, int sampleRate, Disk disk) throws AudioException {
        this.file = file.toAbsolutePath();
        this.format = format;
        this.channelCount = channelCount;
        this.sampleRate = sampleRate;
        this.buffer = ByteBuffer.allocate(BLOCK_FRAMES * channelCount * format.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (Files.isDirectory(file)) {
            throw new AudioException(file + " is a folder: choose another name for the sound file.");
        }
        if (!Files.isDirectory(this.file.getParent())) {
            throw new AudioException("The folder of " + file + " does not exist: make it, or choose another.");
        }
        FileReplacement begun = null;
        try {
            begun = FileReplacement.of(this.file);
            this.data = disk.open(begun.path().toFile());
        } catch (IOException e) {
            if (begun != null) {
                begun.close();
            }
            throw failed(e);
        }
        this.replacement = begun;
        try {
            data.write(new byte[HEADER]);
        } catch (IOException e) {
            close();
            throw failed(e);
        }
    }

    /**
     * Writes a whole clip.
     *
     * @param file where it shall be, its folder must exist; an older file is replaced
     * @param clip the sound
     * @param format how samples are written
     * @throws AudioException where the folder is missing, may not be written to, or the disk is full; an older file is still whole then
     */
    public static void write(Path file, AudioClip clip, WavFormat format) throws AudioException {
        float[][] channels = channels(clip);
        try (WavWriter writer = new WavWriter(file, format, channels.length, clip.sampleRate())) {
            writer.append(channels, 0, clip.frames());
            writer.finish();
        }
    }

    /**
     * Makes the content of the file that {@link #write} would write, for a clip that isn't long.
     *
     * @param clip the sound
     * @param format how samples are written
     * @return the bytes
     * @throws AudioException where they are more than 2 GB
     */
    public static byte[] bytes(AudioClip clip, WavFormat format) throws AudioException {
        int channelCount = clip.channelCount();
        long size = (long) clip.frames() * channelCount * format.bytes();
        if (size > Integer.MAX_VALUE - HEADER - 16) {
            throw new AudioException("The sound would take more than 2 GB of memory: choose a shorter part, or one channel.");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (HEADER + size + (size & 1))).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(header(size, channelCount, clip.sampleRate(), format));
        put(bytes, channels(clip), 0, clip.frames(), format);
        return bytes.array();
    }

    private static float[][] channels(AudioClip clip) {
        float[][] channels = new float[clip.channelCount()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = clip.channel(c);
        }
        return channels;
    }

    /** The samples as they lie in the file: those of all channels, frame after frame. */
    private static void put(ByteBuffer bytes, float[][] channels, int from, int end, WavFormat format) {
        for (int i = from; i < end; i++) {
            for (float[] channel : channels) {
                format.put(bytes, channel[i]);
            }
        }
    }

    /**
     * Appends frames.
     *
     * @param channels one array a channel
     * @param offset first frame in them
     * @param count how many
     * @throws AudioException where the disk is full or the file grows beyond the 4 GB that the format allows
     */
    public void append(float[][] channels, int offset, int count) throws AudioException {
        if ((frames + count) * channelCount * format.bytes() > LARGEST) {
            throw new AudioException(file + " would grow beyond the 4 GB that WAV files can have: write a shorter part, or one channel.");
        }
        for (int done = 0; done < count; done += BLOCK_FRAMES) {
            buffer.clear();
            put(buffer, channels, offset + done, offset + Math.min(count, done + BLOCK_FRAMES), format);
            write(buffer.flip());
        }
        frames += count;
    }

    /** @return frames written so far */
    public long frames() {
        return frames;
    }

    /**
     * Completes the file and gives it its name.
     *
     * @throws AudioException where that fails; an older file of the name is still whole then
     */
    public void finish() throws AudioException {
        long bytes = frames * channelCount * format.bytes();
        try {
            data.setLength(HEADER + bytes); // a block that a full disk took only a part of goes
            if ((bytes & 1) == 1) {
                data.seek(HEADER + bytes);
                data.write(0);
            }
            data.seek(0);
            write(header(bytes, channelCount, sampleRate, format));
            data.close();
            replacement.commit();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static ByteBuffer header(long size, int channelCount, int sampleRate, WavFormat format) {
        int frameBytes = channelCount * format.bytes();
        ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
        header.put(ascii("RIFF")).putInt((int) (HEADER - 8 + size + (size & 1))).put(ascii("WAVEfmt ")).putInt(16);
        header.putShort((short) format.coding()).putShort((short) channelCount).putInt(sampleRate).putInt(sampleRate * frameBytes);
        header.putShort((short) frameBytes).putShort((short) (8 * format.bytes())).put(ascii("data")).putInt((int) size);
        return header.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private void write(ByteBuffer bytes) throws AudioException {
        try {
            data.write(bytes.array(), 0, bytes.limit());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private AudioException failed(IOException e) {
        return new AudioException(failure(file, e), e);
    }

    private static String failure(Path file, IOException e) {
        return "Writing " + file + " failed: " + e.getMessage() + ". Check that its folder exists, may be written to and has room.";
    }

    /** Ends writing; without {@link #finish()} nothing is left behind. */
    @Override
    public void close() {
        try {
            data.close();
        } catch (IOException e) {
            System.getLogger(WavWriter.class.getName()).log(System.Logger.Level.WARNING, "Closing " + replacement.path(), e);
        }
        replacement.close();
    }
}
