/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.List;

import org.sparsha.explain.spi.ReportBlock;

/**
 * A section of a report, worked out.
 *
 * @param id id of the contribution that made it
 * @param title its heading
 * @param blocks what it says, at least one block
 */
public record WrittenSection(String id, String title, List<ReportBlock> blocks) {

    /** Copies the list. */
    public WrittenSection {
        blocks = List.copyOf(blocks);
    }
}
