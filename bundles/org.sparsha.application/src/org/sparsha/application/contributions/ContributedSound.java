/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.SoundDecoder;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.DecodedAudio;

/**
 * A kind of sound file whose decoder is in a catalogue.
 *
 * @param title name of the kind, for the user
 * @param decoder the decoder, guarded
 */
record ContributedSound(String title, AudioDecoder decoder) implements SoundDecoder {

    private static final int BLOCK = 1 << 14;
    /** Samples over all channels that a decoder may give: more than ever fits into memory, less than fills a disk. */
    private static final long MOST = 8 * AudioFiles.LONGEST_IN_MEMORY;

    @Override
    public List<String> endings() {
        return decoder.endings();
    }

    @Override
    public boolean recognises(byte[] begin) {
        return decoder.recognises(begin);
    }

    @Override
    public void decode(Path file, Path wav) throws AudioException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            DecodedAudio sound = decoder.decode(in);
            float[][] block = new float[sound.channelCount()][BLOCK];
            try (WavWriter writer = new WavWriter(wav, WavFormat.FLOAT_32, block.length, sound.sampleRate())) {
                for (int read = sound.read(block, BLOCK); read > 0; read = sound.read(block, BLOCK)) {
                    if ((writer.frames() + read) * block.length > MOST) {
                        throw new AudioException(file + " is too long to be decoded (more than " + MOST + " samples): cut it first.");
                    }
                    writer.append(block, 0, read);
                }
                writer.finish();
            }
        } catch (ExplainException e) {
            throw new AudioException(file + " can't be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check the file and its disk.", e);
        }
    }
}
