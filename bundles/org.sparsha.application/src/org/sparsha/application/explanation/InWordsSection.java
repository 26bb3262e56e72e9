/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.sparsha.application.trust.TrustJudge;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.explain.spi.ReportSection;

/** The explanation in words, as the view <em>Why</em> says it: where, what only together, what would change the answer. */
public final class InWordsSection implements ReportSection {

    /** What a report says elsewhere already, or what isn't the same each time. */
    private static final Set<ExplanationSummary.Topic> ELSEWHERE = Set.of(ExplanationSummary.Topic.VOICE,
            ExplanationSummary.Topic.WARNINGS, ExplanationSummary.Topic.COST);

    @Override
    public List<ReportBlock> blocks(Explanation explanation) {
        ExplanationSummary summary = ExplanationSummary.of(explanation, TrustJudge.judge(explanation), Optional.empty());
        List<List<String>> rows = new ArrayList<>();
        for (ExplanationSummary.Section section : summary.sections()) {
            if (!ELSEWHERE.contains(section.topic())) {
                section.lines().forEach(line -> rows.add(List.of(section.topic().title(), line.text())));
            }
        }
        return List.of(new ReportBlock.Paragraph(summary.headline()), new ReportBlock.Table(List.of("about", "said"), rows));
    }
}
