/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.fuzz;

import java.util.List;
import java.util.Map;

import org.sparsha.audio.AudioFuzz;
import org.sparsha.audio.AudioFuzzSeeds;

/**
 * Damages a sound file of every format, again and again, for as many inputs as are asked for; prints a table of what came of them and every
 * input that went wrong, with the seed that makes it again.
 */
public final class AudioCampaign {

    private static final String HEADING = "| format | inputs | read | with a warning | refused | slowest, ms of CPU |";

    private AudioCampaign() {
    }

    /**
     * @param arguments number of inputs over all formats (200000 by default), first seed (1000000 by default), pattern of the formats
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, byte[]> seeds = AudioFuzzSeeds.all();
        if (arguments.length > 2) {
            seeds.keySet().removeIf(name -> !name.matches(arguments[2]));
        }
        new Campaign(arguments).run(HEADING, List.copyOf(seeds.keySet()), (format, folder) -> {
            AudioFuzz fuzz = new AudioFuzz(format, seeds.get(format), folder.resolve("sound.bin"));
            return new Campaign.Kind(fuzz::tryOne, fuzz::row);
        });
    }
}
