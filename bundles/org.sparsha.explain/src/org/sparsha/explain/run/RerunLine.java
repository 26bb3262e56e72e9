/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.run;

import java.util.Map;

import org.sparsha.core.ParameterValues;

/** Writes the command line that gives an explanation again. */
final class RerunLine {

    private RerunLine() {
    }

    static String of(ExplanationRequest request, RunPlan plan, ClipSession session, int target) {
        StringBuilder line = new StringBuilder("explain ").append(quoted(request.path()));
        line.append(" --model ").append(quoted(request.modelName().isEmpty() ? session.model().descriptor().id() : request.modelName()));
        line.append(" --explainer ").append(quoted(plan.explainerId()));
        line.append(" --perturbation ").append(quoted(plan.perturbationId()));
        if (plan.explainer().usesSegmenter()) {
            line.append(" --segmenter ").append(quoted(plan.segmenterId()));
        }
        settings(line, "explainer", plan.settings().explainer());
        settings(line, "perturbation", plan.settings().perturbation());
        if (plan.explainer().usesSegmenter()) {
            settings(line, "segmenter", plan.settings().segmenter());
        }
        line.append(" --target ").append(quoted(session.prediction().labels().get(target)));
        if (!request.metrics().isEmpty()) {
            line.append(" --metrics ").append(quoted(String.join(",", request.metrics())));
        }
        return line.append(" --seed ").append(request.seed()).toString();
    }

    private static void settings(StringBuilder line, String owner, ParameterValues values) {
        for (Map.Entry<String, String> changed : values.changedTexts().entrySet()) {
            line.append(" --set ").append(quoted(owner + "." + changed.getKey() + "=" + changed.getValue()));
        }
    }

    /** Quotes for a POSIX shell where that is needed. */
    private static String quoted(String text) {
        return !text.isEmpty() && text.matches("[\\p{L}\\p{N}._/=,:@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
