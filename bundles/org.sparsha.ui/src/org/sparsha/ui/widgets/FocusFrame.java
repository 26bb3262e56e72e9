/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.sparsha.ui.theme.Palette;

/** Shows by a frame that a painted control has the keyboard. For the user-interface thread. */
public final class FocusFrame {

    private FocusFrame() {
    }

    /** @param canvas a control that paints itself already: the frame is painted over it */
    public static void show(Canvas canvas) {
        canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
        canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
        canvas.addListener(SWT.Paint, event -> {
            if (canvas.isFocusControl()) {
                Rectangle area = canvas.getClientArea();
                event.gc.setForeground(Palette.of(canvas.getDisplay()).accent());
                event.gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
            }
        });
    }
}
