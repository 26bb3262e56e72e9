/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.sparsha.timeline.Timeline;
import org.sparsha.ui.keys.KeyContext;
import org.sparsha.ui.widgets.Card;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.OwnSpace;

/**
 * Says where keys work, by what has the keyboard: letters wherever no text is typed, Space wherever it presses nothing, arrows and their
 * like on the timeline.
 */
final class KeyFocus {

    private final IWorkbenchWindow window;
    private final Map<KeyContext, IContextActivation> active = new EnumMap<>(KeyContext.class);

    KeyFocus(IWorkbenchWindow window) {
        this.window = window;
    }

    void install() {
        Display display = window.getShell().getDisplay();
        Listener listener = this::focused;
        display.addFilter(SWT.FocusIn, listener);
        window.getShell().addListener(SWT.Dispose, event -> display.removeFilter(SWT.FocusIn, listener));
    }

    private void focused(Event event) {
        if (event.widget instanceof Control control) {
            boolean here = control.getShell() == window.getShell() && !typesText(control);
            set(KeyContext.CLIP, here);
            set(KeyContext.SPACE, here && !isPressed(control));
            set(KeyContext.TIMELINE, here && control instanceof Timeline);
            set(KeyContext.QUEUE, here && isInQueue(control));
        }
    }

    private void set(KeyContext context, boolean wanted) {
        IContextService contexts = window.getService(IContextService.class);
        if (wanted && !active.containsKey(context)) {
            active.put(context, contexts.activateContext(context.id()));
        } else if (!wanted && active.containsKey(context)) {
            contexts.deactivateContext(active.remove(context));
        }
    }

    private static boolean isInQueue(Control control) {
        for (Control at = control; at != null; at = at.getParent()) {
            if (at.getData(KeyContext.QUEUE.id()) != null) {
                return true;
            }
        }
        return false;
    }

    private static boolean typesText(Control control) {
        boolean fixed = (control.getStyle() & SWT.READ_ONLY) != 0;
        return control instanceof Spinner || !fixed && (control instanceof Text || control instanceof StyledText || control instanceof Combo
                || control instanceof CCombo);
    }

    private static boolean isPressed(Control control) {
        return control instanceof Button || control instanceof FlatButton || control instanceof Card || control instanceof Combo
                || control instanceof CCombo || control instanceof ToolBar || OwnSpace.isClaimed(control);
    }
}
