/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** Tells a file's format by its first bytes and opens it with the reader for it. */
final class SourceOpener {

    private SourceOpener() {
    }

    /**
     * @param file an existing, readable file
     * @return the open file
     * @throws AudioException where no reader knows it or the reader finds it broken
     */
    @SuppressWarnings("resource") // the source that is returned closes it
    static AudioSource open(Path file) throws AudioException {
        try {
            return openOrClose(file, new RandomAccessFile(file.toFile(), "r"));
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check the file and its disk.", e);
        }
    }

    private static AudioSource openOrClose(Path file, RandomAccessFile data) throws AudioException, IOException {
        boolean opened = false;
        try {
            AudioSource source = open(file, data);
            opened = source.info().frames() > 0;
            if (!opened) {
                throw new AudioException(file + " holds no samples: record or export it again.");
            }
            return source;
        } finally {
            if (!opened) {
                data.close();
            }
        }
    }

    private static AudioSource open(Path file, RandomAccessFile data) throws AudioException, IOException {
        HeaderBytes header = new HeaderBytes(file, data);
        return switch (header.text(0, 4)) {
            case "RIFF", "RF64", "BW64", "RIFX" -> new PcmSource(file, data, new WavHeader(header).layout());
            case "riff" -> new PcmSource(file, data, new Wave64Header(header).layout());
            case "FORM" -> new PcmSource(file, data, new AiffHeader(header).layout());
            case ".snd" -> new PcmSource(file, data, new AuHeader(header).layout());
            default -> throw new AudioException(
                    file + " is not a sound file known here (WAV, AIFF, AU, FLAC, MP3, Ogg Vorbis): convert it to WAV.");
        };
    }
}
