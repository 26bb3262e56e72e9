/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.report.ExplanationFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that say how every recording of a corpus is explained. */
@Command
final class BatchExplanation {

    @Option(names = "--explainer", paramLabel = "ID", description = "Explainer (default: sliding-window).")
    private String explainer = ExplanationRequest.DEFAULT_EXPLAINER;

    @Option(names = "--perturbation", paramLabel = "ID", description = "What removed segments are replaced by.")
    private String perturbation;

    @Option(names = "--segmenter", paramLabel = "ID", description = "What cuts the recording into segments.")
    private String segmenter;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter; segmenter.NAME=VALUE where several have that name.")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--metrics", paramLabel = "ID", split = ",", description = "Faithfulness metrics, joined by commas, or all.")
    private List<String> metrics = List.of();

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 0).")
    private long seed;

    long seed() {
        return seed;
    }

    /** All settings on one line: two runs with the same line explain the same way. */
    String line() {
        return explainer + " perturbation=" + (perturbation == null ? "" : perturbation) + " segmenter=" + (segmenter == null ? ""
                : segmenter)
                + " " + settings + " metrics=" + String.join(",", metrics) + " seed=" + seed;
    }

    void checkIds(CommandContext context) throws SparshaException {
        context.runtime().catalog().create(ExtensionKind.EXPLAINERS, explainer);
        if (perturbation != null) {
            context.runtime().catalog().create(ExtensionKind.PERTURBATIONS, perturbation);
        }
        if (segmenter != null) {
            context.runtime().catalog().create(ExtensionKind.SEGMENTERS, segmenter);
        }
        for (String metric : metrics) {
            if (!metric.equals("all")) {
                context.runtime().catalog().create(ExtensionKind.METRICS, metric);
            }
        }
    }

    /** Explains on the thread it is called on, since many recordings are explained at once. */
    ModelJudge.Explaining explaining(CommandContext context, String modelName) {
        ExplanationRunner runner = new ExplanationRunner(context.runtime().catalog(), new SameThreadExecutor());
        return (session, recording, clip, folder, progress) -> explain(runner, modelName, session, recording, clip, folder, progress);
    }

    private void explain(ExplanationRunner runner, String modelName, ClipSession session, Recording recording, AudioClip clip, Path folder,
            Progress progress) throws SparshaException {
        ExplanationRequest request = new ExplanationRequest(clip, recording.file().toString(), digest(recording),
                modelName == null ? "" : modelName, explainer, Optional.ofNullable(perturbation), Optional.ofNullable(segmenter), settings,
                Optional.empty(), metrics, Map.of(), seed);
        Explanation explanation = runner.explain(session, request, progress);
        ExplanationFiles.write(folder, explanation, clip);
    }

    private static String digest(Recording recording) throws WrongCallException {
        try {
            return Sha256.of(recording.file());
        } catch (IOException e) {
            throw new WrongCallException(recording.file() + " cannot be read: " + e.getMessage() + ".");
        }
    }
}
