/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.part.ViewPart;
import org.sparsha.ui.widgets.Actions;

/** Menus of views: the same things by the right button and at the corner of the view. */
final class Menus {

    private Menus() {
    }

    /** {@code fixed} is always there, its first action is <em>Copy</em>; {@code own} is asked for each time the right button is pressed. */
    static void install(ViewPart view, Control control, Supplier<List<IAction>> own, List<IAction> fixed) {
        fixed.forEach(view.getViewSite().getActionBars().getMenuManager()::add);
        IAction copy = fixed.get(0);
        view.getViewSite().getActionBars().setGlobalActionHandler("copy", Actions.push(copy.getText(), copy::run));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            own.get().forEach(shown::add);
            shown.add(new Separator());
            fixed.forEach(shown::add);
        });
        control.setMenu(menu.createContextMenu(control));
        control.addDisposeListener(event -> menu.dispose());
    }
}
