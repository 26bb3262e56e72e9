/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.widgets.NoticeBar;

import jakarta.annotation.PostConstruct;

/** The bar under the menus: what one listens with at the left, model and <em>Explain</em> at the right. Made by the workbench. */
public final class ToolStrip {

    private static final int BUTTON_HEIGHT = 30;
    private static final int MARGIN = 8;

    /** How the workbench's model names this class. */
    static final String URI = "bundleclass://org.sparsha.ui/org.sparsha.ui.shell.ToolStrip";

    /** Height of the buttons in the strip, as the font of a control wants it. */
    static int buttonHeight(Control control) {
        return FontScale.of(control, BUTTON_HEIGHT);
    }

    /** The line that tells of what leaves the window: as wide as the strip, and as high as its words then are. */
    private static void tellBelow(Composite strip) {
        NoticeBar bar = new NoticeBar(strip);
        GridData below = new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1);
        below.exclude = true;
        bar.setLayoutData(below);
        bar.serveWindow();
        Runnable fit = () -> {
            int width = strip.getClientArea().width - 2 * MARGIN;
            below.heightHint = below.exclude || width <= 0 ? SWT.DEFAULT : bar.computeSize(width, SWT.DEFAULT).y;
        };
        bar.addListener(SWT.Modify, event -> {
            fit.run();
            strip.getShell().layout(true, true);
        });
        strip.addListener(SWT.Resize, event -> {
            int before = below.heightHint;
            fit.run();
            if (before != below.heightHint) {
                bar.requestLayout();
            }
        });
    }

    /**
     * @param parent empty
     * @param window the window it is made for
     */
    @PostConstruct
    public void create(Composite parent, IWorkbenchWindow window) {
        Composite strip = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 3;
        layout.marginBottom = 5; // the bar cuts some points off at its lower edge
        layout.marginWidth = MARGIN;
        strip.setLayout(layout);
        GridData left = new GridData(SWT.LEFT, SWT.TOP, false, false);
        left.heightHint = buttonHeight(strip) + 2;
        new ListenBar(window).create(strip).setLayoutData(left);
        // in a narrow window the model's name gives way, so that no button is covered
        GridData right = new GridData(SWT.RIGHT, SWT.TOP, true, false);
        right.heightHint = buttonHeight(strip) + 2;
        new ModelBar(window).create(strip).setLayoutData(right);
        tellBelow(strip);
    }
}
