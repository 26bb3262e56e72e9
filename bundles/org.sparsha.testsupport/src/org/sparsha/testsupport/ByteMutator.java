/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.testsupport;

import java.util.Arrays;
import java.util.Random;

/** Damages bytes as disks, networks and attackers do. The same seed damages the same bytes alike. */
public final class ByteMutator {

    private static final int MOST_STEPS = 6;
    private static final int HEADER = 256;
    private static final long[] NUMBERS = {0, 1, 2, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffffL, 0x80000000L, 0xffffffffL};

    private final Random random;

    /**
     * @param seed of the damage
     */
    public ByteMutator(long seed) {
        this.random = new Random(seed);
    }

    /**
     * Damages a copy, one to six times.
     *
     * @param bytes what to damage; stays as it is
     * @param sameLength whether no byte may be taken away or put in
     * @return the damaged copy, which may be empty
     */
    public byte[] mutate(byte[] bytes, boolean sameLength) {
        byte[] damaged = bytes.clone();
        for (int steps = 1 + random.nextInt(MOST_STEPS); steps > 0 && damaged.length > 0; steps--) {
            damaged = step(damaged, random.nextInt(sameLength ? 5 : 9));
        }
        return damaged;
    }

    private byte[] step(byte[] bytes, int kind) {
        int at = random.nextInt(random.nextInt(3) == 0 ? Math.min(HEADER, bytes.length) : bytes.length);
        int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextBoolean() ? 8 : 600));
        switch (kind) {
            case 0:
                bytes[at] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            case 1:
                bytes[at] = (byte) random.nextInt();
                return bytes;
            case 2:
                Arrays.fill(bytes, at, at + length, (byte) 0);
                return bytes;
            case 3:
                number(bytes, at);
                return bytes;
            case 4:
                System.arraycopy(bytes, random.nextInt(bytes.length - length + 1), bytes, at, length);
                return bytes;
            case 5:
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + length, bytes.length));
            case 6:
                byte[] noise = new byte[length];
                random.nextBytes(noise);
                return joined(Arrays.copyOf(bytes, at), joined(noise, Arrays.copyOfRange(bytes, at, bytes.length)));
            case 7:
                return joined(Arrays.copyOf(bytes, at + length), Arrays.copyOfRange(bytes, at, bytes.length)); // a part twice
            default:
                return Arrays.copyOf(bytes, at);
        }
    }

    /** A number that programs trip over, of 1, 2 or 4 bytes in either order. */
    private void number(byte[] bytes, int at) {
        long number = NUMBERS[random.nextInt(NUMBERS.length)];
        int size = Math.min(bytes.length - at, 1 << random.nextInt(3));
        boolean big = random.nextBoolean();
        for (int i = 0; i < size; i++) {
            bytes[at + i] = (byte) (number >>> 8 * (big ? size - 1 - i : i));
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
