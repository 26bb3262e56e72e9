/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.benchmark.BenchmarkFigures;
import org.sparsha.explain.ToolVersion;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.model.Model;

/** What decides the figures of a benchmark, apart from explainers and budgets. */
final class BenchmarkIdentity {

    private BenchmarkIdentity() {
    }

    static Map<String, String> of(Corpus corpus, Model model, BenchmarkConditions conditions) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", model.descriptor().id() + " " + model.descriptor().version());
        values.put("modelSha256", model.sha256());
        values.put("corpus", corpus.name());
        values.put("perturbation", conditions.perturbation().orElse(ExplanationRequest.DEFAULT_PERTURBATION));
        values.put("segmenter", conditions.segmenter().orElse(ExplanationRequest.DEFAULT_SEGMENTER));
        values.put("settings", conditions.settings().isEmpty() ? "" : conditions.settings().toString());
        values.put("recordings", Integer.toString(conditions.recordings()));
        values.put("planted", Integer.toString(conditions.planted()));
        values.put("plantedSeconds", Double.toString(PlantedClips.SECONDS));
        values.put("heardFrom", Double.toString(BenchmarkFigures.HEARD));
        values.put("seeds", Integer.toString(conditions.seeds()));
        values.put("marks", conditions.marks().map(marks -> marks.tier().orElse("first tier")
                + marks.marked().map(pattern -> " where " + pattern.pattern()).orElse("")).orElse(""));
        values.put("seed", Long.toString(conditions.seed()));
        values.put("tool", ToolVersion.VERSION);
        return values;
    }
}
