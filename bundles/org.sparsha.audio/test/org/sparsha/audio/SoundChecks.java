/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** What holds of any file that can be read. */
final class SoundChecks {

    private static final int LONGEST = 3000;

    private SoundChecks() {
    }

    /** Samples fetched from the middle are those of reading through, to the last bit. */
    static void soughtIsRead(Path file, long seed) throws AudioException {
        AudioClip whole = AudioFiles.read(file);
        Random random = new Random(seed);
        try (AudioSource source = AudioFiles.open(file)) {
            for (int i = 0; i < 8; i++) {
                int start = random.nextInt(whole.frames());
                int count = Math.min(random.nextInt(LONGEST), whole.frames() - start);
                float[][] into = new float[whole.channelCount()][LONGEST];
                assertEquals(count, source.read(start, into, 0, count), "from " + start);
                for (int c = 0; c < into.length; c++) {
                    assertArrayEquals(Arrays.copyOfRange(whole.channel(c), start, start + count), Arrays.copyOf(into[c], count),
                            "from " + start);
                }
            }
        }
    }
}
