/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/**
 * Decodes the packets of a Vorbis stream into blocks (Vorbis I, section 4.3). Own code: JOrbis keeps what it decoded last in static arrays,
 * so the same damaged packet sounds different each time, and trusts what headers claim. Not safe for several threads: one a reader.
 */
final class VorbisBlocks {

    private final VorbisSetup setup;
    private final VorbisTransform[] transforms = new VorbisTransform[2];
    private final float[][] slopes = new float[2][];
    private float[][] right = {};

    VorbisBlocks(VorbisSetup setup) {
        this.setup = setup;
        for (int kind = 0; kind < 2; kind++) {
            int size = setup.blockSize(kind);
            transforms[kind] = new VorbisTransform(size);
            slopes[kind] = new float[size / 2];
            for (int i = 0; i < size / 2; i++) {
                double sine = Math.sin((i + 0.5) / size * Math.PI);
                slopes[kind][i] = (float) Math.sin(Math.PI / 2 * sine * sine);
            }
        }
    }

    /** Forgets the packet before: the next one only begins a sound. */
    void reset() {
        right = new float[0][];
    }

    /**
     * Decodes a packet.
     *
     * @param packet its bytes
     * @return what it makes together with the packet before, one array a channel; empty arrays where there was none before
     */
    float[][] next(byte[] packet) {
        VorbisBits in = new VorbisBits(packet);
        in.read(1);
        int mode = in.number(setup.modeBits());
        boolean isLong = setup.isLong(Math.min(mode, setup.modeCount() - 1));
        int kind = isLong ? 1 : 0;
        int before = isLong ? in.number(1) : 0;
        int after = isLong ? in.number(1) : 0;
        float[][] block = block(in, setup.mappingOf(Math.min(mode, setup.modeCount() - 1)), kind);
        for (float[] channel : block) {
            window(channel, setup.blockSize(before), slopes[before], setup.blockSize(after), slopes[after]);
        }
        return join(block);
    }

    private float[][] block(VorbisBits in, VorbisSetup.Mapping mapping, int kind) {
        int channels = setup.channelCount();
        int half = setup.blockSize(kind) / 2;
        int[][] floors = new int[channels][];
        boolean[] silent = new boolean[channels];
        for (int c = 0; c < channels; c++) {
            floors[c] = setup.floor(mapping.floors()[mapping.submapOfChannel()[c]]).read(in, setup.codebooks());
            silent[c] = floors[c].length == 0;
        }
        for (int i = 0; i < mapping.magnitudes().length; i++) {
            boolean both = silent[mapping.magnitudes()[i]] && silent[mapping.angles()[i]];
            silent[mapping.magnitudes()[i]] = both;
            silent[mapping.angles()[i]] = both;
        }
        float[][] spectra = new float[channels][half];
        for (int submap = 0; submap < mapping.residues().length; submap++) {
            readResidue(in, mapping, submap, spectra, silent);
        }
        for (int i = mapping.magnitudes().length - 1; i >= 0; i--) {
            uncouple(spectra[mapping.magnitudes()[i]], spectra[mapping.angles()[i]]);
        }
        float[][] block = new float[channels][2 * half];
        for (int c = 0; c < channels; c++) {
            if (floors[c].length > 0) {
                setup.floor(mapping.floors()[mapping.submapOfChannel()[c]]).apply(floors[c], spectra[c], half);
                transforms[kind].inverse(spectra[c], block[c]);
            }
        }
        return block;
    }

    private void readResidue(VorbisBits in, VorbisSetup.Mapping mapping, int submap, float[][] spectra, boolean[] silent) {
        int[] of = java.util.stream.IntStream.range(0, spectra.length).filter(c -> mapping.submapOfChannel()[c] == submap).toArray();
        float[][] some = new float[of.length][];
        boolean[] quiet = new boolean[of.length];
        for (int i = 0; i < of.length; i++) {
            some[i] = spectra[of[i]];
            quiet[i] = silent[of[i]];
        }
        if (of.length > 0) {
            setup.residue(mapping.residues()[submap]).read(in, some, quiet, some[0].length);
        }
    }

    private static void uncouple(float[] magnitudes, float[] angles) {
        for (int i = 0; i < magnitudes.length; i++) {
            float magnitude = magnitudes[i];
            float angle = angles[i];
            if (magnitude > 0) {
                magnitudes[i] = angle > 0 ? magnitude : magnitude + angle;
                angles[i] = angle > 0 ? magnitude - angle : magnitude;
            } else {
                magnitudes[i] = angle > 0 ? magnitude : magnitude - angle;
                angles[i] = angle > 0 ? magnitude + angle : magnitude;
            }
        }
    }

    private static void window(float[] block, int before, float[] rising, int after, float[] falling) {
        int size = block.length;
        int rise = Math.min(before, size);
        int fall = Math.min(after, size);
        int riseStart = size / 4 - rise / 4;
        int fallStart = 3 * size / 4 - fall / 4;
        for (int i = 0; i < riseStart; i++) {
            block[i] = 0;
        }
        for (int i = 0; i < rise / 2; i++) {
            block[riseStart + i] *= rising[i];
        }
        for (int i = 0; i < fall / 2; i++) {
            block[fallStart + i] *= falling[fall / 2 - 1 - i];
        }
        for (int i = fallStart + fall / 2; i < size; i++) {
            block[i] = 0;
        }
    }

    private float[][] join(float[][] block) {
        int half = block[0].length / 2;
        float[][] made = new float[block.length][0];
        for (int c = 0; c < block.length && right.length > 0; c++) {
            int past = right[c].length;
            int length = past / 2 + half / 2;
            int pastFrom = Math.max(0, past / 2 - half / 2);
            int from = Math.max(0, half / 2 - past / 2);
            made[c] = new float[length];
            for (int i = 0; i < length; i++) {
                float sum = i < past ? right[c][i] : 0;
                int here = i - pastFrom + from;
                made[c][i] = here >= 0 && here < half ? sum + block[c][here] : sum;
            }
        }
        right = new float[block.length][];
        for (int c = 0; c < block.length; c++) {
            right[c] = java.util.Arrays.copyOfRange(block[c], half, 2 * half);
        }
        return made;
    }
}
