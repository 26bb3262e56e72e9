/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
        FileChannel channel = null;
        boolean opened = false;
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ);
            AudioSource source = open(file, channel);
            opened = source.info().frames() > 0;
            if (!opened) {
                throw new AudioException(file + " holds no samples: record or export it again.");
            }
            return source;
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check the file and its disk.", e);
        } finally {
            if (!opened) {
                close(channel);
            }
        }
    }

    private static AudioSource open(Path file, FileChannel channel) throws AudioException, IOException {
        HeaderBytes header = new HeaderBytes(file, channel);
        return switch (header.text(0, 4)) {
            case "RIFF", "RF64", "BW64", "RIFX" -> new PcmSource(file, channel, new WavHeader(header).layout());
            default -> throw new AudioException(
                    file + " is not a sound file known here (WAV, AIFF, AU, FLAC, MP3, Ogg Vorbis): convert it to WAV.");
        };
    }

    private static void close(FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                System.getLogger(SourceOpener.class.getName()).log(System.Logger.Level.DEBUG, "Closing a file", e);
            }
        }
    }
}
