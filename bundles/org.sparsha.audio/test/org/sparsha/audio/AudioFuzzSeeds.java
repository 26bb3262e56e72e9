/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

/** One small sound file of every format, to be damaged. */
public final class AudioFuzzSeeds {

    private static final int FRAMES = 4000;
    private static final float[] LEFT = Signals.speechLike(FRAMES, 16000, 1);
    private static final float[] RIGHT = Signals.noise(0.1, FRAMES, 2);

    private AudioFuzzSeeds() {
    }

    /** @return the files by a short name of what they are */
    public static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> seeds = new LinkedHashMap<>();
        byte[] wav = WavBytes.pcm16(16000, LEFT);
        byte[] samples = Arrays.copyOfRange(wav, 44, 44 + 2 * FRAMES);
        seeds.put("wav", wav);
        seeds.put("wav24", WavBytes.make(22050, 24, false, true, LEFT, RIGHT));
        seeds.put("float", WavBytes.float32(8000, LEFT, RIGHT));
        seeds.put("rf64", rf64(wav));
        seeds.put("w64", wave64(wav, samples));
        seeds.put("aiff", aiff(samples));
        seeds.put("au", ByteBuffer.allocate(24 + samples.length).put(ascii(".snd")).putInt(24).putInt(samples.length).putInt(3)
                .putInt(16000).putInt(1).put(samples).array());
        seeds.put("caf", ByteBuffer.allocate(68 + samples.length).put(ascii("caff\0\1\0\0desc")).putLong(32).putDouble(16000)
                .put(ascii("lpcm")).putInt(2).putInt(2).putInt(1).putInt(1).putInt(16).put(ascii("data")).putLong(4 + samples.length)
                .putInt(0).put(samples).array());
        String sphere = "NIST_1A\n   1024\nchannel_count -i 1\nsample_rate -i 16000\n"
                + "sample_n_bytes -i 2\nsample_byte_format -s2 01\nsample_coding -s3 pcm\nend_head\n";
        seeds.put("sphere", ByteBuffer.allocate(1024 + samples.length).put(ascii(sphere)).position(1024).put(samples).array());
        seeds.put("flac", resource("flac-total-0.flac"));
        seeds.put("flac24", resource("compressed24.flac"));
        seeds.put("mp3", resource("mp3-untagged.mp3"));
        seeds.put("mp3 8k", resource("compressed8k.mp3"));
        seeds.put("ogg", resource("compressed.ogg"));
        seeds.put("ogg chain", resource("ogg-chained.ogg"));
        return seeds;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rf64(byte[] wav) {
        ByteBuffer out = ByteBuffer.allocate(wav.length + 36).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("RF64")).putInt(-1).put(ascii("WAVEds64")).putInt(28);
        out.putLong(out.capacity() - 8).putLong(2L * FRAMES).putLong(FRAMES);
        return out.putInt(0).put(wav, 12, 24).put(ascii("data")).putInt(-1).put(wav, 44, wav.length - 44).array();
    }

    private static byte[] wave64(byte[] wav, byte[] samples) {
        ByteBuffer out = ByteBuffer.allocate(104 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(ascii("riff")).put(new byte[12]).putLong(out.capacity()).put(ascii("wave")).put(new byte[12]);
        out.put(ascii("fmt ")).put(new byte[12]).putLong(40).put(wav, 20, 16);
        return out.put(ascii("data")).put(new byte[12]).putLong(24 + samples.length).put(samples).array();
    }

    private static byte[] aiff(byte[] samples) {
        ByteBuffer out = ByteBuffer.allocate(54 + samples.length);
        out.put(ascii("FORM")).putInt(46 + samples.length).put(ascii("AIFFCOMM")).putInt(18).putShort((short) 1).putInt(FRAMES);
        out.putShort((short) 16).putShort((short) 0x400c).putLong(0xfa00000000000000L);
        return out.put(ascii("SSND")).putInt(8 + samples.length).putLong(0).put(samples).array();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = AudioFuzzSeeds.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
