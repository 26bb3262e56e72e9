/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The frames of an MP3 file one after the other, without whatever lies between and behind them: JLayer trips over tags. */
final class Mp3Frames extends InputStream {

    private final HeaderBytes in;
    private final Mp3Index index;
    private int frame;
    private byte[] bytes = new byte[0];
    private int at;

    /**
     * @param in the open file, closed with this stream
     * @param index where the frames lie
     * @param first the frame to begin with
     */
    Mp3Frames(HeaderBytes in, Mp3Index index, int first) {
        this.in = in;
        this.index = index;
        this.frame = first;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at >= bytes.length) {
            if (frame >= index.frames()) {
                return -1;
            }
            byte[] head = in.upTo(index.offset(frame), 4);
            int size = head.length < 4 ? 0 : Mp3Header.of(java.nio.ByteBuffer.wrap(head).getInt()).map(Mp3Header::bytes).orElse(0);
            bytes = in.upTo(index.offset(frame++), size);
            at = 0;
        }
        int part = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, into, offset, part);
        at += part;
        return part;
    }

    @Override
    public int available() {
        return bytes.length - at;
    }

    @Override
    public void close() throws IOException {
        bytes = Arrays.copyOf(bytes, 0);
        in.close();
    }
}
