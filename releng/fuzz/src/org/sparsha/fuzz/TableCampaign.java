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
import java.util.stream.Stream;

import org.sparsha.corpus.TableFuzz;

/**
 * Damages manifests, projects and label files of corpora for as many inputs as are asked for; prints a table of what came of them and every
 * input that went wrong, with the seed that makes it again.
 */
public final class TableCampaign {

    private static final int MOST_FINDINGS = 50;

    private TableCampaign() {
    }

    /**
     * @param arguments number of inputs over all kinds (200000 by default), first seed (1000000 by default)
     */
    public static void main(String[] arguments) throws Exception {
        long inputs = arguments.length > 0 ? Long.parseLong(arguments[0]) : 200_000;
        long first = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1_000_000;
        List<String> kinds = TableFuzz.files();
        long each = (inputs + kinds.size() - 1) / kinds.size();
        int findings = 0;
        System.out.println("| kind | inputs | read | refused | slowest, ms of CPU |");
        System.out.println("|---|--:|--:|--:|--:|");
        for (String kind : kinds) {
            Path folder = Files.createTempDirectory("sparsha-fuzz-");
            TableFuzz fuzz = new TableFuzz(kind, folder);
            for (long seed = first; seed < first + each; seed++) {
                Optional<String> wrong = fuzz.tryOne(seed);
                if (wrong.isPresent() && findings++ < MOST_FINDINGS) {
                    System.err.println(wrong.get());
                }
            }
            System.out.println(fuzz.row());
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
