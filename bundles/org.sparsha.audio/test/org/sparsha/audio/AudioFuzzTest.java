/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A short round of what {@code releng/fuzz} does for long. */
@Timeout(120)
class AudioFuzzTest {

    private static final int INPUTS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wav", "wav24", "float", "rf64", "w64", "aiff", "au", "caf", "sphere", "flac", "flac24", "mp3", "mp3 8k", "ogg",
            "ogg chain"})
    void everyDamagedFileEndsWellAndAlike(String name) throws Exception {
        Map<String, byte[]> seeds = AudioFuzzSeeds.all();
        AudioFuzz fuzz = new AudioFuzz(name, seeds.get(name), folder.resolve("sound.bin"));
        for (int seed = 0; seed < INPUTS; seed++) {
            assertEquals(Optional.empty(), fuzz.tryOne(seed));
        }
    }

    /** Found by a long round: the first frame was gone, and nothing said so. */
    @Test
    void whatLongRoundsFoundEndsWell() throws Exception {
        AudioFuzz fuzz = new AudioFuzz("flac", AudioFuzzSeeds.all().get("flac"), folder.resolve("sound.bin"));
        assertEquals(Optional.empty(), fuzz.tryOne(22_020_949));
    }
}
