/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.audio.BitReader.Damage;
import org.sparsha.core.Warning;

/** An Ogg Vorbis file: one stream, or several one after the other. Only pages whose checksums fit are heard. */
final class VorbisFile {

    /** Samples in the longest block of Vorbis I: encoders may begin within one. */
    private static final int LONGEST_BLOCK = 8192;

    private final Path file;
    private final HeaderBytes header;
    private final List<VorbisStream> streams = new ArrayList<>();
    private final long[] starts;
    private final boolean damaged;

    /**
     * @param header the file
     * @throws AudioException where it is no Ogg Vorbis file or broken
     * @throws IOException where it can't be read
     */
    VorbisFile(HeaderBytes header) throws AudioException, IOException {
        this.file = header.file();
        this.header = header;
        ByteWindow bytes = new ByteWindow(header);
        OggPages pages = new OggPages(bytes);
        try {
            collect(bytes, pages);
        } catch (Damage e) {
            throw header.broken(e.getMessage());
        }
        this.damaged = pages.isDamaged() || streams.stream().anyMatch(VorbisStream::isDamaged);
        streams.removeIf(stream -> stream.setup().isEmpty());
        if (streams.isEmpty()) {
            throw damaged ? header.broken("its headers are not whole")
                    : header.unsupported(
                            "it is an Ogg file but holds no Vorbis sound (Opus and others are read only with the help of ffmpeg)");
        }
        VorbisSetup first = streams.get(0).setup().orElseThrow();
        PcmChecks.check(header, first.channelCount(), first.sampleRate());
        this.starts = new long[streams.size() + 1];
        for (int i = 0; i < streams.size(); i++) {
            VorbisSetup setup = streams.get(i).setup().orElseThrow();
            if (setup.channelCount() != first.channelCount() || setup.sampleRate() != first.sampleRate()) {
                throw new AudioException(file + " can't be read: it is a chain of streams with different sample rates or channels."
                        + " Cut it into files of one stream each.");
            }
            starts[i + 1] = starts[i] + streams.get(i).length();
        }
    }

    private void collect(ByteWindow bytes, OggPages pages) throws IOException, Damage {
        boolean begins = false;
        for (Optional<OggPage> next = pages.next(); next.isPresent(); next = pages.next()) {
            OggPage page = next.get();
            VorbisStream current = streams.isEmpty() ? null : streams.get(streams.size() - 1);
            if (page.is(OggPage.FIRST)) {
                if (isVorbis(bytes.copy(page.body(), 7)) && (current == null || !begins)) {
                    streams.add(new VorbisStream(bytes, page));
                    begins = true;
                }
            } else {
                begins = false;
                if (current != null && page.serial() == current.serial()) {
                    current.add(page);
                }
            }
        }
    }

    private static boolean isVorbis(byte[] begin) {
        return begin.length == 7 && begin[0] == 1 && new String(begin, 1, 6, java.nio.charset.StandardCharsets.ISO_8859_1).equals("vorbis");
    }

    AudioSource source() {
        VorbisSetup setup = streams.get(0).setup().orElseThrow();
        return new CompressedSource(new AudioInfo("Ogg Vorbis", setup.sampleRate(), setup.channelCount(), starts[streams.size()],
                warnings(setup.sampleRate())), this::open);
    }

    private List<Warning> warnings(int rate) {
        List<Warning> warnings = new ArrayList<>();
        long silent = streams.stream().mapToLong(VorbisStream::silent).sum();
        if (silent > 0) {
            int first = 0;
            while (streams.get(first).firstSilent() < 0) {
                first++;
            }
            warnings.add(Damages.silent(file, silent, starts[first] + streams.get(first).firstSilent(), rate));
        } else if (damaged) {
            warnings.add(Damages.skipped(file));
        }
        long before = streams.getFirst().origin();
        if (warnings.isEmpty() && before > LONGEST_BLOCK) {
            warnings.add(Damages.late(file, before, rate));
        }
        if (warnings.isEmpty() && streams.stream().anyMatch(VorbisStream::isPositionOdd)) {
            warnings.add(new Warning("header", "The positions in " + file.getFileName()
                    + " say that the sound ends earlier than it does: all of it is read."));
        }
        if (warnings.isEmpty() && !streams.get(streams.size() - 1).isEnded()) {
            warnings.add(new Warning("truncated", file.getFileName() + " has no mark of its end: its last part may be missing."));
        }
        return warnings;
    }

    private BlockDecoder.Started open(long frame) throws AudioException {
        int stream = 0;
        while (stream < streams.size() - 1 && starts[stream + 1] <= frame) {
            stream++;
        }
        try {
            Decoder decoder = new Decoder(stream, streams.get(stream).packetAt(frame - starts[stream]));
            return new BlockDecoder.Started(decoder, starts[stream] + decoder.position);
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
        }
    }

    /** Decodes packet after packet, and makes silence where some are missing. */
    private final class Decoder implements BlockDecoder {

        private static final int SILENCE = 1 << 16;

        private final HeaderBytes open;
        private final OggPacketReader packets;
        private final int channels = streams.get(0).setup().orElseThrow().channelCount();
        private VorbisBlocks blocks;
        private int stream;
        private int packet;
        private long position;

        Decoder(int stream, int packet) throws IOException {
            this.open = new HeaderBytes(file);
            this.packets = new OggPacketReader(new ByteWindow(open.from(header.base())));
            begin(stream, packet);
        }

        private void begin(int wantedStream, int wantedPacket) throws IOException {
            stream = wantedStream;
            packet = wantedPacket;
            VorbisStream current = streams.get(stream);
            blocks = new VorbisBlocks(current.setup().orElseThrow());
            if (packet > 0 && packet < current.count() && current.length(packet) > 0) {
                blocks.next(packets.read(current.serial(), current.page(packet - 1), current.piece(packet - 1)));
            }
            position = packet > 0 ? current.end(packet - 1) : 0;
        }

        @Override
        public float[][] next() throws AudioException {
            try {
                while (true) {
                    VorbisStream current = streams.get(stream);
                    if (packet >= current.count() || position >= current.length()) {
                        if (stream + 1 >= streams.size()) {
                            return new float[channels][0];
                        }
                        begin(stream + 1, 0);
                        continue;
                    }
                    float[][] made = made(current);
                    int length = (int) Math.min(made[0].length, current.length() - position);
                    position += length;
                    if (length > 0) {
                        return cut(made, length);
                    }
                }
            } catch (IOException e) {
                throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
            }
        }

        private float[][] made(VorbisStream current) throws IOException {
            long missing = current.end(packet) - current.length(packet) - position;
            if (missing > 0) {
                return new float[channels][(int) Math.min(SILENCE, missing)];
            }
            if (current.length(packet) == 0) {
                blocks.reset();
            }
            float[][] made = blocks.next(packets.read(current.serial(), current.page(packet), current.piece(packet)));
            packet++;
            return made;
        }

        private float[][] cut(float[][] made, int length) {
            for (int c = 0; c < made.length && made[c].length > length; c++) {
                made[c] = java.util.Arrays.copyOf(made[c], length);
            }
            return made;
        }

        @Override
        public void close() {
            try {
                open.close();
            } catch (IOException e) {
                System.getLogger(VorbisFile.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }
}
