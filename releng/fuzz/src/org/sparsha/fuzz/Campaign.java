/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** As many damaged inputs as are asked for, over all kinds; a table of what came of them. */
final class Campaign {

    private static final int MOST_FINDINGS = 50;

    private final long inputs;
    private final long first;
    private int findings;

    /** @param arguments number of inputs over all kinds (200000 by default), first seed (1000000 by default) */
    Campaign(String[] arguments) {
        inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 200_000;
        first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
    }

    /** Damages one kind of input as a seed says; a sentence where that went wrong. */
    interface Attempt {

        Optional<String> tryOne(long seed) throws Exception;
    }

    /** Makes ready for one kind, with a folder for its files. */
    interface Damage {

        Kind of(String kind, Path folder) throws Exception;
    }

    /** What is done with one kind of input, and its row of the table. */
    record Kind(Attempt attempt, Supplier<String> row) {
    }

    /**
     * Tries all kinds, each in a folder of its own, and ends the process: with 1 where an input went wrong.
     *
     * @param heading first line of the table
     */
    void run(String heading, List<String> kinds, Damage damage) throws Exception {
        long each = (inputs + kinds.size() - 1) / kinds.size();
        System.out.println(heading);
        System.out.println(heading.replaceAll("[^|]+", "---"));
        for (String name : kinds) {
            Path folder = Files.createTempDirectory("sparsha-fuzz-");
            Kind kind = damage.of(name, folder);
            for (long seed = first; seed < first + each; seed++) {
                Optional<String> wrong = kind.attempt().tryOne(seed);
                if (wrong.isPresent() && findings++ < MOST_FINDINGS) {
                    System.err.println(wrong.get());
                }
            }
            System.out.println(kind.row().get());
            clear(folder);
        }
        System.out.println(findings + " inputs went wrong");
        System.exit(findings == 0 ? 0 : 1);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
