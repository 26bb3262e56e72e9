/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the first frame of many MP3 files tells about the rest instead of holding sound: the Xing header and its LAME extension
 * (G. Tailleur, "Mp3 Info Tag revision 1").
 *
 * @param frames number of frames that follow; -1 where unknown
 * @param delay samples that the encoder put in front; -1 where unknown
 * @param padding samples that the encoder put behind
 * @param musicBytes bytes from the begin of this frame to the end of the last one; -1 where no checksum of them is kept
 * @param musicChecksum the checksum of those after this frame
 */
record Mp3InfoFrame(long frames, int delay, int padding, long musicBytes, int musicChecksum) {

    private static final int LAME_BYTES = 36;

    /**
     * @param format the frame's header
     * @param frame the whole frame
     * @return what it tells; empty where it holds sound
     */
    static Optional<Mp3InfoFrame> of(Mp3Header format, byte[] frame) {
        int tag = 4 + format.sideBytes();
        if (format.layer() != 3 || frame.length < tag + 12) {
            return Optional.empty();
        }
        String name = new String(frame, tag, 4, StandardCharsets.ISO_8859_1);
        if (!name.equals("Xing") && !name.equals("Info")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(frame);
        int flags = frame[tag + 7];
        long frames = (flags & 1) != 0 ? bytes.getInt(tag + 8) & 0xffffffffL : -1;
        int lame = tag + 8 + 4 * Integer.bitCount(flags & 0b1011) + ((flags & 4) != 0 ? 100 : 0);
        if (frame.length < lame + LAME_BYTES || frame[lame] == 0) {
            return Optional.of(new Mp3InfoFrame(frames, -1, 0, -1, 0));
        }
        int delay = (frame[lame + 21] & 0xff) << 4 | (frame[lame + 22] & 0xff) >> 4;
        int padding = (frame[lame + 22] & 15) << 8 | frame[lame + 23] & 0xff;
        int crc = 0;
        for (int i = 0; i < lame + LAME_BYTES - 2; i++) {
            crc = Checksums.crc16Reflected(crc, frame[i]);
        }
        boolean kept = crc == (bytes.getShort(lame + LAME_BYTES - 2) & 0xffff); // others write this extension without checksums
        return Optional.of(new Mp3InfoFrame(frames, delay, padding, kept ? bytes.getInt(lame + 28) & 0xffffffffL : -1,
                bytes.getShort(lame + 32) & 0xffff));
    }
}
