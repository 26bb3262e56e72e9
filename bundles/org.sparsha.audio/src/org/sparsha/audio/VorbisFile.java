/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.github.trilarion.sound.vorbis.jcraft.jogg.Packet;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Block;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Comment;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.DspState;
import com.github.trilarion.sound.vorbis.jcraft.jorbis.Info;

/**
 * An Ogg Vorbis file, decoded by JOrbis. Going back decodes from the file's begin.
 */
final class VorbisFile {

    private static final int HEADERS = 3;

    private final Path file;
    private final int sampleRate;
    private final int channelCount;
    private final long frames;

    /**
     * @param header the file
     * @throws AudioException where it is no Ogg Vorbis file or broken
     * @throws IOException where it can't be read
     */
    VorbisFile(HeaderBytes header) throws AudioException, IOException {
        this.file = header.file();
        Decoder decoder = open();
        try {
            this.sampleRate = decoder.info.rate;
            this.channelCount = decoder.info.channels;
            this.frames = decoder.packets.length();
        } finally {
            decoder.close();
        }
        PcmChecks.check(header, channelCount, sampleRate);
    }

    AudioSource source() {
        return new CompressedSource(new AudioInfo("Ogg Vorbis", sampleRate, channelCount, frames, List.of()),
                frame -> new BlockDecoder.Started(open(), 0));
    }

    private Decoder open() throws AudioException {
        try {
            OggPackets packets = new OggPackets(new HeaderBytes(file));
            try {
                return new Decoder(packets);
            } catch (IOException | RuntimeException e) {
                packets.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new AudioException(file + " can't be read: it is damaged, or no Vorbis sound (Opus and others are not known here)."
                    + " Convert it to WAV.", e);
        }
    }

    /** Feeds packets to JOrbis. */
    private final class Decoder implements BlockDecoder {

        private final OggPackets packets;
        private final Info info = new Info();
        private final DspState state = new DspState();
        private final Block block;
        private long packetNumber;

        Decoder(OggPackets packets) throws IOException {
            this.packets = packets;
            Comment comment = new Comment();
            info.init();
            comment.init();
            for (int i = 0; i < HEADERS; i++) {
                Optional<Packet> packet = packet();
                if (packet.isEmpty() || info.synthesis_headerin(comment, packet.get()) < 0) {
                    throw new IOException("Not a Vorbis header");
                }
            }
            state.synthesis_init(info);
            this.block = new Block(state);
        }

        private Optional<Packet> packet() throws IOException {
            return packets.next().map(bytes -> {
                Packet packet = new Packet();
                packet.packet_base = bytes;
                packet.bytes = bytes.length;
                packet.b_o_s = packetNumber == 0 ? 1 : 0;
                packet.granulepos = -1;
                packet.packetno = packetNumber++;
                return packet;
            });
        }

        @Override
        public float[][] next() {
            float[][][] pcm = new float[1][][];
            int[] offsets = new int[info.channels];
            try {
                int count = state.synthesis_pcmout(pcm, offsets);
                while (count <= 0) {
                    Optional<Packet> packet = packet();
                    if (packet.isEmpty()) {
                        return new float[info.channels][0];
                    }
                    if (block.synthesis(packet.get()) == 0) {
                        state.synthesis_blockin(block);
                    }
                    count = state.synthesis_pcmout(pcm, offsets);
                }
                float[][] made = new float[info.channels][];
                for (int c = 0; c < made.length; c++) {
                    made[c] = Arrays.copyOfRange(pcm[0][c], offsets[c], offsets[c] + count);
                }
                state.synthesis_read(count);
                return made;
            } catch (IOException | RuntimeException e) {
                // broken or cut off from here on: what was decoded is kept, and the reader warns
                System.getLogger(VorbisFile.class.getName()).log(System.Logger.Level.DEBUG, "Decoding " + file, e);
                return new float[info.channels][0];
            }
        }

        @Override
        public void close() {
            try {
                packets.close();
            } catch (IOException e) {
                System.getLogger(VorbisFile.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }
}
