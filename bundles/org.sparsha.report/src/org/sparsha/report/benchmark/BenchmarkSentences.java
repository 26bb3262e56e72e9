/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sparsha.corpus.benchmark.BenchmarkReport;

/** What has to be said beside the tables of a benchmark. */
public final class BenchmarkSentences {

    private BenchmarkSentences() {
    }

    /**
     * @param report a benchmark
     * @return sentences, each a paragraph
     */
    public static List<String> of(BenchmarkReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Means with 95 % intervals by bootstrap over " + (report.bySpeaker() ? "speakers" : "clips")
                + "; areas of deletion and insertion over those of ten random orders; SRG is insertion less deletion.");
        if (report.planted().made() > 0) {
            sentences.add(String.format(Locale.ROOT, "Of %d recordings with a planted piece the model hears %d: its probability of the "
                    + "piece's class rises by %s or more. Only these count.", report.planted().made(), report.planted().heard(),
                    report.settings().getOrDefault("heardFrom", "some")));
        }
        report.masked().ifPresent(masked -> sentences.add(String.format(Locale.ROOT, "Masked clips are %.1f times as far from what the "
                + "model learned from as the recordings themselves (distance %.2f against %.2f); %.0f %% of them are foreign to it.",
                masked.masked() / Math.max(1e-9, masked.distance()), masked.masked(), masked.distance(), 100 * masked.foreign())));
        return sentences;
    }
}
