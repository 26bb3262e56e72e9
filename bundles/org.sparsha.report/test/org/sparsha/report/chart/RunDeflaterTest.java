/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.InflaterInputStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RunDeflaterTest {

    @Test
    void runsOfEveryLengthComeBack() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = 1; length <= 600; length++) {
            byte[] run = new byte[length];
            Arrays.fill(run, (byte) (37 * length));
            all.write(run);
        }
        comesBack(all.toByteArray());
    }

    @Test
    void noiseRareBytesAndSingleBytesComeBack() throws IOException {
        Random random = new Random(1);
        byte[] noise = new byte[70_000];
        random.nextBytes(noise);
        comesBack(noise);
        comesBack(new byte[] {5});
        comesBack(new byte[] {5, 5, 5, 5});
        // each byte comes about as often as the two rarer ones together, which takes codes longer than a block may have
        ByteArrayOutputStream skewed = new ByteArrayOutputStream();
        int before = 1;
        int count = 1;
        for (int value = 0; value < 24; value++) {
            for (int i = 0; i < count; i++) {
                skewed.write(value);
                skewed.write(255); // no runs
            }
            int next = before + count;
            before = count;
            count = next;
        }
        comesBack(skewed.toByteArray());
    }

    @Test
    void linesThatAreUniformButForTheFirstByteAreShort() throws IOException {
        RunDeflater deflater = new RunDeflater(1);
        byte[] line = new byte[1501];
        line[0] = 2;
        for (int i = 0; i < 400; i++) {
            deflater.addUniform(line);
        }
        deflater.addUniform(new byte[] {3});
        byte[] packed = deflater.finish();
        byte[] unpacked = inflated(packed);
        for (int i = 0; i < 400; i++) {
            assertArrayEquals(line, Arrays.copyOfRange(unpacked, i * line.length, (i + 1) * line.length));
        }
        assertArrayEquals(new byte[] {3}, Arrays.copyOfRange(unpacked, 400 * line.length, unpacked.length));
        assertTrue(packed.length < 1500, () -> packed.length + " bytes");
    }

    private static void comesBack(byte[] bytes) throws IOException {
        RunDeflater deflater = new RunDeflater(bytes.length);
        deflater.add(bytes);
        assertArrayEquals(bytes, inflated(deflater.finish()));
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
