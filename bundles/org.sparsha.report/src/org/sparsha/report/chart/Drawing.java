/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.chart;

import java.awt.Graphics2D;

/** A picture of a given size. Painting may happen on any thread, and more than once. */
public interface Drawing {

    /** @return width in user units, which are pixels at scale 1 */
    int width();

    /** @return height in user units */
    int height();

    /**
     * Paints everything, background included.
     *
     * @param g where to; its settings need not be put back
     */
    void draw(Graphics2D g);
}
