/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.widgets.TableColumn;
import org.sparsha.timeline.FontScale;

/** How wide columns are made: as wide as what stands in them usually needs, and never so narrow that their own heading is cut. */
public final class ColumnWidth {

    /** What toolkits need for the arrow of the column by which rows are sorted, with the air around it. */
    private static final int ARROW = 20;

    private ColumnWidth() {
    }

    /**
     * @param column a column that has its heading
     * @param width its width with the usual font, in points; with a larger one it becomes wider
     */
    public static void give(TableColumn column, int width) {
        give(column, width, 0);
    }

    /**
     * @param column a column that has its heading and by which rows can be sorted, which an arrow says beside the heading
     * @param width its width with the usual font, in points; with a larger one it becomes wider
     */
    public static void giveSorting(TableColumn column, int width) {
        give(column, width, ARROW);
    }

    private static void give(TableColumn column, int width, int besideHeading) {
        column.setWidth(Math.max(FontScale.of(column.getParent(), width),
                CutText.headingWidth(column.getParent(), column.getText()) + besideHeading));
    }

    /** @param column a column that has its heading and its cells, and becomes as wide as the widest of them needs */
    public static void pack(TableColumn column) {
        column.pack();
        column.setWidth(Math.max(column.getWidth(), CutText.headingWidth(column.getParent(), column.getText())));
    }
}
