/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import javazoom.jl.decoder.Bitstream;
import javazoom.jl.decoder.BitstreamException;
import javazoom.jl.decoder.Decoder;
import javazoom.jl.decoder.DecoderException;
import javazoom.jl.decoder.Header;
import javazoom.jl.decoder.Obuffer;

/** An MP3 file (or MPEG layer I or II), decoded by JLayer. Seeks by its {@link Mp3Index}. */
final class Mp3File {

    /** A frame may use bytes of up to 9 earlier ones, and overlaps with the one before. */
    private static final int FRAMES_BEFORE = 11;
    /** What JLayer makes of full scale. */
    private static final float FULL_SCALE = 32700;

    private final Path file;
    private final Mp3Index index;

    Mp3File(Path file, Mp3Index index) {
        this.file = file;
        this.index = index;
    }

    AudioSource source() {
        Mp3Header format = index.format();
        String name = format.layer() == 3 ? "MP3" : "MPEG layer " + format.layer();
        return new CompressedSource(new AudioInfo(name, format.sampleRate(), format.channelCount(), index.length(), List.of()), this::open);
    }

    private BlockDecoder.Started open(long sample) throws AudioException {
        int samples = index.format().samples();
        int wanted = (int) Math.min(index.frames() - 1L, (sample + index.skip()) / samples);
        int from = Math.max(0, wanted - FRAMES_BEFORE);
        try {
            InputStream in = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
            try {
                in.skipNBytes(index.offset(from));
                Frames frames = new Frames(in);
                int drop = from == 0 ? index.skip() : 0;
                // frames before the wanted one only fill the decoder's memory
                for (int i = from; i < wanted && from > 0; i++) {
                    frames.next();
                }
                frames.drop = drop;
                long position = from == 0 ? 0 : (long) wanted * samples - index.skip();
                return new BlockDecoder.Started(frames, position);
            } catch (IOException | RuntimeException e) {
                in.close();
                throw e;
            }
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
        }
    }

    /** Decodes frame after frame. */
    private final class Frames implements BlockDecoder {

        private final Bitstream in;
        private final Decoder decoder = new Decoder();
        private final Samples samples;
        private int drop;

        Frames(InputStream stream) {
            this.in = new Bitstream(stream);
            this.samples = new Samples(index.format().channelCount(), index.format().samples());
            decoder.setOutputBuffer(samples);
        }

        @Override
        public float[][] next() {
            float[][] block = frame();
            while (drop > 0 && block[0].length > 0) {
                int part = Math.min(drop, block[0].length);
                drop -= part;
                if (part == block[0].length) {
                    block = frame();
                } else {
                    for (int c = 0; c < block.length; c++) {
                        block[c] = Arrays.copyOfRange(block[c], part, block[c].length);
                    }
                }
            }
            return block;
        }

        private float[][] frame() {
            try {
                Header header = in.readFrame();
                if (header == null) {
                    return new float[samples.channels.length][0];
                }
                samples.clear_buffer();
                try {
                    decoder.decodeFrame(header, in);
                } catch (DecoderException | RuntimeException e) {
                    samples.clear_buffer(); // a broken frame is silent, and the next one has a chance
                } finally {
                    in.closeFrame();
                }
                return samples.channels.clone();
            } catch (BitstreamException | RuntimeException e) {
                System.getLogger(Mp3File.class.getName()).log(System.Logger.Level.DEBUG, "Decoding " + file, e);
                return new float[samples.channels.length][0];
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (BitstreamException e) {
                System.getLogger(Mp3File.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }

    /** Takes JLayer's samples before they are rounded to 16 bits. */
    private static final class Samples extends Obuffer {

        private final float[][] channels;
        private final int[] filled;
        private final int frameSamples;

        Samples(int channelCount, int frameSamples) {
            this.channels = new float[channelCount][frameSamples];
            this.filled = new int[channelCount];
            this.frameSamples = frameSamples;
        }

        @Override
        public void appendSamples(int channel, float[] values) {
            for (int i = 0; i < 32 && channel < channels.length && filled[channel] < frameSamples; i++) {
                channels[channel][filled[channel]++] = values[i] / FULL_SCALE;
            }
        }

        @Override
        public void append(int channel, short value) {
            appendSamples(channel, new float[] {value});
        }

        @Override
        public void clear_buffer() {
            Arrays.fill(filled, 0);
            for (int c = 0; c < channels.length; c++) {
                channels[c] = new float[frameSamples];
            }
        }

        @Override
        public void write_buffer(int value) {
            // the samples are taken straight from here
        }

        @Override
        public void close() {
            // nothing is open
        }

        @Override
        public void set_stop_flag() {
            // never waits
        }
    }
}
