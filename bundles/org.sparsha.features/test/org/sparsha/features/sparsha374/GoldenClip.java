/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.sparsha374;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import org.sparsha.testsupport.Npy;

/** Clips with reference values; 16-bit mono at 16 kHz. */
final class GoldenClip {

    private GoldenClip() {
    }

    static Npy values(String clip, String what) {
        return Npy.resource(GoldenClip.class, "golden/" + clip + "." + what + ".npy");
    }

    static float[] samples(String clip) {
        try (InputStream in = GoldenClip.class.getResourceAsStream("golden/" + clip + ".wav")) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int position = 12;
            while (bytes.getInt(position) != 0x61746164) {
                position += 8 + bytes.getInt(position + 4);
            }
            float[] samples = new float[bytes.getInt(position + 4) / 2];
            for (int i = 0; i < samples.length; i++) {
                samples[i] = bytes.getShort(position + 8 + 2 * i) / 32768f;
            }
            return samples;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
