/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.util.Map;
import java.util.Optional;

/**
 * The native libraries of ONNX Runtime that were searched for what reports to its maker, and that have nothing of it. Release 1.29.0 has
 * it: it writes a device id, reads the command line and opens a connection, unless {@value #SWITCH} is 1 in the environment before the
 * process starts. How a release is checked stands in {@code docs/privacy.md}.
 */
final class CheckedLibraries {

    /** The release that these files are of; {@code target-platform/sparsha.target} pins the same. */
    static final String VERSION = "1.28.0";
    /** Environment variable that keeps releases with telemetry from starting it. */
    static final String SWITCH = "ORT_DISABLE_TELEMETRY";

    /**
     * A file of the jar.
     *
     * @param size its bytes
     * @param crc its CRC-32, which a jar knows of each of its files
     * @param sha256 its SHA-256, in lower-case hexadecimal digits
     */
    record Checked(long size, long crc, String sha256) {
    }

    private static final Map<String, Checked> FILES = Map.of(
            "linux-x64/libonnxruntime.so", new Checked(24_268_848, 0xaf505133L,
                    "1461ef7cc3d9e49982591721683cc3e3a55580aeca9a5254e7aac47b75ee4bab"),
            "linux-x64/libonnxruntime4j_jni.so", new Checked(88_352, 0xcd8a0335L,
                    "ea5e379b2de94c4d909f9ccdf7bafd19eabfee5cd075377e139fe2795ade854c"),
            "linux-aarch64/libonnxruntime.so", new Checked(20_591_712, 0x736a8db1L,
                    "f1ec1a08eb99bd6e5401340f0a2b101381bf4694415480291dc13bcaa30f9ec7"),
            "linux-aarch64/libonnxruntime4j_jni.so", new Checked(198_792, 0x52deb883L,
                    "3a245e5e8170b4e96d0e3f3707c489b3aa02b426faa7f09c6ad8b0a689134994"),
            "osx-aarch64/libonnxruntime.dylib", new Checked(39_312_136, 0xcb0f40fbL,
                    "22ca56ee53278fd8ee690e006e0259f9b152c0fc86f49e720fb938a846f75575"),
            "osx-aarch64/libonnxruntime4j_jni.dylib", new Checked(104_456, 0x39684ba3L,
                    "298c1b52cd2dfda74481f17be25c07a54bf51bdd2faf4cccde599bc4bcc9c667"),
            "win-x64/onnxruntime.dll", new Checked(15_809_848, 0xdf0df521L,
                    "8a1e380424243aad62d40c12154d60593fd1c93452849ba0c590a7a2b0a16b54"),
            "win-x64/onnxruntime4j_jni.dll", new Checked(92_512, 0x3be6ac5cL,
                    "ae04d3135e65ce4dc97b6950470e370a26d2796fd0966ff5b90e8fe386156878"),
            "win-x64/onnxruntime_providers_shared.dll", new Checked(21_816, 0x1f59e5cfL,
                    "6e781a8b103731e8a42adb79a22329cdad5a11acff3e5c57e0aaebbb500f17a8"));

    private CheckedLibraries() {
    }

    /**
     * Returns what is known of a file, where it is one of those checked by size and CRC-32.
     *
     * @param name platform and name, as in {@code linux-x64/libonnxruntime.so}
     */
    static Optional<Checked> find(String name, long size, long crc) {
        return Optional.ofNullable(FILES.get(name)).filter(known -> known.size == size && known.crc == crc);
    }
}
