/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Descriptions of any kind in front of and behind sound of any format are not heard, and nothing is said of them. */
class TaggedFilesTest {

    private static final byte[] NOTHING = {};
    private static final byte[] ID3V1 = Arrays.copyOf(ascii("TAGtitle"), 128);
    private static final byte[] ENHANCED = Arrays.copyOf(ascii("TAG+"), 227);

    @TempDir
    Path folder;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static byte[] id3v2(int version, boolean footer) {
        byte[] body = Arrays.copyOf(ascii("TIT2\0\0\0\5\0\0\0Abcd"), footer ? 15 : 300);
        byte[] size = {0, 0, (byte) (body.length >> 7), (byte) (body.length & 0x7f)};
        byte[] head = joined(ascii("ID3"), new byte[] {(byte) version, 0, (byte) (footer ? 0x10 : 0)}, size);
        return footer ? joined(head, body, ascii("3DI"), Arrays.copyOfRange(head, 3, 10)) : joined(head, body);
    }

    /** Version 1 has no head. */
    private static byte[] ape(int version) {
        byte[] items = ascii("\3\0\0\0\0\0\0\0Key\0abc\u00ff\u00fb\u0090\u0064");
        byte[] rest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN).putInt(version).putInt(items.length + 32).putInt(1)
                .putInt(version == 1000 ? 0 : 0x80000000).array();
        byte[] foot = joined(ascii("APETAGEX"), rest, new byte[8]);
        byte[] head = foot.clone();
        head[23] |= 0x20;
        return version == 1000 ? joined(items, foot) : joined(head, items, foot);
    }

    private static byte[] lyrics() {
        byte[] body = ascii("LYRICSBEGININD0000210LYR00005hello");
        return joined(body, ascii(String.format(java.util.Locale.ROOT, "%06dLYRICS200", body.length)));
    }

    private static Stream<String> formats() {
        return Stream.of("wav", "flac", "ogg", "mp3");
    }

    private byte[] sound(String format) throws Exception {
        return format.equals("wav") ? WavBytes.pcm16(16000, Signals.speechLike(8000, 16000, 1))
                : Files.readAllBytes(Path.of(TaggedFilesTest.class.getResource(format.equals("mp3") ? "mp3-untagged.mp3"
                        : "compressed." + format).toURI()));
    }

    private void assertSame(String format, String what, byte[] front, byte[] behind) throws Exception {
        byte[] plain = sound(format);
        AudioClip expected = AudioFiles.read(Files.write(folder.resolve("plain." + format), plain));
        Path file = Files.write(folder.resolve("tagged." + format), joined(front, plain, behind));
        AudioClip found = AudioFiles.read(file);
        assertArrayEquals(expected.channel(0), found.channel(0), what);
        assertEquals(List.of(), found.warnings(), what);
        SoundChecks.soughtIsRead(file, 1);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tagsInFrontAreNotHeard(String format) throws Exception {
        assertSame(format, "ID3v2.2", id3v2(2, false), NOTHING);
        assertSame(format, "ID3v2.3", id3v2(3, false), NOTHING);
        assertSame(format, "ID3v2.4 with a footer", id3v2(4, true), NOTHING);
        assertSame(format, "two", joined(id3v2(3, false), id3v2(4, false)), NOTHING);
        assertSame(format, "APE", ape(2000), NOTHING);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void tagsBehindAreNotHeard(String format) throws Exception {
        assertSame(format, "ID3v1", NOTHING, ID3V1);
        assertSame(format, "both ends", id3v2(3, false), ID3V1);
    }

    /** What programs write behind MP3. */
    @ParameterizedTest
    @MethodSource("chains")
    void chainsOfTagsAreNotHeard(String what, byte[] behind) throws Exception {
        assertSame("mp3", what, NOTHING, behind);
    }

    private static Stream<Arguments> chains() {
        return Stream.of(Arguments.of("APE 2", ape(2000)),
                Arguments.of("APE 2, ID3v1", joined(ape(2000), ID3V1)),
                Arguments.of("APE 1", ape(1000)),
                Arguments.of("APE 1, ID3v1", joined(ape(1000), ID3V1)),
                Arguments.of("Lyrics3 2, ID3v1", joined(lyrics(), ID3V1)),
                Arguments.of("APE 2, Lyrics3 2, ID3v1", joined(ape(2000), lyrics(), ID3V1)),
                Arguments.of("Lyrics3 1, ID3v1",
                        joined(ascii("LYRICSBEGINhello helloLYRICSEND"), ID3V1)),
                Arguments.of("enhanced ID3v1", joined(ENHANCED, ID3V1)),
                Arguments.of("ID3v1 twice", joined(ID3V1, ID3V1)),
                Arguments.of("ID3v2.4 at the end", id3v2(4, true)),
                Arguments.of("zeros", new byte[2000]));
    }
}
