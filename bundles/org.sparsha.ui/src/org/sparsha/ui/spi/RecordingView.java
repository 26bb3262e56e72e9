/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.spi;

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
import org.sparsha.core.Progress;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.guard.ForeignCalls;
import org.sparsha.explain.guard.Origin;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.recordings.ActiveClip;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.Css;

/**
 * A view of a plug-in: follows the recording in front, and says what to do where there is none. Contributed to
 * {@code org.eclipse.ui.views}; people find it in the menu <em>View</em>. Light and dark colours come by themselves, for whatever is
 * painted from the colours of the parent.
 *
 * <p>The host calls its methods guarded, on the UI's thread: whatever one throws is shown in the view's place as a sentence that names the
 * plug-in, until another recording is in front. None may take longer than a tenth of a second.
 */
public abstract class RecordingView extends ViewPart {

    private final StackLayout stack = new StackLayout();
    private ForeignCalls calls = new ForeignCalls();
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Label advice;
    private boolean made;
    private boolean broken;
    private Optional<ActiveClip> active = Optional.empty();
    private Runnable end = () -> { };

    /** @return what to do where no recording is open, in one sentence */
    protected abstract String advice();

    /** @param parent where the widgets go: empty, with no layout */
    protected abstract void createContent(Composite parent);

    /**
     * Shows a recording: called when another one comes in front, and whenever its answer, its explanation or the theme changes.
     *
     * @param shown all that is to be shown
     */
    protected abstract void show(ShownRecording shown);

    @Override
    public final void createPartControl(Composite parent) {
        calls = getSite().getService(Analysis.class).runtime().calls();
        createPages(parent);
        Shell shell = parent.getShell();
        Listener themed = event -> tell();
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        pages.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        ActiveClip follower = ActiveClip.of(getSite().getPage(), (old, now) -> follow(now), this::changed);
        active = Optional.of(follower);
        end = follower.install();
    }

    /** The widgets, without a window around them, as tests of the contract want them too. */
    final void createPages(Composite parent) {
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        empty = new Composite(pages, SWT.NONE);
        empty.setLayout(new GridLayout());
        advice = new Label(empty, SWT.WRAP | SWT.CENTER);
        Css.quiet(advice);
        GridData centre = new GridData(SWT.FILL, SWT.CENTER, true, true);
        centre.widthHint = 120;
        advice.setLayoutData(centre);
        content = new Composite(pages, SWT.NONE);
        stack.topControl = empty;
        made = guarded(() -> {
            advice.setText(advice());
            createContent(content);
        });
    }

    private void follow(Optional<ClipDocument> now) {
        if (made && !pages.isDisposed()) {
            broken = false;
            tell();
            if (now.isEmpty()) {
                guarded(() -> advice.setText(advice()));
                turnTo(empty);
            }
        }
    }

    private void changed(ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.PREDICTION || aspect == ClipDocument.Aspect.EXPLANATIONS) {
            tell();
        }
    }

    private void tell() {
        active.flatMap(ActiveClip::document).ifPresent(document -> {
            ShownRecording shown = ShownRecording.of(document.path(), document.info().seconds());
            shown = document.session().isPresent() ? shown.withPrediction(document.session().get().prediction()) : shown;
            tell(document.explanations().chosen().map(shown::withExplanation).orElse(shown));
        });
    }

    /** Shows a recording and turns to it, or to what is wrong. */
    final void tell(ShownRecording shown) {
        if (made && !broken && !pages.isDisposed() && guarded(() -> show(shown))) {
            turnTo(content);
        }
    }

    private void turnTo(Composite page) {
        stack.topControl = page;
        pages.layout(true, true);
    }

    /** @return what is wrong with the view, as it says in its place; empty where nothing is */
    final Optional<String> failure() {
        return broken ? Optional.of(advice.getText()) : Optional.empty();
    }

    private boolean guarded(Runnable call) {
        try {
            return calls.call(origin(), Progress.none(), () -> {
                call.run();
                return true;
            });
        } catch (ExplainException e) {
            System.getLogger(RecordingView.class.getName()).log(System.Logger.Level.WARNING, e.getMessage(), e);
            broken = true;
            advice.setText(WindowWords.of(e));
            turnTo(empty);
            return false;
        }
    }

    private Origin origin() {
        return getSite() == null ? new Origin("view", getClass().getSimpleName(), "")
                : new Origin("view", getSite().getRegisteredName(), getSite().getPluginId());
    }

    @Override
    public void setFocus() {
        (stack.topControl == null ? pages : stack.topControl).setFocus();
    }

    @Override
    public void dispose() {
        end.run();
        super.dispose();
    }
}
