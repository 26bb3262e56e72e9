/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.SoundReader;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.audio.peaks.PeakBuilder;
import org.sparsha.core.Sha256;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClipDocumentTest {

    @TempDir
    private Path folder;

    private ClipDocument longRecording(Path file) throws Exception {
        PeakBuilder peaks = new PeakBuilder(file, AudioFiles.info(file), SoundReader.OWN);
        return new ClipDocument(file, "path, size and time", AudioFiles.info(file), ClipSound.of(AudioFiles.open(file), peaks.pyramid()),
                List.of(), folder.resolve("a.TextGrid"));
    }

    /** What an explanation names as its recording's digest was once one of path, size and time where the recording is long. */
    @Test
    void theDigestOfALongRecordingIsThatOfItsBytes() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, AudioClip.ofMono(new float[16000], 16000), WavFormat.PCM_16);
        ClipDocument document = longRecording(file);
        assertTrue(document.isLong());
        assertEquals(Sha256.of(Files.readAllBytes(file)), document.fileSha256());
        assertEquals("path, size and time", document.identity(), "is known at once");
    }

    @Test
    void aLongRecordingThatIsGoneIsSaid() throws Exception {
        Path file = folder.resolve("a.wav");
        WavWriter.write(file, AudioClip.ofMono(new float[16000], 16000), WavFormat.PCM_16);
        ClipDocument document = longRecording(file);
        Files.delete(file);
        assertTrue(assertThrows(AudioException.class, document::fileSha256).getMessage().contains("Check that it is still there"));
    }
}
