/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.reuse;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Contents of the overlapping frames of one signal. A frame is cut where the following ones begin, and each piece is hashed once for all
 * frames that hold it: with a frame four hops long that is a quarter of the work. Frames of different signals share a key as those of
 * {@link FrameKey} do, where their starts lie equally far apart. Made for one signal as it is now; not thread-safe.
 */
public final class FrameKeys {

    private static final int PIECES = 512;

    private final float[] samples;
    private final IntUnaryOperator start;
    private final int length;
    private FrameKey[] pieces = new FrameKey[PIECES];

    /**
     * @param samples the signal; not changed while this is in use
     * @param start first sample of each frame, rising; below 0 where a frame reaches beyond the start
     * @param length samples of a frame
     */
    public FrameKeys(float[] samples, IntUnaryOperator start, int length) {
        this.samples = samples;
        this.start = start;
        this.length = length;
    }

    /**
     * @param t a frame, at least 0
     * @param kind tells frames apart that have the same samples and are treated differently, such as a clip's first
     * @return its key
     */
    public FrameKey of(int t, int kind) {
        int from = start.applyAsInt(t);
        int end = from + length;
        FrameKey key = new FrameKey(kind, length);
        int piece = t;
        int to = start.applyAsInt(piece + 1);
        while (to <= end) {
            key = key.with(piece(piece, from, to));
            from = to;
            piece++;
            to = start.applyAsInt(piece + 1);
        }
        return from < end ? key.with(FrameKey.of(samples, from, end, 0)) : key;
    }

    private FrameKey piece(int number, int from, int to) {
        if (number >= pieces.length) {
            pieces = Arrays.copyOf(pieces, 2 * number);
        }
        if (pieces[number] == null) {
            pieces[number] = FrameKey.of(samples, from, to, 0);
        }
        return pieces[number];
    }
}
