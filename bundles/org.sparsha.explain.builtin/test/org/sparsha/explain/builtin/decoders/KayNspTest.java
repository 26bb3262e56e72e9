/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.decoders;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.DecodedAudio;
import org.sparsha.explain.testsupport.DecoderContract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files as the Computerized Speech Lab writes them, and the contract. */
class KayNspTest extends DecoderContract {

    @Override
    protected AudioDecoder decoder() {
        return new KayNsp();
    }

    @Test
    void twoChannelsInTurnsBehindAChunkThatIsOfNoUse() throws ExplainException, IOException {
        DecodedAudio sound = read(file("HDR8", 44, "NOTE", new short[] {1, 2, 3}, "SDAB", new short[] {100, -100, 200, -200}));
        assertEquals(44_100, sound.sampleRate());
        float[][] samples = new float[2][8];
        assertEquals(2, sound.read(samples, 8));
        assertArrayEquals(new float[] {100 / 32768f, 200 / 32768f, 0}, new float[] {samples[0][0], samples[0][1], samples[0][2]});
        assertArrayEquals(new float[] {-100 / 32768f, -200 / 32768f}, new float[] {samples[1][0], samples[1][1]});
        assertEquals(0, sound.read(samples, 8));
    }

    @Test
    void theShorterOfTwoChannelsEndsInSilence() throws ExplainException, IOException {
        DecodedAudio sound = read(file("HEDR", 32, "SDA_", new short[] {1, 2}, "SD_B", new short[] {3}));
        float[][] samples = new float[2][8];
        assertEquals(2, sound.read(samples, 8));
        assertEquals(0, samples[1][1]);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertTrue(assertThrows(ExplainException.class, () -> read(file("HEDR", 32, "NOTE", new short[1], "NOTE", new short[1])))
                .getMessage().contains("no samples"));
        assertTrue(assertThrows(ExplainException.class, () -> read(file("NOTE", 32, "SDA_", new short[1], "NOTE", new short[1])))
                .getMessage().contains("no header"));
    }

    private static DecodedAudio read(byte[] file) throws ExplainException, IOException {
        return new KayNsp().decode(new ByteArrayInputStream(file));
    }

    private static byte[] file(String header, int size, String first, short[] one, String second, short[] two) {
        ByteBuffer file = ByteBuffer.allocate(12 + 8 + size + 16 + 2 * (one.length + two.length)).order(ByteOrder.LITTLE_ENDIAN);
        file.put("FORMDS16".getBytes(StandardCharsets.US_ASCII)).putInt(0).put(header.getBytes(StandardCharsets.US_ASCII)).putInt(size);
        file.put(new byte[20]).putInt(44_100).putInt(2).position(20 + size);
        chunk(file, first, one);
        chunk(file, second, two);
        return file.array();
    }

    private static void chunk(ByteBuffer file, String name, short[] samples) {
        file.put(name.getBytes(StandardCharsets.US_ASCII)).putInt(2 * samples.length);
        for (short sample : samples) {
            file.putShort(sample);
        }
    }
}
