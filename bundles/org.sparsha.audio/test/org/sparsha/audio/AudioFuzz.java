/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.sparsha.testsupport.ByteMutator;

/**
 * Damages one sound file over and over and says what goes wrong. What holds of every input: it ends within {@link #CPU_SECONDS} with a clip
 * or one of our sentences, all samples are finite, samples fetched from the middle are those of reading through, and where a format carries
 * checksums of its sound, no other sample than the recorded one is heard without a warning.
 */
public final class AudioFuzz {

    /** Seconds of CPU that one input may take. */
    public static final int CPU_SECONDS = 5;

    private static final int SOUGHT = 3;
    private static final int LONGEST = 2000;
    private static final int RESAMPLED = 8;
    private static final int LONGEST_RESAMPLED = 1 << 22;

    private final String name;
    private final byte[] seedBytes;
    private final AudioClip seedClip;
    private final Path file;
    private final long[] flacFrames;
    private int clips;
    private int refused;
    private int warned;
    private long slowest;

    /**
     * @param name the seed's name, for findings
     * @param seed a sound file
     * @param file where the damaged copies are written, one after the other
     */
    public AudioFuzz(String name, byte[] seed, Path file) throws AudioException, IOException {
        this.name = name;
        this.seedBytes = seed;
        this.file = file;
        Files.write(file, seed);
        this.seedClip = AudioFiles.read(file);
        this.flacFrames = seed[0] == 'f' ? flacFrames(file) : new long[0];
    }

    private static long[] flacFrames(Path file) throws AudioException, IOException {
        HeaderBytes header = new HeaderBytes(file);
        try {
            FlacStreamInfo info = FlacStreamInfo.of(header, 0);
            FlacIndex index = new FlacIndex(header, info);
            long[] frames = new long[index.count() + 1];
            for (int i = 0; i < index.count(); i++) {
                frames[i] = index.offset(i);
            }
            frames[index.count()] = header.size();
            return frames;
        } finally {
            header.close();
        }
    }

    /**
     * Tries one damaged copy.
     *
     * @param seed of the damage
     * @return what went wrong; empty where all is well
     */
    public Optional<String> tryOne(long seed) throws IOException {
        boolean repaired = seed % 2 == 0;
        byte[] damaged = new ByteMutator(seed).mutate(seedBytes, repaired && flacFrames.length > 0);
        if (repaired) {
            sign(damaged); // so that damage gets behind the checksums
        }
        Files.write(file, damaged);
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Optional<String> wrong;
        try {
            wrong = check(seed, repaired);
        } catch (RuntimeException | Error e) {
            wrong = Optional.of(e + " at " + Arrays.asList(e.getStackTrace()).stream().limit(4).toList());
        }
        long took = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began;
        slowest = Math.max(slowest, took);
        if (wrong.isEmpty() && took > CPU_SECONDS * 1_000_000_000L) {
            wrong = Optional.of("took " + took / 1_000_000_000L + " s of CPU");
        }
        return wrong.map(what -> name + ", seed " + seed + ": " + what);
    }

    private Optional<String> check(long seed, boolean repaired) {
        try (AudioSource source = AudioFiles.open(file, Optional.empty())) {
            AudioClip clip = source.clip(source.info().range());
            clips++;
            warned += clip.warnings().isEmpty() ? 0 : 1;
            for (int c = 0; c < clip.channelCount(); c++) {
                for (float sample : clip.channel(c)) {
                    if (!Float.isFinite(sample)) {
                        return Optional.of("a sample is no number");
                    }
                }
            }
            if (seed % RESAMPLED == 0 && clip.frames() < LONGEST_RESAMPLED) {
                clip.mono(16000);
            }
            if (flacFrames.length > 0 || seedBytes[0] == 'O') {
                if (!repaired && clip.warnings().isEmpty() && differs(clip) && !endsBetweenFrames(clip)) {
                    return Optional.of("other samples than were recorded, and no word of it");
                }
            }
            return sought(source, clip, new Random(seed));
        } catch (AudioException e) {
            refused++;
            return e.getMessage().contains(file.getFileName().toString()) || e.getMessage().contains("too long") ? Optional.empty()
                    : Optional.of("a sentence without the file's name: " + e.getMessage());
        }
    }

    private boolean differs(AudioClip clip) {
        return clip.sampleRate() != seedClip.sampleRate() || clip.channelCount() != seedClip.channelCount()
                || clip.frames() < seedClip.frames()
                || !Arrays.equals(Arrays.copyOf(clip.channel(0), seedClip.frames()), seedClip.channel(0));
    }

    /** What is cut between two frames of FLAC whose head names neither length nor digest, as here, is a whole file: nobody can know. */
    private boolean endsBetweenFrames(AudioClip clip) {
        long size = file.toFile().length();
        return Arrays.stream(flacFrames).anyMatch(end -> end == size) && clip.sampleRate() == seedClip.sampleRate()
                && clip.channelCount() == seedClip.channelCount() && clip.frames() < seedClip.frames()
                && Arrays.equals(clip.channel(0), Arrays.copyOf(seedClip.channel(0), clip.frames()));
    }

    private static Optional<String> sought(AudioSource source, AudioClip clip, Random random) throws AudioException {
        for (int i = 0; i < SOUGHT && clip.frames() > 0; i++) {
            int start = random.nextInt(clip.frames());
            int count = Math.min(clip.frames() - start, random.nextInt(LONGEST));
            float[][] into = new float[clip.channelCount()][LONGEST];
            int read = source.read(start, into, 0, count);
            for (int c = 0; c < into.length; c++) {
                if (read != count || !Arrays.equals(clip.channel(c), start, start + count, into[c], 0, count)) {
                    return Optional.of("samples from " + start + " on are others when they are fetched from there");
                }
            }
        }
        return Optional.empty();
    }

    /** Makes the checksums of Ogg pages and FLAC frames fit again. */
    private void sign(byte[] bytes) {
        for (int at = 0; seedBytes[0] == 'O' && at + 27 < bytes.length; at++) {
            if (bytes[at] == 'O' && bytes[at + 1] == 'g' && bytes[at + 2] == 'g' && bytes[at + 3] == 'S') {
                signPage(bytes, at);
            }
        }
        for (int i = 0; i + 1 < flacFrames.length; i++) {
            int end = (int) flacFrames[i + 1];
            int crc = 0;
            for (int at = (int) flacFrames[i]; at < end - 2; at++) {
                crc = Checksums.crc16(crc, bytes[at]);
            }
            bytes[end - 2] = (byte) (crc >> 8);
            bytes[end - 1] = (byte) crc;
        }
    }

    private static void signPage(byte[] bytes, int at) {
        int end = at + 27 + (bytes[at + 26] & 0xff);
        for (int i = at + 27; i < Math.min(bytes.length, at + 27 + (bytes[at + 26] & 0xff)); i++) {
            end += bytes[i] & 0xff;
        }
        if (end > bytes.length) {
            return;
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 22, 0);
        int crc = 0;
        for (int i = at; i < end; i++) {
            crc = Checksums.crc32(crc, bytes[i]);
        }
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 22, crc);
    }

    /** @return what came of the inputs so far, as a row of a table: clips, with warnings, refused, slowest in ms of CPU */
    public String row() {
        return String.format("| %s | %d | %d | %d | %d | %d |", name, clips + refused, clips, warned, refused, slowest / 1_000_000);
    }
}
