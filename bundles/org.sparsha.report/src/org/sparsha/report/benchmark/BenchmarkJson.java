/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.explain.TrustLevel;
import org.sparsha.report.json.JsonText;

/** A benchmark as JSON, schema {@code sparsha.benchmark/1}. */
public final class BenchmarkJson {

    private BenchmarkJson() {
    }

    /**
     * @param report a benchmark
     * @return JSON, indented, with a line end
     */
    public static String of(BenchmarkReport report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "sparsha.benchmark/1");
        json.put("settings", report.settings());
        json.put("intervalsOver", report.bySpeaker() ? "speakers" : "clips");
        json.put("planted", ordered("made", report.planted().made(), "heard", report.planted().heard()));
        report.masked().ifPresent(masked -> json.put("masked", ordered("clips", masked.clips(), "distance", masked.distance(),
                "maskedDistance", masked.masked(), "foreign", masked.foreign())));
        List<Object> rows = new ArrayList<>();
        report.rows().forEach(row -> {
            Map<String, Object> measures = new LinkedHashMap<>();
            row.estimates().forEach((measure, estimate) -> measures.put(measure.id(), ordered("mean", estimate.mean(), "low",
                    estimate.low(), "high", estimate.high(), "clips", estimate.clips())));
            rows.add(ordered("explainer", row.contender(), "budget", row.budget(), "refused", row.refused(), "measures", measures));
        });
        json.put("rows", rows);
        List<Object> pairs = new ArrayList<>();
        report.pairs().forEach(pair -> {
            Map<String, Object> one = ordered("measure", pair.measure().id(), "budget", pair.budget(), "first", pair.first(), "second",
                    pair.second(), "delta", pair.delta(), "low", pair.low(), "high", pair.high(), "p", pair.p(), "pHolm",
                    pair.corrected(), "clips", pair.clips());
            pair.signFlip().ifPresent(p -> one.put("pSignFlip", p));
            pairs.add(one);
        });
        json.put("pairs", pairs);
        json.put("verdicts", report.verdicts().stream().map(row -> ordered("part", row.part(), "level",
                TrustLevel.values()[row.level()].id(), "explanations", row.explanations(),
                "right", row.right(), "low", row.low(), "high", row.high())).toList());
        return JsonText.of(json, true) + "\n";
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
