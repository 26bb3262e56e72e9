/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells a file's format by its first bytes and opens it with the reader for it. */
final class SourceOpener {

    private SourceOpener() {
    }

    /**
     * @param file an existing, readable file
     * @param decoders gives those of plug-ins, for what no reader here knows
     * @param helper decodes what none of these knows
     * @return the open file
     * @throws AudioException where no reader knows it or the reader finds it broken
     */
    static AudioSource open(Path file, Supplier<List<SoundDecoder>> decoders, Supplier<Optional<ExternalDecoder>> helper)
            throws AudioException {
        try {
            HeaderBytes header = new HeaderBytes(file);
            boolean taken = false;
            try {
                AudioSource source = open(file, header, decoders, helper);
                if (source.info().frames() == 0) {
                    source.close();
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

    private static AudioSource open(Path file, HeaderBytes header, Supplier<List<SoundDecoder>> decoders,
            Supplier<Optional<ExternalDecoder>> helper) throws AudioException, IOException {
        try {
            return known(file, header);
        } catch (UnsupportedSoundException e) {
            byte[] begin = header.upTo(0, SoundDecoder.BEGIN);
            for (SoundDecoder decoder : decoders.get()) {
                if (decoder.recognises(begin)) {
                    return ExternalSource.open(file, decoder);
                }
            }
            Optional<String> container = container(header);
            Optional<ExternalDecoder> found = container.isEmpty() ? Optional.empty() : helper.get();
            if (found.isEmpty()) {
                throw e;
            }
            return ExternalSource.open(file, found.get(), container.get());
        }
    }

    /** A file may begin with tags, whatever its format. */
    private static AudioSource known(Path file, HeaderBytes whole) throws AudioException, IOException {
        long start = AudioTags.behind(whole);
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
        Optional<String> container = container(header);
        if (container.isPresent()) {
            throw new UnsupportedSoundException(file + " can't be read: " + words(container.get())
                    + " is read only with the help of ffmpeg. Install ffmpeg, or convert the file to WAV or FLAC.");
        }
        Optional<Mp3Index> index = Mp3Index.of(whole, start, start > 0);
        if (index.isEmpty()) {
            throw new UnsupportedSoundException(file + " is not a sound file known here (" + SoundFormat.builtInTitles()
                    + "): convert it to WAV.");
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

    /** What a file is that an external decoder may read, by ffmpeg's names of containers. */
    private static Optional<String> container(HeaderBytes header) throws IOException {
        byte[] begin = header.upTo(0, 4);
        int word = begin.length < 4 ? 0 : java.nio.ByteBuffer.wrap(begin).order(ByteOrder.BIG_ENDIAN).getInt();
        if (header.text(4, 4).equals("ftyp")) {
            return Optional.of("mov");
        }
        return switch (word) {
            case 0x1a45dfa3 -> Optional.of("matroska");
            case 0x3026b275 -> Optional.of("asf");
            case 0x2321414d -> Optional.of("amr"); // "#!AM"
            case 0x4f676753 -> Optional.of("ogg");
            case 0x52494646, 0x52463634 -> Optional.of("wav");
            case 0x464f524d -> Optional.of("aiff");
            case 0x63616666 -> Optional.of("caf");
            default -> (word >>> 16 & 0xfff6) == 0xfff0 ? Optional.of("aac") : Optional.empty(); // ADTS: like MPEG audio of layer 0
        };
    }

    /** @return what a container usually holds, for the user */
    static String words(String container) {
        return switch (container) {
            case "mov" -> "AAC in MP4";
            case "matroska" -> "WebM";
            case "asf" -> "WMA";
            case "amr" -> "AMR";
            case "aac" -> "AAC";
            case "ogg" -> "Ogg";
            default -> container.toUpperCase(Locale.ROOT);
        };
    }
}
