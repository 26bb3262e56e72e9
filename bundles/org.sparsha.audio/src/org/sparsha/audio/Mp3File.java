/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.sparsha.core.Warning;

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;

/**
 * An MP3 file (or MPEG layer I or II), decoded by JLayer. The decoder begins anew every {@link #STRETCH} frames, a few frames early,
 * whether the file is read through or from the middle: so both give the same samples to the last bit, whatever state damage leaves a
 * decoder in.
 */
final class Mp3File {

    private static final int STRETCH = 256;
    /**
     * A layer III frame may use bytes of up to 23 earlier ones, and overlaps with the one before. A multiple of 8, after which the order
     * in which JLayer adds up repeats.
     */
    private static final int FRAMES_BEFORE = 32;

    private final Path file;
    private final Mp3Index index;
    private final List<Warning> warnings;

    Mp3File(Path file, Mp3Index index) throws IOException {
        this.file = file;
        this.index = index;
        this.warnings = index.warnings();
    }

    AudioSource source() {
        Mp3Header format = index.format();
        String name = format.layer() == 3 ? "MP3" : "MPEG layer " + format.layer();
        return new CompressedSource(new AudioInfo(name, format.sampleRate(), format.channelCount(), index.length(), warnings), this::open);
    }

    private BlockDecoder.Started open(long sample) throws AudioException {
        int samples = index.format().samples();
        int wanted = (int) Math.min(index.frames() - 1L, (sample + index.skip()) / samples);
        int stretch = wanted / STRETCH * STRETCH;
        Stretches decoder = new Stretches(stretch);
        return new BlockDecoder.Started(decoder, stretch == 0 ? 0 : (long) stretch * samples - index.skip());
    }

    /** Decodes stretch after stretch. */
    private final class Stretches implements BlockDecoder {

        private final float[][] nothing = new float[index.format().channelCount()][0];
        private int frame;
        private int drop;
        private Bitstream in;
        private Decoder decoder;
        private Mp3Samples samples;

        Stretches(int frame) throws AudioException {
            this.frame = frame;
            this.drop = frame == 0 ? index.skip() : 0;
            begin();
        }

        private void begin() throws AudioException {
            close();
            int from = Math.max(0, frame - FRAMES_BEFORE);
            try {
                in = new Bitstream(new Mp3Frames(new HeaderBytes(file), index, from));
            } catch (IOException e) {
                throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
            }
            decoder = new Decoder();
            samples = new Mp3Samples(index.format().channelCount(), index.format().samples());
            decoder.setOutputBuffer(samples);
            for (int i = from; i < frame; i++) {
                decode(); // only fills the decoder's memory
            }
        }

        @Override
        public float[][] next() throws AudioException {
            while (frame < index.frames()) {
                if (frame % STRETCH == 0 && frame > 0) {
                    begin();
                }
                float[][] block = decode();
                frame++;
                int part = Math.min(drop, block[0].length);
                drop -= part;
                if (part < block[0].length) {
                    for (int c = 0; c < block.length && part > 0; c++) {
                        block[c] = Arrays.copyOfRange(block[c], part, block[c].length);
                    }
                    return block;
                }
            }
            return nothing;
        }

        private float[][] decode() {
            samples.clear_buffer();
            try {
                Header header = in.readFrame();
                if (header != null) {
                    decoder.decodeFrame(header, in);
                }
            } catch (BitstreamException | DecoderException | RuntimeException e) {
                samples.clear_buffer(); // a broken frame is silent, and the next one has a chance
            } finally {
                in.closeFrame();
            }
            return samples.channels();
        }

        @Override
        public void close() {
            try {
                if (in != null) {
                    in.close();
                }
            } catch (BitstreamException e) {
                System.getLogger(Mp3File.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }
}
