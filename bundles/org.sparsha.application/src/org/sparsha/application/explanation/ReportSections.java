/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.ReportBlock;
import org.sparsha.report.json.WrittenSection;

/** Works out the sections that are contributed to reports; of one that fails, its sentence is the section. */
public final class ReportSections {

    private ReportSections() {
    }

    /**
     * @param explanation an explanation
     * @param catalog where sections come from
     * @return the sections that have something to say, in order of their ids
     */
    public static List<WrittenSection> of(Explanation explanation, ContributionCatalog catalog) {
        List<WrittenSection> sections = new ArrayList<>();
        for (ContributionInfo info : catalog.list(ExtensionKind.SECTIONS)) {
            List<ReportBlock> blocks;
            try {
                blocks = catalog.create(ExtensionKind.SECTIONS, info.id()).blocks(explanation);
            } catch (ExplainException e) {
                blocks = List.of(new ReportBlock.Paragraph(e.getMessage()));
            }
            if (!blocks.isEmpty()) {
                sections.add(new WrittenSection(info.id(), info.name(), blocks));
            }
        }
        return sections;
    }
}
