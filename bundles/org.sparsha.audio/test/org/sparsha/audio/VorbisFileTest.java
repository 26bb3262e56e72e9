/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Warning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Ogg Vorbis as encoders, editors and damaged disks leave it. */
@Timeout(60)
class VorbisFileTest {

    private static final String STEREO = "compressed.ogg";

    @TempDir
    Path folder;

    private static Path resource(String name) throws Exception {
        return Path.of(VorbisFileTest.class.getResource(name).toURI());
    }

    private Path file(byte[] bytes) throws Exception {
        return Files.write(folder.resolve("sound.ogg"), bytes);
    }

    private static List<byte[]> pages(byte[] bytes) {
        List<byte[]> pages = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int end = at + 27 + (bytes[at + 26] & 0xff);
            for (int i = at + 27; i < at + 27 + (bytes[at + 26] & 0xff); i++) {
                end += bytes[i] & 0xff;
            }
            pages.add(Arrays.copyOfRange(bytes, at, end));
            at = end;
        }
        return pages;
    }

    private static byte[] joined(List<byte[]> pages) {
        ByteBuffer all = ByteBuffer.allocate(pages.stream().mapToInt(page -> page.length).sum());
        pages.forEach(all::put);
        return all.array();
    }

    private static void sign(byte[] page) {
        ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(22, 0);
        int crc = 0;
        for (byte next : page) {
            crc = Checksums.crc32(crc, next);
        }
        bytes.putInt(22, crc);
    }

    @Test
    void chainIsReadLinkAfterLink() throws Exception {
        AudioClip clip = AudioFiles.read(resource("ogg-chained.ogg"));
        assertEquals(2 * 8001, clip.frames());
        assertTrue(clip.warnings().isEmpty());
        SoundChecks.soughtIsRead(resource("ogg-chained.ogg"), 1);
        AudioClip stereo = AudioFiles.read(resource(STEREO));
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
        System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
        AudioClip both = AudioFiles.read(file(twice));
        assertArrayEquals(stereo.channel(1), Arrays.copyOfRange(both.channel(1), stereo.frames(), 2 * stereo.frames()));
    }

    @Test
    void chainOfDifferentSoundsIsRefused() throws Exception {
        byte[] one = Files.readAllBytes(resource("ogg-chained.ogg"));
        byte[] other = Files.readAllBytes(resource(STEREO));
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        Path file = file(both);
        assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("different sample rates"));
    }

    @Test
    void positionsThatDoNotBeginAtZero() throws Exception {
        AudioClip whole = AudioFiles.read(resource(STEREO));
        for (int shift : new int[] {100_000, -3001}) {
            List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
            for (byte[] page : pages.subList(2, pages.size())) {
                ByteBuffer bytes = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
                bytes.putLong(6, bytes.getLong(6) + shift);
                sign(page);
            }
            AudioClip clip = AudioFiles.read(file(joined(pages)));
            assertArrayEquals(whole.channel(0), clip.channel(0), "as ffmpeg and libsndfile read it: nothing is cut off in front");
            assertEquals(shift > 0 ? List.of("late") : List.of(), clip.warnings().stream().map(Warning::code).toList());
        }
    }

    private AudioClip withLastPosition(UnaryOperator<Long> change) throws Exception {
        List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
        byte[] last = pages.get(pages.size() - 1);
        ByteBuffer bytes = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(6, change.apply(bytes.getLong(6)));
        sign(last);
        return AudioFiles.read(file(joined(pages)));
    }

    @Test
    void lastPositionCutsNoMoreThanTheLastPacket() throws Exception {
        AudioClip whole = AudioFiles.read(resource(STEREO));
        AudioClip untouched = withLastPosition(position -> -1L);
        assertTrue(untouched.frames() >= whole.frames() && untouched.frames() < whole.frames() + 2048, "no position: all that is decoded");
        assertEquals(whole.frames() - 1, withLastPosition(position -> position - 1).frames());
        for (long odd : new long[] {0, 1, 10, whole.frames() / 2}) {
            AudioClip clip = withLastPosition(position -> odd);
            assertTrue(clip.frames() > whole.frames() - 2048, odd + ": " + clip.frames());
            assertEquals(List.of("header"), clip.warnings().stream().map(w -> w.code()).toList());
            int sure = whole.frames() - 2048;
            assertArrayEquals(Arrays.copyOf(whole.channel(0), sure), Arrays.copyOf(clip.channel(0), sure));
        }
    }

    @Test
    void positionsThatStandStillAreNone() throws Exception {
        AudioClip whole = AudioFiles.read(resource(STEREO));
        for (long odd : new long[] {0, Long.MAX_VALUE, -1}) {
            List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
            for (byte[] page : pages.subList(2, pages.size())) {
                ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putLong(6, odd);
                sign(page);
            }
            AudioClip clip = AudioFiles.read(file(joined(pages)));
            assertTrue(Math.abs(clip.frames() - whole.frames()) < 2048, odd + ": " + clip.frames() + " of " + whole.frames());
        }
    }

    @Test
    void everyDamageIsSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(resource(STEREO));
        AudioClip whole = AudioFiles.read(resource(STEREO));
        Random random = new Random(4);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(damaged.length);
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            Path file = file(damaged);
            try {
                AudioClip clip = AudioFiles.read(file);
                assertEquals("damaged", clip.warnings().get(0).code(), "byte " + at);
                assertTrue(clip.frames() <= whole.frames());
                SoundChecks.soughtIsRead(file, i);
            } catch (AudioException e) {
                assertTrue(e.getMessage().contains("is damaged") || e.getMessage().contains("not a sound file"), e.getMessage());
            }
        }
    }

    @Test
    void lostPageIsSilentAndWhatFollowsStaysInPlace() throws Exception {
        List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
        AudioClip whole = AudioFiles.read(resource(STEREO));
        pages.remove(pages.size() - 3);
        AudioClip clip = AudioFiles.read(file(joined(pages)));
        assertEquals(whole.frames(), clip.frames());
        assertEquals(whole.channel(0)[whole.frames() - 5], clip.channel(0)[whole.frames() - 5]);
        assertTrue(clip.warnings().get(0).message().contains("silent"));
        SoundChecks.soughtIsRead(folder.resolve("sound.ogg"), 7);
    }

    @Test
    void oggWithoutVorbisIsRefused() throws Exception {
        List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
        System.arraycopy("OpusHead".getBytes(), 0, pages.get(0), 28, 8);
        sign(pages.get(0));
        Path file = file(joined(pages));
        AudioException refused = assertThrows(AudioException.class, () -> AudioFiles.open(file, Optional.empty()));
        assertTrue(refused.getMessage().contains("Vorbis"));
    }

    @Test
    void headersThatClaimGigabytesTakeNone() throws Exception {
        Path bomb = resource("ogg-oom-setup.ogg");
        assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(bomb)).getMessage().contains("is damaged"));
        List<byte[]> pages = pages(Files.readAllBytes(resource(STEREO)));
        byte[] headers = pages.get(1);
        int setup = new String(headers, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("\5vorbis");
        Arrays.fill(headers, setup + 11, setup + 16, (byte) 0xff); // dimensions and entries of the first code book
        sign(headers);
        Path file = file(joined(pages));
        assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(file)).getMessage().contains("code book claims"));
        Path differing = resource("ogg-seek-differs.ogg");
        assertTrue(assertThrows(AudioException.class, () -> AudioFiles.read(differing)).getMessage().contains("is damaged"));
    }
}
