/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.sparsha.ui.theme.Palette;

/**
 * A line that says what happened and offers what can be done; not there while there is nothing to say. One lies above each recording, for
 * what happens to it, and one in the window, for what leaves it. Sends {@link SWT#Modify} when it comes, goes or says something else.
 */
public final class NoticeBar extends Composite {

    private static final int MARK = 4;

    private final Label words;
    private final Composite buttons;
    private final Deque<Notice> covered = new ArrayDeque<>();
    private Optional<Notice> shown = Optional.empty();

    /**
     * Something to do about it.
     *
     * @param label what the button says
     * @param action what it does; the notice goes, too
     */
    public record Choice(String label, Runnable action) {
    }

    private record Notice(String text, List<Choice> choices, String last, boolean stays) {
    }

    /** @param parent with a grid layout */
    public NoticeBar(Composite parent) {
        super(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginHeight = 3;
        layout.marginLeft = MARK;
        setLayout(layout);
        words = new Label(this, SWT.WRAP);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 200;
        words.setLayoutData(wide);
        buttons = new Composite(this, SWT.NONE);
        buttons.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        addListener(SWT.Paint, event -> {
            if (shown.filter(Notice::stays).isPresent()) {
                Rectangle area = getClientArea();
                event.gc.setBackground(Palette.of(getDisplay()).doubtful());
                event.gc.fillRectangle(0, 0, MARK, area.height);
            }
        });
        refresh();
    }

    /** Has this be the one of its window. */
    public void serveWindow() {
        getShell().setData(NoticeBar.class.getName(), this);
    }

    /**
     * @param shell a window or a dialog of it
     * @return the line of the window; empty where it has none
     */
    public static Optional<NoticeBar> of(Shell shell) {
        for (Composite at = shell; at != null; at = at.getParent()) {
            if (at.getData(NoticeBar.class.getName()) instanceof NoticeBar bar && !bar.isDisposed()) {
                return Optional.of(bar);
            }
        }
        return Optional.empty();
    }

    /**
     * Says something in place of what was said before.
     *
     * @param text the sentences
     * @param choices what can be done about it; where nothing can, it is only to be read
     */
    public void say(String text, List<Choice> choices) {
        say(text, choices, choices.isEmpty() ? "OK" : "Decide later", false);
    }

    /**
     * Says something.
     *
     * @param text the sentences, a line each
     * @param choices what can be done about it
     * @param last what the button says that does nothing
     * @param stays whether it must be read: it gets a mark, and comes back where something else is said before it was put away
     */
    public void say(String text, List<Choice> choices, String last, boolean stays) {
        shown.filter(old -> old.stays() && !old.text().equals(text)).ifPresent(covered::push);
        shown = Optional.of(new Notice(text, choices, last, stays));
        refresh();
    }

    private void refresh() {
        shown.ifPresent(notice -> {
            for (Control old : buttons.getChildren()) {
                old.dispose();
            }
            words.setText(notice.text().replace("&", "&&"));
            GridLayout row = new GridLayout(notice.choices().size() + 1, false);
            row.marginHeight = 0;
            buttons.setLayout(row);
            notice.choices().forEach(choice -> button(choice.label(), choice.action()));
            button(notice.last(), () -> { });
        });
        ((GridData) getLayoutData()).exclude = shown.isEmpty();
        setVisible(shown.isPresent());
        redraw();
        notifyListeners(SWT.Modify, null);
        requestLayout();
        Names.changed(words);
    }

    private void button(String label, Runnable action) {
        FlatButton button = new FlatButton(buttons, false, label, "");
        button.addListener(SWT.Selection, event -> {
            shown = Optional.ofNullable(covered.poll());
            refresh();
            action.run();
        });
    }

    /** @return what it says; empty where it is not there */
    public String text() {
        return shown.map(Notice::text).orElse("");
    }
}
