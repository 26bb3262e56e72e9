/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.decoders;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.DecodedAudio;

/**
 * Sound files of the Computerized Speech Lab of Kay Elemetrics: chunks as in RIFF, behind {@code FORMDS16}. The header {@code HEDR} or
 * {@code HDR8} has the date (20 bytes), samples a second and samples a channel (32 bit each); {@code SDA_}, {@code SD_B} and so on have
 * one channel each, {@code SDAB} two in turns; 16 bit, the low byte first. Whole in memory, as such files are minutes long.
 */
public final class KayNsp implements AudioDecoder {

    private static final String MAGIC = "FORMDS16";
    private static final int CHUNK_HEAD = 8;
    private static final int DATE = 20;
    private static final int LEAST_HEADER = DATE + 8;
    private static final int MOST_HEADER = 1000;
    private static final int MOST_CHANNELS = 8;
    private static final int MOST_BYTES = 1 << 28;
    private static final float FULL_SCALE = 32768;

    @Override
    public List<String> endings() {
        return List.of("nsp");
    }

    @Override
    public boolean recognises(byte[] begin) {
        return begin.length >= MAGIC.length() && new String(begin, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
    }

    @Override
    public DecodedAudio decode(InputStream file) throws ExplainException, IOException {
        byte[] head = file.readNBytes(MAGIC.length() + 4);
        if (!recognises(head)) {
            throw new ExplainException("It does not begin with " + MAGIC + " as sound files of the Computerized Speech Lab do.");
        }
        int rate = 0;
        List<ByteBuffer> channels = new ArrayList<>();
        byte[] chunk = file.readNBytes(CHUNK_HEAD);
        while (chunk.length == CHUNK_HEAD && channels.size() < MOST_CHANNELS) {
            String name = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
            long size = Integer.toUnsignedLong(little(chunk).getInt(4));
            if (name.equals("HEDR") || name.equals("HDR8")) {
                rate = rate(file.readNBytes((int) Math.min(size, MOST_HEADER)), size);
            } else if (name.startsWith("SD")) {
                ByteBuffer data = little(file.readNBytes((int) Math.min(size, MOST_BYTES)));
                channels.addAll(name.equals("SDAB") ? List.of(half(data, 0), half(data, 1)) : List.of(data));
            } else {
                pass(file, size);
            }
            pass(file, size & 1);
            chunk = file.readNBytes(CHUNK_HEAD);
        }
        if (rate == 0 || channels.isEmpty()) {
            throw new ExplainException("It has no " + (rate == 0 ? "header (HEDR or HDR8)" : "samples (SDA_ or SDAB)")
                    + ": it is damaged, or not of the Computerized Speech Lab.");
        }
        return new Samples(rate, channels);
    }

    /** Passes over bytes; a file that ends in them has ended. */
    private static void pass(InputStream file, long bytes) throws IOException {
        try {
            file.skipNBytes(bytes);
        } catch (EOFException e) {
            System.getLogger(KayNsp.class.getName()).log(System.Logger.Level.DEBUG, "A file ends within a chunk", e);
        }
    }

    private static int rate(byte[] header, long size) throws ExplainException {
        int rate = header.length < LEAST_HEADER ? 0 : little(header).getInt(DATE);
        if (size > MOST_HEADER || rate < 1000 || rate > 768_000) {
            throw new ExplainException("Its header is damaged: it says " + rate + " samples a second.");
        }
        return rate;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** One channel of two whose samples follow one another in turns. */
    private static ByteBuffer half(ByteBuffer both, int channel) {
        ByteBuffer one = ByteBuffer.allocate(both.limit() / 4 * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < one.limit() / 2; i++) {
            one.putShort(2 * i, both.getShort(4 * i + 2 * channel));
        }
        return one;
    }

    /** Channels in memory; what is shorter than the longest goes on in silence. */
    private static final class Samples implements DecodedAudio {

        private final int sampleRate;
        private final List<ByteBuffer> channels;
        private final int frames;
        private int at;

        Samples(int sampleRate, List<ByteBuffer> channels) {
            this.sampleRate = sampleRate;
            this.channels = channels;
            this.frames = channels.stream().mapToInt(channel -> channel.limit() / 2).max().orElse(0);
        }

        @Override
        public int sampleRate() {
            return sampleRate;
        }

        @Override
        public int channelCount() {
            return channels.size();
        }

        @Override
        public int read(float[][] into, int count) {
            int read = Math.min(count, frames - at);
            for (int c = 0; c < channels.size(); c++) {
                ByteBuffer channel = channels.get(c);
                for (int i = 0; i < read; i++) {
                    int place = 2 * (at + i);
                    into[c][i] = place + 1 < channel.limit() ? channel.getShort(place) / FULL_SCALE : 0;
                }
            }
            at += read;
            return read;
        }
    }

    /** A tenth of a second of a falling tone. */
    @Override
    public byte[] example() {
        int rate = 8000;
        int samples = rate / 10;
        ByteBuffer file = little(new byte[MAGIC.length() + 4 + CHUNK_HEAD + 32 + CHUNK_HEAD + 2 * samples]);
        file.put(MAGIC.getBytes(StandardCharsets.US_ASCII)).putInt(file.limit() - MAGIC.length() - 4);
        file.put("HEDR".getBytes(StandardCharsets.US_ASCII)).putInt(32);
        file.put("Jan 01 00:00:00 2026".getBytes(StandardCharsets.US_ASCII)).putInt(rate).putInt(samples).putShort((short) 9000)
                .putShort((short) -1);
        file.put("SDA_".getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) (9000 * Math.sin(2 * Math.PI * (300 - i / 10.0) * i / rate)));
        }
        return file.array();
    }
}
