/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

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
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.contexts.IContextActivation;
import org.eclipse.ui.contexts.IContextService;
import org.sparsha.ui.widgets.Card;
import org.sparsha.ui.widgets.FlatButton;

/** Turns the plain-letter keys on while the keyboard is in the window, and off where one types or presses buttons. */
final class KeyFocus {

    private static final String CONTEXT = "org.sparsha.ui.clip";

    private final IWorkbenchWindow window;
    private IContextActivation activation;

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
        if (event.widget instanceof Control control && control.getShell() == window.getShell()) {
            boolean wanted = !takesKeys(control);
            IContextService contexts = window.getService(IContextService.class);
            if (wanted && activation == null) {
                activation = contexts.activateContext(CONTEXT);
            } else if (!wanted && activation != null) {
                contexts.deactivateContext(activation);
                activation = null;
            }
        }
    }

    private static boolean takesKeys(Control control) {
        return control instanceof Text || control instanceof StyledText || control instanceof Combo || control instanceof CCombo
                || control instanceof Spinner || control instanceof Button || control instanceof FlatButton || control instanceof Card;
    }
}
