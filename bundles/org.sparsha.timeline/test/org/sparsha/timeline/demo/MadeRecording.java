/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.sparsha.testsupport.Signals;

/** Writes a long 16-bit stereo WAV file of made speech, 44.1 kHz, loudness changing from minute to minute. */
final class MadeRecording {

    private static final int RATE = 44_100;
    private static final int BLOCK_SECONDS = 30;
    private static final int FRAME_BYTES = 4;

    private MadeRecording() {
    }

    static void write(Path file, int seconds) throws IOException {
        float[] left = Signals.speechLike(BLOCK_SECONDS * RATE, RATE, 1);
        float[] right = Signals.speechLike(BLOCK_SECONDS * RATE, RATE, 2);
        long dataBytes = (long) seconds * RATE * FRAME_BYTES;
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(header(dataBytes));
            for (int block = 0; block * BLOCK_SECONDS < seconds; block++) {
                int frames = Math.min(BLOCK_SECONDS, seconds - block * BLOCK_SECONDS) * RATE;
                double gain = 0.5 + 0.4 * Math.sin(block * 0.7);
                ByteBuffer bytes = ByteBuffer.allocate(frames * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
                for (int i = 0; i < frames; i++) {
                    bytes.putShort((short) (32_000 * gain * left[i])).putShort((short) (32_000 * gain * right[i]));
                }
                out.write(bytes.array());
            }
        }
    }

    private static byte[] header(long dataBytes) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (36 + dataBytes));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
        header.putInt(RATE).putInt(RATE * FRAME_BYTES).putShort((short) FRAME_BYTES).putShort((short) 16);
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) dataBytes);
        return header.array();
    }
}
