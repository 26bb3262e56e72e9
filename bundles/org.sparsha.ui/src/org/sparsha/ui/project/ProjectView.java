/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.project;

import java.nio.file.Path;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.theme.WorkbenchTheme;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;

/** A view on the open project; where there is nothing to show it says what to do, and offers to do it. */
abstract class ProjectView extends ViewPart {

    private static final int MOST_RECENT = 4;

    private static final String OPEN = "Open a project, or make a new one: a folder of plain files for your corpora and runs.";

    private final Runnable listener = this::update;
    private final StackLayout stack = new StackLayout();
    private ProjectDesk desk;
    private Composite pages;
    private Composite empty;
    private Composite content;
    private Label advice;
    private String shown = "\0";

    @Override
    public final void createPartControl(Composite parent) {
        desk = getSite().getService(ProjectDesk.class);
        pages = new Composite(parent, SWT.NONE);
        pages.setLayout(stack);
        empty = new Composite(pages, SWT.NONE);
        empty.setLayout(new GridLayout());
        content = new Composite(pages, SWT.NONE);
        createContent(content);
        Shell shell = parent.getShell();
        Listener themed = event -> update();
        shell.addListener(WorkbenchTheme.CHANGED, themed);
        pages.addListener(SWT.Dispose, event -> shell.removeListener(WorkbenchTheme.CHANGED, themed));
        desk.addListener(listener);
        if (showsProgress()) {
            desk.addProgressListener(listener);
        }
        update();
    }

    /** @param parent empty, with no layout */
    abstract void createContent(Composite parent);

    /** Shows the project as it is now; there is something to show. */
    abstract void refresh();

    /** Whether it shows how far runs of the queue are, and so has to look at them while they are at work. */
    boolean showsProgress() {
        return false;
    }

    /** What to do where there is nothing to show; empty where there is. */
    abstract String advice();

    /** What stands here while no project is open. */
    abstract String closed();

    final ProjectDesk desk() {
        return desk;
    }

    private void update() {
        if (pages.isDisposed()) {
            return;
        }
        String words = desk.folder().isEmpty() ? isMain() ? OPEN : closed()
                : desk.snapshot().isEmpty() ? desk.problem().isEmpty() ? "Reading…" : desk.problem() : advice();
        if (!words.equals(shown)) {
            shown = words;
            advise(words);
        }
        Control before = stack.topControl;
        boolean atWork = isWithin(pages, pages.getDisplay().getFocusControl()) || isActive();
        stack.topControl = words.isEmpty() ? content : empty;
        if (stack.topControl != before) {
            pages.layout();
        }
        if (words.isEmpty()) {
            refresh();
        }
        if (atWork && stack.topControl != before) {
            setFocus(); // what had the keyboard is hidden now: SWT gives it to whatever comes first
        }
    }

    /** Whether the keyboard is meant for this view, though advice without a button has nothing that could take it. */
    private boolean isActive() {
        return getSite().getPage().getActivePart() == this && pages.getShell() == pages.getDisplay().getActiveShell();
    }

    private static boolean isWithin(Control outer, Control inner) {
        for (Control at = inner; at != null; at = at.getParent()) {
            if (at == outer) {
                return true;
            }
        }
        return false;
    }

    private void advise(String words) {
        for (var child : empty.getChildren()) {
            child.dispose();
        }
        Composite middle = new Composite(empty, SWT.NONE);
        middle.setLayout(new GridLayout());
        middle.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, true));
        advice = new Label(middle, SWT.WRAP | SWT.CENTER);
        Css.quiet(advice);
        advice.setText(words.replace("&", "&&"));
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 160;
        advice.setLayoutData(wide);
        if (desk.folder().isEmpty() && isMain()) {
            offer(middle, "New Project…", "new-project");
            offer(middle, "Open Project…", "open-project");
            desk.recent().stream().limit(MOST_RECENT).forEach(place -> recent(middle, place));
        } else if (desk.folder().isPresent() && desk.snapshot().isPresent()) {
            offers(middle);
        }
        empty.layout(true, true);
    }

    /** Whether this is the view that offers to open a project, so that not every view does. */
    boolean isMain() {
        return false;
    }

    /** What can be done about there being nothing to show. */
    void offers(Composite parent) {
        // most views have nothing to offer
    }

    final void offer(Composite parent, String text, String command) {
        button(parent, text).addListener(SWT.Selection, event -> Commands.run(getSite().getWorkbenchWindow(), command));
    }

    private void recent(Composite parent, Path place) {
        FlatButton button = button(parent, String.valueOf(place.getFileName()));
        button.setToolTipText(place.toString());
        button.addListener(SWT.Selection, event -> ProjectCommand.open(getSite().getWorkbenchWindow(), place));
    }

    private static FlatButton button(Composite parent, String text) {
        FlatButton button = new FlatButton(parent, false, text, "");
        button.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        return button;
    }

    @Override
    public void setFocus() {
        if (stack.topControl != null) {
            stack.topControl.setFocus();
        }
    }

    @Override
    public void dispose() {
        desk.removeListener(listener);
        super.dispose();
    }
}
