/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
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
    static AudioSource open(Path file) throws AudioException {
        try {
            return openOrClose(file, new HeaderBytes(file));
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check the file and its disk.", e);
        }
    }

    private static AudioSource openOrClose(Path file, HeaderBytes header) throws AudioException, IOException {
        boolean opened = false;
        try {
            AudioSource source = open(file, header);
            opened = source.info().frames() > 0;
            if (!opened) {
                throw new AudioException(file + " holds no samples: record or export it again.");
            }
            return source;
        } finally {
            if (!opened) {
                header.close();
            }
        }
    }

    private static AudioSource open(Path file, HeaderBytes header) throws AudioException, IOException {
        return switch (header.text(0, 4)) {
            case "RIFF", "RF64", "BW64", "RIFX" -> new PcmSource(file, header.data(), new WavHeader(header).layout());
            case "riff" -> new PcmSource(file, header.data(), new Wave64Header(header).layout());
            case "FORM" -> new PcmSource(file, header.data(), new AiffHeader(header).layout());
            case ".snd" -> new PcmSource(file, header.data(), new AuHeader(header).layout());
            default -> throw new AudioException(
                    file + " is not a sound file known here (WAV, AIFF, AU, FLAC, MP3, Ogg Vorbis): convert it to WAV.");
        };
    }
}
