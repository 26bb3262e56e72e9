/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import org.sparsha.audio.BitReader.Damage;

/** Decodes one channel of a FLAC frame (RFC 9639, section 9.2). */
final class FlacSubframe {

    private static final int[][] FIXED = {{}, {1}, {2, -1}, {3, -3, 1}, {4, -6, 4, -1}};
    private static final int VERBATIM = 1;
    private static final int FIRST_FIXED = 8;
    private static final int FIRST_LINEAR = 32;

    private final BitReader in;
    private final int[] coefficients = new int[32];

    FlacSubframe(BitReader in) {
        this.in = in;
    }

    /**
     * @param samples gets the channel, as whole numbers
     * @param count samples a channel
     * @param frameBits bits a sample of this channel
     */
    void decode(long[] samples, int count, int frameBits) throws Damage {
        if (in.unsigned(1) != 0) {
            throw new Damage("a channel begins wrongly");
        }
        int type = (int) in.unsigned(6);
        int wasted = in.unsigned(1) == 1 ? in.unary() + 1 : 0;
        int bits = frameBits - wasted;
        if (bits < 1) {
            throw new Damage("more bits are left out than there are");
        }
        if (type == 0) {
            java.util.Arrays.fill(samples, 0, count, in.signed(bits));
        } else if (type == VERBATIM) {
            for (int i = 0; i < count; i++) {
                samples[i] = in.signed(bits);
            }
        } else if (type >= FIRST_LINEAR) {
            linear(samples, count, bits, type - FIRST_LINEAR + 1);
        } else if (type >= FIRST_FIXED && type < FIRST_FIXED + FIXED.length) {
            int order = type - FIRST_FIXED;
            warmUp(samples, count, bits, order);
            residual(samples, count, order);
            predict(samples, count, FIXED[order], order, 0);
        } else {
            throw new Damage("a channel has an unknown coding");
        }
        if (wasted > 0) {
            for (int i = 0; i < count; i++) {
                samples[i] <<= wasted;
            }
        }
    }

    private void warmUp(long[] samples, int count, int bits, int order) throws Damage {
        if (order > count) {
            throw new Damage("a predictor is longer than its frame");
        }
        for (int i = 0; i < order; i++) {
            samples[i] = in.signed(bits);
        }
    }

    private void linear(long[] samples, int count, int bits, int order) throws Damage {
        warmUp(samples, count, bits, order);
        int precision = (int) in.unsigned(4) + 1;
        int shift = (int) in.signed(5);
        if (precision == 16 || shift < 0) {
            throw new Damage("a predictor has a forbidden precision");
        }
        for (int i = 0; i < order; i++) {
            coefficients[i] = (int) in.signed(precision);
        }
        residual(samples, count, order);
        predict(samples, count, coefficients, order, shift);
    }

    private void residual(long[] samples, int count, int order) throws Damage {
        int method = (int) in.unsigned(2);
        if (method > 1) {
            throw new Damage("a residual has an unknown coding");
        }
        int parameterBits = 4 + method;
        int escape = (1 << parameterBits) - 1;
        int partitionOrder = (int) in.unsigned(4);
        int length = count >> partitionOrder;
        if (length << partitionOrder != count || length < order) {
            throw new Damage("a frame can't be cut into the parts it claims");
        }
        int at = order;
        for (int partition = 0; partition < 1 << partitionOrder; partition++) {
            int to = (partition + 1) * length;
            int parameter = (int) in.unsigned(parameterBits);
            if (parameter == escape) {
                int bits = (int) in.unsigned(5);
                for (; at < to; at++) {
                    samples[at] = in.signed(bits);
                }
            } else {
                for (; at < to; at++) {
                    long folded = (long) in.unary() << parameter | in.unsigned(parameter);
                    samples[at] = folded >>> 1 ^ -(folded & 1);
                }
            }
        }
    }

    private static void predict(long[] samples, int count, int[] coefficients, int order, int shift) {
        for (int i = order; i < count; i++) {
            long sum = 0;
            for (int k = 0; k < order; k++) {
                sum += coefficients[k] * samples[i - 1 - k];
            }
            samples[i] += sum >> shift;
        }
    }
}
