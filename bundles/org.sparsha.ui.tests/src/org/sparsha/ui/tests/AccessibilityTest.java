/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.preference.IPreferenceNode;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.jface.preference.PreferenceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.RunState;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Sweeps over all that can be seen of the window, with a recording explained in front: who uses a screen reader or the keyboard alone
 * finds a name on everything, and no letter that stands for two things.
 */
class AccessibilityTest extends WorkbenchTest {

    private final List<String> faults = new ArrayList<>();

    @Test
    void everythingHasANameAndALetterOfItsOwn() throws Exception {
        ClipDocument document = workbench.open(Speech.write(folder.resolve("speech.wav")));
        Pump.until("it is explained", () -> document.explanations().chosen().isPresent() && document.run() instanceof RunState.Idle);
        for (IViewDescriptor view : workbench.window.getWorkbench().getViewRegistry().getViews()) {
            if (view.getId().startsWith("org.sparsha.")) {
                workbench.page.showView(view.getId());
                Pump.settle();
                inspect(view.getLabel(), workbench.window.getShell());
            }
        }
        menus("menu bar", workbench.window.getShell().getMenuBar());
        PreferenceManager preferences = workbench.window.getWorkbench().getPreferenceManager();
        for (IPreferenceNode page : preferences.getRootSubNodes()) {
            Dialogs.during(() -> PreferencesUtil.createPreferenceDialogOn(workbench.window.getShell(), page.getId(), null, null).open(),
                    shell -> inspect("preferences " + page.getId(), shell));
        }
        for (String dialog : List.of("Broken Contributions…", "About Sparsha Workbench")) {
            boolean[] seen = new boolean[1];
            Dialogs.during(() -> {
                workbench.hands.menu("Help", dialog);
                Pump.until(dialog + " has been open", () -> seen[0]); // one opens when its contents are known
            }, shell -> {
                inspect(dialog, shell);
                seen[0] = true;
            });
        }
        assertEquals(List.of(), faults.stream().distinct().toList());
    }

    private void inspect(String where, Control root) {
        Pump.settle();
        Hands.all(root).filter(Control::isVisible).filter(control -> !isList(root, control)).flatMap(control -> Naming.faults(control)
                .stream())
                .forEach(fault -> faults.add(where + ": " + fault));
        Naming.sharedLetters(root).forEach(fault -> faults.add(where + ": " + fault));
    }

    /** The list of pages at the left of the preferences, which is the platform's. */
    private static boolean isList(Control root, Control control) {
        return control instanceof Tree && root.getData() instanceof PreferenceDialog;
    }

    private void menus(String where, Menu menu) {
        menu.notifyListeners(SWT.Show, new Event());
        Naming.sharedLetters(menu).forEach(fault -> faults.add(where + ": " + fault));
        for (MenuItem item : menu.getItems()) {
            if (item.getMenu() != null) {
                menus(where + " > " + item.getText(), item.getMenu());
            }
        }
        menu.notifyListeners(SWT.Hide, new Event());
    }
}
