/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.List;

import org.kc7bfi.jflac.FLACDecoder;
import org.kc7bfi.jflac.frame.Frame;

/** A FLAC file, decoded by jFLAC. Seeks by bisecting the file's frame headers. */
final class FlacFile {

    private static final int STREAM_INFO_BYTES = 34;

    private final Path file;
    private final long start;
    private final byte[] head;
    private final int sampleRate;
    private final int channelCount;
    private final int bits;
    private final long frames;
    private final FlacFrames frameHeaders;

    /**
     * @param header the file
     * @param start where "fLaC" lies
     */
    FlacFile(HeaderBytes header, long start) throws AudioException, IOException {
        this.file = header.file();
        this.start = start;
        byte[] info = header.bytes(start, 8 + STREAM_INFO_BYTES, ByteOrder.BIG_ENDIAN).array();
        if ((info[4] & 0x7f) != 0) {
            throw header.broken("its format description is missing");
        }
        info[4] = (byte) 0x80; // as if no other metadata followed
        info[5] = 0;
        info[6] = 0;
        info[7] = STREAM_INFO_BYTES;
        this.head = info;
        long packed = header.signedLong(start + 18, ByteOrder.BIG_ENDIAN);
        this.sampleRate = (int) (packed >>> 44);
        this.channelCount = (int) (packed >>> 41 & 7) + 1;
        this.bits = (int) (packed >>> 36 & 31) + 1;
        PcmChecks.check(header, channelCount, sampleRate);
        long firstFrame = firstFrame(header);
        this.frameHeaders = new FlacFrames(header, firstFrame, header.unsignedShort(start + 10, ByteOrder.BIG_ENDIAN));
        long claimed = packed & 0xfffffffffL;
        this.frames = claimed > 0 ? claimed : frameHeaders.length();
    }

    private long firstFrame(HeaderBytes header) throws AudioException, IOException {
        long at = start + 4;
        boolean last = false;
        while (!last) {
            long word = header.unsignedInt(at, ByteOrder.BIG_ENDIAN);
            last = word >>> 31 == 1;
            at += 4 + (word & 0xffffff);
        }
        return at;
    }

    AudioSource source() {
        return new CompressedSource(new AudioInfo("FLAC, " + bits + " bits", sampleRate, channelCount, frames, List.of()), this::open);
    }

    private BlockDecoder.Started open(long frame) throws AudioException {
        try {
            FlacFrames.Place place = frameHeaders.before(file, frame);
            InputStream rest = new BufferedInputStream(new FileInputStream(file.toFile()), 1 << 16);
            try {
                rest.skipNBytes(place.offset());
                FLACDecoder decoder = new FLACDecoder(new SequenceInputStream(new ByteArrayInputStream(head), rest));
                decoder.readMetadata();
                return new BlockDecoder.Started(new Decoder(decoder, rest), place.sample());
            } catch (IOException | RuntimeException e) {
                rest.close();
                throw e;
            }
        } catch (IOException | RuntimeException e) {
            throw new AudioException("Decoding " + file + " failed: the file is damaged or gone. Copy or export it again.", e);
        }
    }

    /** Hands on jFLAC's frames. */
    private final class Decoder implements BlockDecoder {

        private final FLACDecoder decoder;
        private final InputStream in;

        Decoder(FLACDecoder decoder, InputStream in) {
            this.decoder = decoder;
            this.in = in;
        }

        @Override
        public float[][] next() {
            try {
                Frame frame = decoder.readNextFrame();
                if (frame == null || frame.header.channels != channelCount) {
                    return new float[channelCount][0];
                }
                float[][] block = new float[channelCount][frame.header.blockSize];
                float scale = (float) Math.scalb(1.0, 1 - bits);
                for (int c = 0; c < channelCount; c++) {
                    int[] samples = decoder.getChannelData()[c].getOutput();
                    for (int i = 0; i < block[c].length; i++) {
                        block[c][i] = samples[i] * scale;
                    }
                }
                return block;
            } catch (IOException | RuntimeException e) {
                // broken or cut off from here on: what was decoded is kept, and the reader warns
                System.getLogger(FlacFile.class.getName()).log(System.Logger.Level.DEBUG, "Decoding " + file, e);
                return new float[channelCount][0];
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                System.getLogger(FlacFile.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }
}
