/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sparsha.core.Warning;

/** Finds format and samples in a NIST SPHERE file (TIMIT, Switchboard and most corpora of the LDC): a header of text lines. */
final class SphereHeader {

    private static final int MOST_HEADER = 1 << 20;

    private final HeaderBytes header;
    private final List<Warning> warnings = new ArrayList<>();

    SphereHeader(HeaderBytes header) {
        this.header = header;
    }

    /**
     * @return where and how the samples lie
     * @throws AudioException where the file is broken or of a coding not known here, such as Shorten
     * @throws IOException where the file can't be read
     */
    PcmLayout layout() throws AudioException, IOException {
        int dataStart = number(header.text(8, 8).strip(), "header size");
        if (dataStart < 16 || dataStart > Math.min(MOST_HEADER, header.size())) {
            throw header.broken("its header claims to have " + dataStart + " bytes");
        }
        Map<String, String> fields = fields(header.text(16, dataStart - 16));
        int channels = number(fields.getOrDefault("channel_count", "1"), "channel_count");
        int rate = number(fields.getOrDefault("sample_rate", ""), "sample_rate");
        PcmChecks.check(header, channels, rate);
        String coding = fields.getOrDefault("sample_coding", "pcm");
        SampleEncoding encoding = encoding(coding, number(fields.getOrDefault("sample_n_bytes", "2"), "sample_n_bytes"));
        ByteOrder order = fields.getOrDefault("sample_byte_format", "01").startsWith("1") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        long frameBytes = (long) encoding.bytes() * channels;
        long claimed = fields.containsKey("sample_count") ? number(fields.get("sample_count"), "sample_count") * frameBytes
                : header.size() - dataStart;
        long there = header.size() - dataStart;
        if (claimed > 0 && there - claimed >= Math.max(PcmChecks.SOME_SOUND, frameBytes)) {
            warnings.add(new Warning("length", String.format(Locale.ROOT, // nothing but sound can follow
                    "The header of %s claims %d samples, but %d are in the file: all of them are read.", header.file().getFileName(),
                    claimed / frameBytes, there / frameBytes)));
            claimed = there;
        }
        long frames = PcmChecks.framesOrRest(header, dataStart, claimed, frameBytes, warnings);
        return new PcmLayout("SPHERE", encoding, order, channels, rate, dataStart, frames, warnings);
    }

    /** Lines such as {@code sample_rate -i 16000}, up to {@code end_head}. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String line : text.split("\n")) {
            String[] parts = line.strip().split("\\s+", 3);
            if (parts[0].equals("end_head")) {
                break;
            }
            if (parts.length == 3) {
                fields.put(parts[0], parts[2].strip());
            }
        }
        return fields;
    }

    private int number(String text, String name) throws AudioException {
        try {
            int number = text.length() > 12 ? -1 : (int) Double.parseDouble(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw header.broken("its header has no usable " + name);
    }

    private SampleEncoding encoding(String coding, int bytes) throws AudioException {
        if (coding.equals("ulaw") || coding.equals("mu-law")) {
            return SampleEncoding.MU_LAW;
        }
        if (coding.equals("alaw")) {
            return SampleEncoding.A_LAW;
        }
        if (coding.equals("pcm") && bytes >= 1 && bytes <= 4) {
            return List.of(SampleEncoding.S8, SampleEncoding.S16, SampleEncoding.S24, SampleEncoding.S32).get(bytes - 1);
        }
        throw header.unsupported("its coding (SPHERE \"" + coding + "\", " + bytes + " bytes a sample) is not known here");
    }
}
