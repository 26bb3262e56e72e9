/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.record;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.Headings;

/** The microphone: its level, what the model hears in the last moments, and recording of 5, 10, 20 seconds or as long as one likes. */
public final class LiveView extends ViewPart {

    private RecordPanel recording;

    @Override
    public void createPartControl(Composite parent) {
        Analysis analysis = getSite().getService(Analysis.class);
        Composite body = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout();
        layout.marginWidth = 12;
        layout.marginHeight = 10;
        layout.verticalSpacing = 8;
        body.setLayout(layout);
        heading(body, "Record");
        recording = new RecordPanel(body, analysis, getSite().getWorkbenchWindow());
        heading(body, "Live");
        ListenPanel listening = new ListenPanel(body, analysis);
        // below what can be pressed: words of one line or four don't move a button away from under the mouse
        heading(body, "Level");
        LevelMeter meter = new LevelMeter(body);
        meter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        Label words = new Label(body, SWT.WRAP);
        Css.quiet(words);
        GridData wide = new GridData(SWT.FILL, SWT.TOP, true, false);
        wide.widthHint = 200;
        words.setLayoutData(wide);
        words.setText("Record, and the recording opens, predicted and explained.");
        recording.install(meter, words);
        listening.install(body, meter, words);
    }

    private static void heading(Composite parent, String text) {
        Headings.row(parent, text, 1, 0);
    }

    /** Says something in the line under the meter. */
    static void say(Label words, String text) {
        if (!words.isDisposed()) {
            words.setText(text);
            words.requestLayout();
        }
    }

    @Override
    public void setFocus() {
        recording.setFocus();
    }
}
