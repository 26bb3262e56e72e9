/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.SampleRange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files of kinds that decoders bring are heard like any other; those of our own kinds don't even ask for decoders. */
class SoundReaderTest {

    private static final int RATE = 8000;

    @TempDir
    private Path folder;
    private final AtomicInteger asked = new AtomicInteger();
    private final SoundReader reader = new SoundReader(() -> {
        asked.incrementAndGet();
        return List.of(new Bytes());
    });
    private Path foreign;
    private Path wav;

    /** A file whose bytes behind {@code BYTE} are samples of 8 bits. */
    private static final class Bytes implements SoundDecoder {

        @Override
        public String title() {
            return "Bytes";
        }

        @Override
        public List<String> endings() {
            return List.of("bytes", "wav");
        }

        @Override
        public boolean recognises(byte[] begin) {
            return new String(begin, java.nio.charset.StandardCharsets.ISO_8859_1).startsWith("BYTE");
        }

        @Override
        public void decode(Path file, Path to) throws AudioException {
            try {
                byte[] bytes = Files.readAllBytes(file);
                float[] samples = new float[bytes.length - 4];
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = bytes[i + 4] / 128f;
                }
                if (samples.length > 0) {
                    WavWriter.write(to, AudioClip.ofMono(samples, RATE), WavFormat.FLOAT_32);
                }
            } catch (IOException e) {
                throw new AudioException(e.toString(), e);
            }
        }
    }

    @BeforeEach
    void write() throws IOException, AudioException {
        foreign = Files.write(folder.resolve("a.bytes"), new byte[] {'B', 'Y', 'T', 'E', 0, 64, -64, 32});
        wav = folder.resolve("a.wav");
        WavWriter.write(wav, AudioClip.ofMono(new float[] {0.5f, -0.5f}, RATE), WavFormat.FLOAT_32);
    }

    @Test
    void aForeignFileIsHeardInEveryWay() throws AudioException {
        assertArrayEquals(new float[] {0, 0.5f, -0.5f, 0.25f}, reader.read(foreign).mono());
        assertArrayEquals(new float[] {0.5f, -0.5f}, reader.read(foreign, new SampleRange(1, 3)).mono());
        assertEquals(4, reader.readMono(foreign, RATE, ChannelChoice.MEAN).frames());
        assertEquals(new AudioInfo("Bytes", RATE, 1, 4, List.of()), reader.info(foreign));
        assertThrows(AudioException.class, () -> SoundReader.OWN.read(foreign));
    }

    @Test
    void whatItIsCalledIsOfNoMatter() throws IOException, AudioException {
        Path renamed = Files.copy(foreign, folder.resolve("b.dat"));
        assertEquals(4, reader.info(renamed).frames());
    }

    @Test
    void ourOwnKindsAskForNoDecoder() throws AudioException {
        assertEquals(2, reader.read(wav).frames());
        assertTrue(reader.isSound("a.flac"));
        assertEquals(0, asked.get());
    }

    @Test
    void listsNameBoth() {
        assertEquals("wav", reader.endings().getFirst());
        assertTrue(reader.endings().contains("bytes"));
        assertEquals(1, reader.endings().stream().filter("wav"::equals).count());
        assertTrue(reader.titles().startsWith("WAV, ") && reader.titles().endsWith(", Bytes"), reader.titles());
        assertTrue(reader.isSound("x/y.BYTES") && reader.isDecoded("y.bytes"));
        assertFalse(reader.isDecoded("y.wav"));
        assertFalse(reader.isSound("y.doc"));
    }

    @Test
    void aFileIsToldByItsContent() throws IOException {
        assertTrue(reader.isRecognised(foreign));
        assertFalse(reader.isRecognised(Files.writeString(folder.resolve("c.bytes"), "nothing")));
        assertThrows(AudioException.class, () -> reader.read(folder.resolve("c.bytes")));
    }

    @Test
    void aFileWithoutSamplesIsRefusedInWords() throws IOException {
        Path empty = Files.writeString(folder.resolve("d.bytes"), "BYTE");
        assertTrue(assertThrows(AudioException.class, () -> reader.read(empty)).getMessage().contains("Bytes finds no sound in it"));
    }
}
