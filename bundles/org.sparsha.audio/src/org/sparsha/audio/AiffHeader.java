/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.Warning;

/** Finds format and samples in an AIFF or AIFF-C file (Apple, "Audio Interchange File Format", 1989 and 1991). */
final class AiffHeader {

    private static final ByteOrder ORDER = ByteOrder.BIG_ENDIAN;

    private final HeaderBytes header;
    private final List<Warning> warnings = new ArrayList<>();

    AiffHeader(HeaderBytes header) {
        this.header = header;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is no AIFF file, broken, or of a coding not known here
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        String kind = header.text(8, 4);
        if (!kind.equals("AIFF") && !kind.equals("AIFC")) {
            throw header.unsupported("it is an IFF file but holds no AIFF sound");
        }
        long common = -1;
        long commonSize = 0;
        long sound = -1;
        long soundSize = 0;
        long at = 12;
        while (at + 8 <= header.size() && (common < 0 || sound < 0)) {
            String name = header.text(at, 4);
            long size = header.unsignedInt(at + 4, ORDER);
            if (name.equals("COMM")) {
                common = at + 8;
                commonSize = size;
            } else if (name.equals("SSND")) {
                sound = at + 8;
                soundSize = size;
            }
            at += 8 + size + (size & 1);
        }
        if (common < 0) {
            throw header.broken("it ends before its format description");
        }
        if (sound < 0) {
            throw header.broken("it ends before its samples");
        }
        return layout(common, kind.equals("AIFC") && commonSize >= 22 ? header.text(common + 18, 4) : "NONE", sound, soundSize);
    }

    private PcmLayout layout(long common, String coding, long sound, long soundSize) throws AudioException, IOException {
        int channels = header.unsignedShort(common, ORDER);
        long claimedFrames = header.unsignedInt(common + 2, ORDER);
        int bits = header.unsignedShort(common + 6, ORDER);
        long rate = Math.round(extended(header.bytes(common + 8, 10, ORDER)));
        PcmChecks.check(header, channels, rate);
        SampleEncoding encoding = encoding(coding, bits);
        long offset = header.unsignedInt(sound, ORDER);
        long dataStart = sound + 8 + offset;
        long frameBytes = (long) encoding.bytes() * channels;
        boolean unfinished = claimedFrames == 0 || soundSize < 8; // the recorder never came back to fill in its sizes
        long claimed = unfinished ? Math.max(0, header.size() - dataStart) : Math.max(soundSize - 8 - offset, claimedFrames * frameBytes);
        long frames = PcmChecks.frames(header, dataStart, claimed, frameBytes, warnings);
        if (unfinished && frames > 0) {
            warnings.add(PcmChecks.unclaimed(header));
        }
        if (!unfinished && (frames - claimedFrames) * frameBytes >= PcmChecks.SOME_SOUND) {
            warnings.add(new Warning("length", String.format(Locale.ROOT,
                    "The header of %s claims %d samples, but %d are in the file: as many as claimed"
                            + " are read.", header.file().getFileName(), claimedFrames, frames)));
        } else if (!unfinished) {
            PcmChecks.lookBehind(header, sound + soundSize, warnings);
        }
        ByteOrder order = coding.equals("sowt") ? ByteOrder.LITTLE_ENDIAN : ORDER;
        return new PcmLayout(coding.equals("NONE") ? "AIFF" : "AIFF-C", encoding, order, channels, (int) rate, dataStart,
                unfinished ? frames : Math.min(frames, claimedFrames), warnings);
    }

    private SampleEncoding encoding(String coding, int bits) throws AudioException {
        switch (coding) {
            case "NONE", "twos", "sowt", "in24", "in32":
                int bytes = coding.equals("in24") ? 3 : coding.equals("in32") ? 4 : (bits + 7) / 8;
                if (bytes >= 1 && bytes <= 4) {
                    return List.of(SampleEncoding.S8, SampleEncoding.S16, SampleEncoding.S24, SampleEncoding.S32).get(bytes - 1);
                }
                throw header.broken("its header claims " + bits + " bits a sample");
            case "raw ":
                return SampleEncoding.U8;
            case "fl32", "FL32":
                return SampleEncoding.FLOAT32;
            case "fl64", "FL64":
                return SampleEncoding.FLOAT64;
            case "alaw", "ALAW":
                return SampleEncoding.A_LAW;
            case "ulaw", "ULAW":
                return SampleEncoding.MU_LAW;
            default:
                throw header.unsupported("its coding (AIFF-C \"" + coding.strip() + "\") is not known here");
        }
    }

    /** An 80-bit extended number of IEEE 754: sign and exponent in 16 bits, 64 bits of mantissa with the leading 1 written out. */
    private static double extended(ByteBuffer bytes) {
        int exponent = bytes.getShort(0) & 0x7fff;
        long mantissa = bytes.getLong(2);
        double unsigned = (mantissa >>> 1) * 2.0 + (mantissa & 1);
        return Math.scalb(unsigned, exponent - 16383 - 63);
    }
}
