/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.Warning;

/** What all header parsers check in the same way. */
final class PcmChecks {

    /** More channels than any microphone array has: a header that claims more is broken. */
    static final int MOST_CHANNELS = 256;
    /** Below it no speech is left, and above it no recorder works: 1 Hz in a damaged header would make hours of a second. */
    static final long LOWEST_RATE = 1000;
    static final long HIGHEST_RATE = 768_000;

    /** Bytes that more than padding and stray bytes have: one millisecond at 16 kHz. */
    static final int SOME_SOUND = 32;

    private static final int LOOKED_AT = 3 << 12;

    private PcmChecks() {
    }

    /** Refuses channel counts and sample rates that no recording has. */
    static void check(HeaderBytes header, long channels, long rate) throws AudioException {
        if (channels < 1 || channels > MOST_CHANNELS) {
            throw header.broken("its header claims " + channels + " channels (1 to " + MOST_CHANNELS + " are possible)");
        }
        if (rate < LOWEST_RATE || rate > HIGHEST_RATE) {
            throw header.broken(
                    "its header claims a sample rate of " + rate + " Hz (" + LOWEST_RATE + " to " + HIGHEST_RATE + " are possible)");
        }
    }

    /** Whether samples lie in the upper bits of wider numbers: then the lowest byte of each is 0. */
    static boolean isPadded(HeaderBytes header, long dataStart, int wide, ByteOrder order) throws IOException {
        byte[] samples = header.upTo(dataStart, LOOKED_AT);
        boolean padded = true;
        for (int i = order == ByteOrder.BIG_ENDIAN ? wide - 1 : 0; i < samples.length; i += wide) {
            padded &= samples[i] == 0;
        }
        return padded;
    }

    /** A recorder that was stopped the hard way never filled in its sizes. */
    static Warning unclaimed(HeaderBytes header) {
        return new Warning("length", "The header of " + header.file().getFileName()
                + " claims no sound, but some follows: it is read up to the file's end.");
    }

    /**
     * Sound behind the sound is not left out without a word: notes what is neither a part with a name, nor zeros, nor a tag.
     *
     * @param from where the samples end
     */
    static void lookBehind(HeaderBytes header, long from, List<Warning> warnings) throws IOException {
        if (from + SOME_SOUND <= header.size() && !isName(header.text(from, 4)) && !isName(header.text(from + 1, 4))
                && !isZero(header.upTo(from, 1 << 14)) && !AudioTags.beginsTag(header.upTo(from, 11))) {
            warnings.add(new Warning("header", String.format(Locale.ROOT, "Behind the sound of %s come %d bytes that are no part of such a"
                    + " file: its header may claim less sound than there is.", header.file().getFileName(), header.size() - from)));
        }
    }

    private static boolean isZero(byte[] bytes) {
        for (byte next : bytes) {
            if (next != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether four characters may be the name of a part of a file. */
    static boolean isName(String name) {
        return name.length() == 4 && name.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /**
     * Frames that are really there, where a header that claims no sound was never finished: all up to the file's end then.
     *
     * @param claimed data bytes that the header claims
     * @param warnings gets one where the file ends before, or goes on without a claim
     */
    static long framesOrRest(HeaderBytes header, long dataStart, long claimed, long frameBytes, List<Warning> warnings) {
        long there = header.size() - dataStart;
        if (claimed != 0 || there < Math.max(SOME_SOUND, frameBytes)) {
            return frames(header, dataStart, claimed, frameBytes, warnings);
        }
        warnings.add(unclaimed(header));
        return there / frameBytes;
    }

    /**
     * Frames that are really there.
     *
     * @param claimed data bytes that the header claims
     * @param warnings gets one where the file ends before
     */
    static long frames(HeaderBytes header, long dataStart, long claimed, long frameBytes, List<Warning> warnings) {
        long there = Math.max(0, header.size() - dataStart);
        if (claimed < 0 || claimed > there) {
            warnings.add(new Warning("truncated",
                    "The header of " + header.file().getFileName() + " claims " + Long.toUnsignedString(claimed)
                            + " bytes of sound, but only " + there + " are in the file: it is read up to there."));
            return there / frameBytes;
        }
        return claimed / frameBytes;
    }
}
