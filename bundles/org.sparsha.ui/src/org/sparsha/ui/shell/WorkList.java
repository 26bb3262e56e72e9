/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.jface.action.ContributionItem;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.widgets.FlatButton;

/** Says at the end of the status line how much runs in the background; a press lists it, each with its Cancel. */
final class WorkList extends ContributionItem {

    private FlatButton button;

    WorkList() {
        super("org.sparsha.ui.work");
    }

    @Override
    public void fill(Composite parent) {
        button = new FlatButton(parent, false, "Nothing runs", "");
        button.addListener(SWT.Selection, event -> open());
        Display display = parent.getDisplay();
        JobChangeAdapter changes = new JobChangeAdapter() {
            @Override
            public void scheduled(IJobChangeEvent event) {
                later(display);
            }

            @Override
            public void done(IJobChangeEvent event) {
                later(display);
            }
        };
        Job.getJobManager().addJobChangeListener(changes);
        button.addListener(SWT.Dispose, event -> Job.getJobManager().removeJobChangeListener(changes));
        refresh();
    }

    private void later(Display display) {
        if (!display.isDisposed()) {
            display.asyncExec(this::refresh);
        }
    }

    /** What the user has asked for; not what the workbench does for itself. */
    private static List<Job> running() {
        return Arrays.stream(Job.getJobManager().find(null)).filter(job -> !job.isSystem() && job.getState() != Job.SLEEPING).toList();
    }

    private void refresh() {
        if (button.isDisposed()) {
            return;
        }
        List<Job> running = running();
        button.setText(running.isEmpty() ? "Nothing runs" : running.size() == 1 ? running.get(0).getName() : running.size() + " tasks run");
        button.setEnabled(!running.isEmpty());
        button.requestLayout();
    }

    private void open() {
        Shell popup = new Shell(button.getShell(), SWT.TOOL | SWT.NO_TRIM | SWT.ON_TOP);
        popup.setLayout(new GridLayout(2, false));
        for (Job job : running()) {
            Label name = new Label(popup, SWT.NONE);
            name.setText(job.getName());
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            FlatButton cancel = new FlatButton(popup, false, "Cancel", "");
            cancel.addListener(SWT.Selection, event -> {
                job.cancel();
                popup.close();
            });
        }
        popup.pack();
        Point corner = button.toDisplay(button.getSize().x - popup.getSize().x, -popup.getSize().y - 4);
        popup.setLocation(corner);
        popup.addListener(SWT.Deactivate, event -> popup.close());
        popup.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE) {
                popup.close();
            }
        });
        popup.open();
    }
}
