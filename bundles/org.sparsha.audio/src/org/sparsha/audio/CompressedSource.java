/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.sparsha.core.Warning;

/**
 * A compressed file read where it is wanted: goes on decoding where the last read ended, or begins anew near another place. Only one block
 * is in memory.
 */
final class CompressedSource implements AudioSource {

    /** Up to so many seconds ahead, decoding on is cheaper than beginning anew. */
    private static final int SECONDS_TO_DECODE_THROUGH = 2;

    private final AudioInfo info;
    private final BlockDecoder.Opener opener;
    private final Supplier<List<Warning>> warnings;
    private Optional<BlockDecoder> decoder = Optional.empty();
    private float[][] block;
    private long blockStart;
    private boolean closed;
    private long replaced;

    /**
     * @param info what the file is
     * @param opener begins to decode it
     */
    CompressedSource(AudioInfo info, BlockDecoder.Opener opener) {
        this(info, opener, List::of);
    }

    /**
     * @param info what the file is
     * @param opener begins to decode it
     * @param warnings what decoding has shown so far
     */
    CompressedSource(AudioInfo info, BlockDecoder.Opener opener, Supplier<List<Warning>> warnings) {
        this.info = info;
        this.opener = opener;
        this.warnings = warnings;
        this.block = new float[info.channelCount()][0];
    }

    @Override
    public AudioInfo info() {
        return info;
    }

    @Override
    public boolean isRandomAccess() {
        return false;
    }

    @Override
    public synchronized long replacedSamples() {
        return replaced;
    }

    @Override
    public synchronized List<Warning> warningsOfReading() {
        return warnings.get();
    }

    @Override
    public synchronized int read(long start, float[][] into, int offset, int count) throws AudioException {
        if (closed) {
            throw new AudioException("The sound file was closed while it was read: open it again.");
        }
        int wanted = Math.clamp(info.frames() - start, 0, count);
        if (wanted == 0) {
            return 0;
        }
        goTo(start);
        int done = 0;
        while (done < wanted) {
            int at = (int) (start + done - blockStart);
            int part = Math.min(wanted - done, block[0].length - at);
            for (int c = 0; c < block.length; c++) {
                System.arraycopy(block[c], at, into[c], offset + done, part);
            }
            done += part;
            if (done < wanted && !advance()) {
                break;
            }
        }
        return done;
    }

    private void goTo(long frame) throws AudioException {
        long end = blockStart + block[0].length;
        boolean near = frame >= blockStart && frame <= end + (long) SECONDS_TO_DECODE_THROUGH * info.sampleRate();
        if (decoder.isEmpty() || !near) {
            decoder.ifPresent(BlockDecoder::close);
            decoder = Optional.empty();
            BlockDecoder.Started started = opener.at(frame);
            decoder = Optional.of(started.decoder());
            blockStart = started.position();
            block = new float[info.channelCount()][0];
        }
        while (blockStart + block[0].length <= frame && advance()) {
            // decoded through
        }
        if (frame > blockStart + block[0].length) {
            blockStart = frame; // the data ended before: nothing to copy there
            block = new float[info.channelCount()][0];
        }
    }

    private boolean advance() throws AudioException {
        blockStart += block[0].length;
        block = decoder.orElseThrow().next();
        for (float[] channel : block) {
            replaced += PcmSource.zeroNotFinite(channel, 0, channel.length);
        }
        return block[0].length > 0;
    }

    @Override
    public synchronized void close() {
        closed = true;
        decoder.ifPresent(BlockDecoder::close);
        decoder = Optional.empty();
    }
}
