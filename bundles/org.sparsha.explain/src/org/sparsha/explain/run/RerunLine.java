/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.Map;

import org.sparsha.core.ParameterValues;
import org.sparsha.core.ShellWords;

/** Writes the command line that gives an explanation again. */
final class RerunLine {

    private RerunLine() {
    }

    static String of(ExplanationRequest request, RunPlan plan, ClipSession session, int target) {
        StringBuilder line = new StringBuilder("explain ").append(ShellWords.quoted(request.audio().path()));
        request.audio().part().ifPresent(part -> line.append(" --start ").append(seconds(part.start(), request)).append(" --end ")
                .append(seconds(part.end(), request)));
        request.audio().channel().ifPresent(channel -> line.append(" --channel ").append(channel));
        line.append(" --model ").append(
                ShellWords.quoted(request.modelName().isEmpty() ? session.model().descriptor().id() : request.modelName()));
        if (!session.model().chosenClasses().isEmpty()) {
            line.append(" --classes ").append(ShellWords.quoted(String.join(",", session.model().chosenClasses())));
        }
        line.append(" --explainer ").append(ShellWords.quoted(plan.explainerId()));
        if (plan.explainer().usesPerturbation()) {
            line.append(" --perturbation ").append(ShellWords.quoted(plan.perturbationId()));
        }
        if (plan.explainer().usesSegmenter()) {
            line.append(" --segmenter ").append(ShellWords.quoted(plan.segmenterId()));
        }
        settings(line, "explainer", plan.settings().explainer());
        if (plan.explainer().usesPerturbation()) {
            settings(line, "perturbation", plan.settings().perturbation());
        }
        if (plan.explainer().usesSegmenter()) {
            settings(line, "segmenter", plan.settings().segmenter());
        }
        line.append(" --target ").append(ShellWords.quoted(session.prediction().labels().get(target)));
        plan.contrast(session.prediction(), target).ifPresent(contrast -> line.append(" --against ")
                .append(ShellWords.quoted(session.prediction().labels().get(contrast.other()))));
        request.tiersFile().ifPresent(file -> line.append(" --tiers ").append(ShellWords.quoted(file)));
        line.append(" --metrics ").append(request.metrics().isEmpty() ? ExplanationRequest.NO_METRICS
                : ShellWords.quoted(String.join(",", request.metrics())));
        return line.append(" --seed ").append(request.seed()).toString();
    }

    /** Seconds that lead to the same sample again. */
    private static double seconds(long samples, ExplanationRequest request) {
        return samples / (double) request.audio().sampleRate();
    }

    private static void settings(StringBuilder line, String owner, ParameterValues values) {
        for (Map.Entry<String, String> changed : values.changedTexts().entrySet()) {
            if (!changed.getKey().equals(Contrast.PARAMETER.id()) || !owner.equals("explainer")) {
                line.append(" --set ").append(ShellWords.quoted(owner + "." + changed.getKey() + "=" + changed.getValue()));
            }
        }
    }
}
