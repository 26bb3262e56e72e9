/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.editor.ClipPage;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.Css;

/** A view on the chosen recording: follows the active editor, and says what to do where there is none. */
public abstract class ClipView extends ViewPart {

    private final StackLayout stack = new StackLayout();
    private Composite pages;
    private Composite content;
    private Label advice;
    private String instead = "";
    private ActiveClip active;
    private Runnable end = () -> { };

    @Override
    public final void createPartControl(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        Composite empty = new Composite(pages, SWT.NONE);
        empty.setLayout(new GridLayout());
        advice = new Label(empty, SWT.WRAP | SWT.CENTER);
        Css.quiet(advice);
        advice.setText(advice());
        GridData centre = new GridData(SWT.FILL, SWT.CENTER, true, true);
        centre.widthHint = 120;
        advice.setLayoutData(centre);
        content = new Composite(pages, SWT.NONE);
        createContent(content);
        stack.topControl = empty;
        Shell shell = parent.getShell();
        Listener themed = event -> document().ifPresent(shown -> {
            hide(shown);
            show(shown);
        });
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        pages.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        active = ActiveClip.of(getSite().getPage(), this::follow, this::tell);
        end = active.install();
    }

    /** @return what to do where no recording is open, in one sentence */
    protected abstract String advice();

    /** @param parent empty, with no layout */
    protected abstract void createContent(Composite parent);

    /** @param shown another recording than before, to be shown from the start */
    protected abstract void show(ClipDocument shown);

    /**
     * @param shown the recording shown
     * @param aspect what has changed of it
     */
    protected abstract void changed(ClipDocument shown, ClipDocument.Aspect aspect);

    /** @param hidden the recording shown so far, which isn't any more */
    protected void hide(ClipDocument hidden) {
        // most views have nothing to undo
    }

    /** @return the recording shown */
    protected final Optional<ClipDocument> document() {
        return active == null ? Optional.empty() : active.document();
    }

    /** @return the recording on its timeline */
    protected final Optional<ClipPage> page() {
        return Commands.ofActiveEditor(getSite().getPage(), ClipPage.class);
    }

    private void follow(Optional<ClipDocument> old, Optional<ClipDocument> now) {
        old.ifPresent(this::hide);
        if (!pages.isDisposed()) {
            instead = "";
            now.ifPresent(this::show);
            arrange(now.isPresent());
        }
    }

    /** @param text what stands in place of the content, since there is nothing to show of the recording in front; empty for the content */
    protected final void sayInstead(String text) {
        if (!text.equals(instead) && !pages.isDisposed()) {
            instead = text;
            arrange(true);
        }
    }

    private void arrange(boolean open) {
        boolean shown = open && instead.isEmpty();
        if (!shown) {
            advice.setText((open ? instead : advice()).replace("&", "&&"));
        }
        stack.topControl = shown ? content : advice.getParent();
        pages.layout();
        if (!shown) {
            advice.getParent().layout(true);
        }
    }

    private void tell(ClipDocument.Aspect aspect) {
        if (!pages.isDisposed()) {
            document().ifPresent(shown -> changed(shown, aspect));
        }
    }

    @Override
    public void setFocus() {
        (document().isPresent() && instead.isEmpty() ? content : pages).setFocus();
    }

    @Override
    public void dispose() {
        end.run();
        super.dispose();
    }
}
