/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioFuzz;
import org.sparsha.audio.AudioFuzzSeeds;

/**
 * Damages a sound file of every format, again and again, for as many inputs as are asked for; prints a table of what came of them and every
 * input that went wrong, with the seed that makes it again.
 */
public final class AudioCampaign {

    private static final int MOST_FINDINGS = 50;

    private AudioCampaign() {
    }

    /**
     * @param arguments number of inputs over all formats (200000 by default), first seed (1000000 by default), pattern of the formats
     */
    public static void main(String[] arguments) throws Exception {
        long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 200_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        Map<String, byte[]> seeds = AudioFuzzSeeds.all();
        if (arguments.length > 2) {
            seeds.keySet().removeIf(name -> !name.matches(arguments[2]));
        }
        long each = (inputs + seeds.size() - 1) / seeds.size();
        Path folder = Files.createTempDirectory("sparsha-fuzz-");
        int findings = 0;
        System.out.println("| format | inputs | read | with a warning | refused | slowest, ms of CPU |");
        System.out.println("|---|--:|--:|--:|--:|--:|");
        for (Map.Entry<String, byte[]> seed : seeds.entrySet()) {
            AudioFuzz fuzz = new AudioFuzz(seed.getKey(), seed.getValue(), folder.resolve("sound.bin"));
            for (long i = first; i < first + each; i++) {
                Optional<String> wrong = fuzz.tryOne(i);
                if (wrong.isPresent() && findings++ < MOST_FINDINGS) {
                    System.err.println(wrong.get());
                }
            }
            System.out.println(fuzz.row());
        }
        Files.deleteIfExists(folder.resolve("sound.bin"));
        Files.deleteIfExists(folder);
        System.out.println(findings + " inputs went wrong");
        System.exit(findings == 0 ? 0 : 1);
    }
}
