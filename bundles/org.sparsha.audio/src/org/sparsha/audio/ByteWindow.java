/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.util.Arrays;

/** A file's bytes by position, read in large pieces: for walking over a whole file once, forward with short steps back. */
final class ByteWindow {

    private static final int SIZE = 1 << 18;
    private static final int KEPT_BEFORE = 1 << 10;

    private final HeaderBytes file;
    private byte[] window = new byte[0];
    private long start;

    ByteWindow(HeaderBytes file) {
        this.file = file;
    }

    long size() {
        return file.size();
    }

    /** @return the byte there; 0 outside the file */
    byte at(long position) throws IOException {
        long index = position - start;
        if (index < 0 || index >= window.length) {
            if (position < 0 || position >= file.size()) {
                return 0;
            }
            start = Math.max(0, position - KEPT_BEFORE);
            window = file.upTo(start, SIZE);
            index = position - start;
            if (index >= window.length) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return window[(int) index];
    }

    /** @return a copy of the bytes from there on, fewer at the file's end */
    byte[] copy(long position, int length) throws IOException {
        long index = position - start;
        if (index >= 0 && index + length <= window.length) {
            return Arrays.copyOfRange(window, (int) index, (int) index + length);
        }
        return file.upTo(position, length);
    }
}
