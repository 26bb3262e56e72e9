/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import org.sparsha.corpus.study.StudyScores;

/** Scores of a listening study as JSON, schema {@code sparsha.study/1}. */
public final class StudyJson {

    private StudyJson() {
    }

    /**
     * @param scores scores
     * @return JSON, indented, with a line end
     */
    public static String of(StudyScores scores) {
        return JsonText.of(ExplanationJson.ordered("schema", "sparsha.study/1", "listeners", scores.listeners(), "answers",
                scores.answers(), "intervalsOver", scores.byListener() ? "listeners" : "answers", "conditions",
                scores.conditions().stream().map(one -> ExplanationJson.ordered("name", one.name(), "chosen", one.won(), "compared",
                        one.compared(), "score", one.score(), "low", one.low(), "high", one.high())).toList()),
                true) + "\n";
    }
}
