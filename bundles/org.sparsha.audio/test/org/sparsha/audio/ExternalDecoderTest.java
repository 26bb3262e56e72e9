/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ExternalDecoderTest {

    private static final byte[] MP4 = "\0\0\0\u001cftypM4A ....".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    @TempDir
    Path folder;

    /** Writes a made sound, whatever it is asked for. */
    private static final class Made implements ExternalDecoder {

        private Path copy = Path.of("");
        private String container = "";

        @Override
        public String name() {
            return "made 1.0";
        }

        @Override
        public void decode(Path file, String kind, Path wav) {
            copy = wav;
            container = kind;
            try {
                Files.write(wav, WavBytes.pcm16(16000, Signals.noise(0.1, 500, 1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void whatIsNotReadHereIsHandedOnAndSaid() throws Exception {
        Path file = Files.write(folder.resolve("sound.m4a"), MP4);
        Made helper = new Made();
        try (AudioSource source = AudioFiles.open(file, Optional.of(helper))) {
            assertEquals(500, source.info().frames());
            assertEquals("AAC in MP4, decoded by made 1.0", source.info().format());
            AudioClip clip = source.clip(source.info().range());
            assertEquals("external-decoder", clip.warnings().get(0).code());
            assertTrue(Files.exists(helper.copy));
        }
        assertFalse(Files.exists(helper.copy));
        assertEquals("mov", helper.container);
    }

    @Test
    void withoutHelpTheSentenceSaysWhatToDo() throws Exception {
        Path file = Files.write(folder.resolve("sound.m4a"), MP4);
        AudioException refused = assertThrows(AudioException.class, () -> AudioFiles.open(file, Optional.empty()));
        assertTrue(refused.getMessage().contains("AAC in MP4 is read only with the help of ffmpeg"));
        byte[] wav = WavBytes.pcm16(8000, new float[100]);
        wav[20] = 0x11; // IMA ADPCM
        Path adpcm = Files.write(folder.resolve("adpcm.wav"), wav);
        assertTrue(assertThrows(AudioException.class, () -> AudioFiles.open(adpcm, Optional.empty())).getMessage().contains("format 17"));
    }

    @Test
    void ffmpegIsLookedForInAbsoluteFoldersOfThePathAndCanBeSwitchedOff() throws Exception {
        Path program = folder.resolve("ffmpeg");
        Files.writeString(program, "#!/bin/sh\n");
        assertTrue(program.toFile().setExecutable(true) || !Files.isExecutable(program));
        assertTrue(Ffmpeg.find(Map.of("PATH", "relative" + java.io.File.pathSeparator + folder)).isPresent()
                || java.io.File.separatorChar == '\\');
        assertTrue(Ffmpeg.find(Map.of("PATH", folder.toString(), "SPARSHA_FFMPEG", "off")).isEmpty());
        assertTrue(Ffmpeg.find(Map.of("PATH", ".")).isEmpty());
        assertTrue(Ffmpeg.find(Map.of()).isEmpty());
        assertTrue(Ffmpeg.find(Map.of("SPARSHA_FFMPEG", program.toString())).isPresent());
    }
}
