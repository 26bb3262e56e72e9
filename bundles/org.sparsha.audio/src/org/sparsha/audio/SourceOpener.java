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

    /** A file may begin with an ID3 tag, whatever its format. */
    private static AudioSource open(Path file, HeaderBytes whole) throws AudioException, IOException {
        long start = AudioTags.behindId3(whole);
        HeaderBytes header = start == 0 ? whole : whole.from(start);
        Optional<PcmLayout> layout = layout(header);
        if (layout.isPresent()) {
            return new PcmSource(file, header.data(), layout.get().behind(start));
        }
        switch (header.text(0, 4)) {
            case "fLaC":
                return new FlacFile(whole, start).source();
            case "OggS":
                return new VorbisFile(header).source();
            default:
                break;
        }
        Optional<Mp3Index> index = Mp3Index.of(whole, start, start > 0);
        if (index.isEmpty()) {
            throw new AudioException(file + " is not a sound file known here (WAV, AIFF, AU, FLAC, MP3, Ogg Vorbis): convert it to WAV.");
        }
        return new Mp3File(file, index.get()).source();
    }

    private static Optional<PcmLayout> layout(HeaderBytes header) throws AudioException, IOException {
        return switch (header.text(0, 4)) {
            case "RIFF", "RF64", "BW64", "RIFX" -> Optional.of(new WavHeader(header).layout());
            case "riff" -> Optional.of(new Wave64Header(header).layout());
            case "FORM" -> Optional.of(new AiffHeader(header).layout());
            case ".snd", "dns." -> Optional.of(new AuHeader(header).layout());
            case "caff" -> Optional.of(new CafHeader(header).layout());
            case "NIST" -> Optional.of(new SphereHeader(header).layout());
            default -> Optional.empty();
        };
    }
}
