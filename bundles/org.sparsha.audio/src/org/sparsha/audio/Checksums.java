/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

/** The checksums that sound files carry: polynomials as their standards name them, the first bit of a byte highest. */
final class Checksums {

    private static final int[] CRC_8 = table(8, 0x07);
    private static final int[] CRC_16 = table(16, 0x8005);
    private static final int[] CRC_16_REFLECTED = reflectedTable(0xa001);
    private static final int[] CRC_32 = table(32, 0x04c11db7);

    private Checksums() {
    }

    /** One step of the CRC-8 over the headers of FLAC frames (RFC 9639, section 9.1.8): x^8 + x^2 + x + 1. */
    static int crc8(int crc, byte next) {
        return CRC_8[(crc ^ next) & 0xff];
    }

    /** One step of the CRC-16 over FLAC frames (RFC 9639, section 9.3) and MPEG audio frames: x^16 + x^15 + x^2 + 1. */
    static int crc16(int crc, byte next) {
        return (crc << 8 ^ CRC_16[(crc >> 8 ^ next) & 0xff]) & 0xffff;
    }

    /** One step of the CRC-16 that encoders of the LAME family keep of an MP3 file: the same polynomial, the last bit of a byte first. */
    static int crc16Reflected(int crc, byte next) {
        return crc >>> 8 ^ CRC_16_REFLECTED[(crc ^ next) & 0xff];
    }

    /** One step of the CRC-32 over Ogg pages (RFC 3533, section 6). */
    static int crc32(int crc, byte next) {
        return crc << 8 ^ CRC_32[(crc >>> 24 ^ next) & 0xff];
    }

    private static int[] table(int bits, int polynomial) {
        int[] table = new int[256];
        int top = 1 << bits - 1;
        int mask = bits == 32 ? -1 : (1 << bits) - 1;
        for (int i = 0; i < 256; i++) {
            int crc = i << bits - 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & top) != 0 ? crc << 1 ^ polynomial : crc << 1;
            }
            table[i] = crc & mask;
        }
        return table;
    }

    private static int[] reflectedTable(int polynomial) {
        int[] table = new int[256];
        for (int i = 0; i < 256; i++) {
            int crc = i;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 1) != 0 ? crc >>> 1 ^ polynomial : crc >>> 1;
            }
            table[i] = crc;
        }
        return table;
    }
}
