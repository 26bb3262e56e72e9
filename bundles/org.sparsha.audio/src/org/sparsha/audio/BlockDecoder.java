/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** Decodes a compressed file block by block, forwards. For one thread. */
interface BlockDecoder {

    /**
     * Decodes the next block.
     *
     * @return one array a channel, valid until the next call; empty arrays at the end
     * @throws AudioException where the file can't be read any more
     */
    float[][] next() throws AudioException;

    /** Closes the file. */
    void close();

    /**
     * A decoder under way.
     *
     * @param decoder the decoder
     * @param position frame of the file that its next block begins with
     */
    record Started(BlockDecoder decoder, long position) {
    }

    /** Begins to decode near a place. */
    @FunctionalInterface
    interface Opener {

        /**
         * @param frame the frame wanted
         * @return a decoder that begins there or not far before
         * @throws AudioException where the file can't be read any more
         */
        Started at(long frame) throws AudioException;
    }
}
