/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.List;

import org.sparsha.core.Warning;

/** What all header parsers check in the same way. */
final class PcmChecks {

    /** More channels than any microphone array has: a header that claims more is broken. */
    static final int MOST_CHANNELS = 256;
    /** Below it no speech is left, and above it no recorder works: 1 Hz in a damaged header would make hours of a second. */
    static final long LOWEST_RATE = 1000;
    static final long HIGHEST_RATE = 768_000;

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
