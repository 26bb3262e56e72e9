/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

import org.sparsha.audio.BitReader.Damage;

/** What the headers of a Vorbis stream say about how its packets are decoded (Vorbis I, section 4.2). */
final class VorbisSetup {

    /** How channels are decoded together. */
    record Mapping(int[] magnitudes, int[] angles, int[] submapOfChannel, int[] floors, int[] residues) {
    }

    private static final int SHORTEST_BLOCK = 6;
    private static final int LONGEST_BLOCK = 13;

    private final int channelCount;
    private final int sampleRate;
    private final int[] blockSizes = new int[2];
    private final List<VorbisCodebook> codebooks = new ArrayList<>();
    private final List<VorbisFloor> floors = new ArrayList<>();
    private final List<VorbisResidue> residues = new ArrayList<>();
    private final List<Mapping> mappings = new ArrayList<>();
    private final List<Boolean> modes = new ArrayList<>();
    private final List<Integer> mappingOfMode = new ArrayList<>();

    /**
     * @param identification the first packet
     * @param setup the third packet
     */
    VorbisSetup(byte[] identification, byte[] setup) throws Damage {
        if (identification.length < 30 || !isHeader(identification, 1) || !isHeader(setup, 5)) {
            throw new Damage("a Vorbis header is missing");
        }
        ByteBuffer bytes = ByteBuffer.wrap(identification).order(ByteOrder.LITTLE_ENDIAN);
        channelCount = identification[11] & 0xff;
        long rate = bytes.getInt(12) & 0xffffffffL;
        sampleRate = (int) Math.min(rate, Integer.MAX_VALUE);
        int low = identification[28] & 15;
        int high = identification[28] >> 4 & 15;
        if (bytes.getInt(7) != 0 || channelCount == 0 || low < SHORTEST_BLOCK || high > LONGEST_BLOCK || low > high) {
            throw new Damage("its first header claims what can't be");
        }
        blockSizes[0] = 1 << low;
        blockSizes[1] = 1 << high;
        VorbisBits in = new VorbisBits(setup);
        in.read(32);
        in.read(24);
        read(in);
        if (!in.flag() || in.isEnded()) {
            throw new Damage("its set-up header ends wrongly");
        }
    }

    private static boolean isHeader(byte[] packet, int type) {
        return packet.length >= 7 && packet[0] == type && new String(packet, 1, 6, java.nio.charset.StandardCharsets.ISO_8859_1).equals(
                "vorbis");
    }

    private void read(VorbisBits in) throws Damage {
        for (int left = in.number(8) + 1; left > 0; left--) {
            codebooks.add(new VorbisCodebook(in));
        }
        for (int left = in.number(6) + 1; left > 0; left--) {
            check(in.number(16) == 0);
        }
        for (int left = in.number(6) + 1; left > 0; left--) {
            if (in.number(16) != 1) {
                throw new Damage("its spectra have a shape of another kind than 1, which is not known here");
            }
            floors.add(new VorbisFloor(in, codebooks.size()));
        }
        for (int left = in.number(6) + 1; left > 0; left--) {
            residues.add(new VorbisResidue(in, in.number(16), codebooks));
        }
        for (int left = in.number(6) + 1; left > 0; left--) {
            check(in.number(16) == 0);
            mappings.add(mapping(in));
        }
        for (int left = in.number(6) + 1; left > 0; left--) {
            boolean isLong = in.flag();
            check(in.number(16) == 0 && in.number(16) == 0);
            int mapping = in.number(8);
            check(mapping < mappings.size());
            modes.add(isLong);
            mappingOfMode.add(mapping);
        }
    }

    private Mapping mapping(VorbisBits in) throws Damage {
        int submaps = in.flag() ? in.number(4) + 1 : 1;
        int steps = in.flag() ? in.number(8) + 1 : 0;
        int bits = VorbisCodebook.bits(channelCount - 1);
        int[] magnitudes = new int[steps];
        int[] angles = new int[steps];
        for (int i = 0; i < steps; i++) {
            magnitudes[i] = in.number(bits);
            angles[i] = in.number(bits);
            check(magnitudes[i] != angles[i] && magnitudes[i] < channelCount && angles[i] < channelCount);
        }
        check(in.number(2) == 0);
        int[] submapOfChannel = new int[channelCount];
        for (int c = 0; c < channelCount && submaps > 1; c++) {
            submapOfChannel[c] = in.number(4);
            check(submapOfChannel[c] < submaps);
        }
        int[] floorOf = new int[submaps];
        int[] residueOf = new int[submaps];
        for (int i = 0; i < submaps; i++) {
            in.read(8);
            floorOf[i] = in.number(8);
            residueOf[i] = in.number(8);
            check(floorOf[i] < floors.size() && residueOf[i] < residues.size());
        }
        return new Mapping(magnitudes, angles, submapOfChannel, floorOf, residueOf);
    }

    private static void check(boolean right) throws Damage {
        if (!right) {
            throw new Damage("its set-up header claims what can't be");
        }
    }

    int channelCount() {
        return channelCount;
    }

    int sampleRate() {
        return sampleRate;
    }

    /** @return length of a short (0) and of a long (1) block */
    int blockSize(int kind) {
        return blockSizes[kind];
    }

    int modeBits() {
        return VorbisCodebook.bits(modes.size() - 1);
    }

    int modeCount() {
        return modes.size();
    }

    boolean isLong(int mode) {
        return modes.get(mode);
    }

    Mapping mappingOf(int mode) {
        return mappings.get(mappingOfMode.get(mode));
    }

    VorbisFloor floor(int index) {
        return floors.get(index);
    }

    VorbisResidue residue(int index) {
        return residues.get(index);
    }

    List<VorbisCodebook> codebooks() {
        return codebooks;
    }

    /**
     * @param firstByte the first byte of a packet
     * @return samples of its block; 0 where it holds no sound
     */
    int blockSizeOf(byte firstByte) {
        int mode = (firstByte & 0xff) >> 1 & (1 << modeBits()) - 1;
        return (firstByte & 1) != 0 || mode >= modes.size() ? 0 : blockSizes[isLong(mode) ? 1 : 0];
    }
}
