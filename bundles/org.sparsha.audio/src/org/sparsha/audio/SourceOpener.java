/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Tells a file's format by its first bytes and opens it with the reader for it. */
final class SourceOpener {

    private static final int ID3_HEAD = 10;

    private SourceOpener() {
    }

    /**
     * @param file an existing, readable file
     * @return the open file
     * @throws AudioException where no reader knows it or the reader finds it broken
     */
    static AudioSource open(Path file) throws AudioException {
        try {
            HeaderBytes header = new HeaderBytes(file);
            boolean taken = false;
            try {
                AudioSource source = open(file, header);
                if (source.info().frames() == 0) {
                    throw new AudioException(file + " holds no samples: record or export it again.");
                }
                taken = source instanceof PcmSource; // the others open the file themselves, each time that decoding begins anew
                return source;
            } finally {
                if (!taken) {
                    header.close();
                }
            }
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: " + e.getMessage() + ". Check the file and its disk.", e);
        }
    }

    private static AudioSource open(Path file, HeaderBytes header) throws AudioException, IOException {
        return switch (header.text(0, 4)) {
            case "RIFF", "RF64", "BW64", "RIFX" -> new PcmSource(file, header.data(), new WavHeader(header).layout());
            case "riff" -> new PcmSource(file, header.data(), new Wave64Header(header).layout());
            case "FORM" -> new PcmSource(file, header.data(), new AiffHeader(header).layout());
            case ".snd" -> new PcmSource(file, header.data(), new AuHeader(header).layout());
            case "fLaC" -> new FlacFile(header, 0).source();
            case "OggS" -> new VorbisFile(header).source();
            default -> tagged(file, header);
        };
    }

    /** MPEG frames have no name, and an ID3 tag may lie before them or before a FLAC stream. */
    private static AudioSource tagged(Path file, HeaderBytes header) throws AudioException, IOException {
        long start = 0;
        while (header.text(start, 3).equals("ID3") && start + ID3_HEAD <= header.size()) {
            byte[] head = header.upTo(start, ID3_HEAD);
            int footer = (head[5] & 0x10) != 0 ? ID3_HEAD : 0;
            start += ID3_HEAD + footer + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]);
        }
        if (start > 0 && header.text(start, 4).equals("fLaC")) {
            return new FlacFile(header, start).source();
        }
        Optional<Mp3Index> index = Mp3Index.of(header, start, start > 0);
        if (index.isEmpty()) {
            throw new AudioException(file + " is not a sound file known here (WAV, AIFF, AU, FLAC, MP3, Ogg Vorbis): convert it to WAV.");
        }
        return new Mp3File(file, index.get()).source();
    }
}
