/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.playback;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.Stream;

import javax.sound.sampled.AudioFormat;

/** 16-bit little-endian samples, the one coding that every Java Sound device takes. */
final class PcmFormats {

    private PcmFormats() {
    }

    static AudioFormat of(int sampleRate, int channelCount) {
        return new AudioFormat(sampleRate, 16, channelCount, true, false);
    }

    /** @return the formats to try, best first: as it is, then two channels, then the rates that every device knows */
    static List<AudioFormat> candidates(int sampleRate, int channelCount) {
        return Stream.of(of(sampleRate, channelCount), of(sampleRate, 2), of(48000, 2), of(44100, 2), of(48000, 1), of(44100, 1))
                .distinct().toList();
    }

    /** Interleaves frames; the last channel goes to all that the device has more. */
    static byte[] encode(float[][] channels, int offset, int count, int deviceChannels) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * count * deviceChannels).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = offset; i < offset + count; i++) {
            for (int c = 0; c < deviceChannels; c++) {
                float sample = channels[Math.min(c, channels.length - 1)][i];
                bytes.putShort((short) Math.clamp(Math.round(sample * 32768.0), -32768, 32767));
            }
        }
        return bytes.array();
    }

    /** Takes interleaved frames apart; where the device has more channels than wanted, one channel is the mean. */
    static void decode(byte[] from, int frames, int deviceChannels, float[][] into, int offset) {
        ByteBuffer bytes = ByteBuffer.wrap(from).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            if (into.length == deviceChannels) {
                for (int c = 0; c < deviceChannels; c++) {
                    into[c][offset + i] = bytes.getShort() / 32768f;
                }
            } else {
                float sum = 0;
                for (int c = 0; c < deviceChannels; c++) {
                    sum += bytes.getShort() / 32768f;
                }
                for (float[] channel : into) {
                    channel[offset + i] = sum / deviceChannels;
                }
            }
        }
    }
}
