/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.widgets;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.ui.theme.Palette;

/**
 * Something painted that can be pressed by mouse and keyboard and says its name to screen readers. Sends {@link SWT#Selection}.
 */
abstract class Pressable extends Canvas {

    private boolean pressed;
    private boolean checked;
    private boolean hot;

    Pressable(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc, Palette.of(getDisplay()), getClientArea()));
        addListener(SWT.MouseEnter, event -> setHot(true));
        addListener(SWT.MouseExit, event -> setHot(false));
        addListener(SWT.MouseDown, event -> setPressed(event.button == 1));
        addListener(SWT.MouseUp, this::released);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        describe();
    }

    /** Paints all of it. */
    abstract void paint(GC gc, Palette palette, Rectangle area);

    /** What it is called. */
    abstract String name();

    final boolean isLit() {
        return hot || pressed;
    }

    final boolean isPressed() {
        return pressed;
    }

    /** @param newChecked whether it stays pressed */
    public final void setChecked(boolean newChecked) {
        if (newChecked != checked) {
            checked = newChecked;
            redraw();
        }
    }

    /** @return whether it stays pressed */
    public final boolean isChecked() {
        return checked;
    }

    @Override
    public final void setEnabled(boolean enabled) {
        if (enabled != getEnabled()) {
            super.setEnabled(enabled);
            redraw();
        }
    }

    /** Presses it as a user does. */
    public final void press() {
        if (isEnabled()) {
            notifyListeners(SWT.Selection, new Event());
        }
    }

    private void released(Event event) {
        boolean fire = pressed && getClientArea().contains(event.x, event.y);
        setPressed(false);
        if (fire) {
            press();
        }
    }

    private void key(Event event) {
        if (event.character == ' ' || event.character == SWT.CR) {
            press();
        }
    }

    private void setHot(boolean newHot) {
        hot = newHot;
        redraw();
    }

    private void setPressed(boolean newPressed) {
        pressed = newPressed;
        redraw();
    }

    private void describe() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name();
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = (isEnabled() ? ACC.STATE_FOCUSABLE : ACC.STATE_DISABLED) | (checked ? ACC.STATE_CHECKED : 0);
            }
        });
    }
}
