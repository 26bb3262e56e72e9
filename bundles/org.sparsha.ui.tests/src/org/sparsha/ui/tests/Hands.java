/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

/** What a user does with mouse and keyboard, sent to the widgets of a window. */
final class Hands {

    private final Shell shell;

    Hands(Shell shell) {
        this.shell = shell;
    }

    /** Chooses a menu item by the words on the way to it. */
    void menu(String... path) {
        Menu menu = shell.getMenuBar();
        for (int i = 0; i < path.length; i++) {
            menu.notifyListeners(SWT.Show, new Event());
            MenuItem item = item(menu, path[i]);
            if (i == path.length - 1) {
                assertTrue(item.isEnabled(), () -> String.join(" > ", path) + " is grey");
                item.setSelection((item.getStyle() & (SWT.RADIO | SWT.CHECK)) != 0);
                item.notifyListeners(SWT.Selection, new Event());
            } else {
                menu = item.getMenu();
            }
        }
        Pump.settle();
    }

    /** Whether a menu item can be chosen. */
    boolean canChoose(String menu, String name) {
        Menu opened = item(shell.getMenuBar(), menu).getMenu();
        opened.notifyListeners(SWT.Show, new Event());
        return item(opened, name).isEnabled();
    }

    private static MenuItem item(Menu menu, String words) {
        return Arrays.stream(menu.getItems()).filter(item -> plain(item.getText()).equals(words)).findFirst().orElseGet(() -> fail(
                "No menu item " + words + " among " + Arrays.stream(menu.getItems()).map(item -> plain(item.getText())).toList()));
    }

    private static String plain(String text) {
        String words = text.contains("\t") ? text.substring(0, text.indexOf('\t')) : text;
        return words.replace("&&", "\0").replace("&", "").replace('\0', '&');
    }

    /** The one control in sight that fits; what a view shows may be known to it a moment after it is shown. */
    <T extends Control> T find(String what, Class<T> kind, Predicate<T> fits) {
        Pump.until("there are " + what + " in sight", () -> inSight(kind, fits).isPresent());
        return inSight(kind, fits).orElseThrow();
    }

    private <T extends Control> Optional<T> inSight(Class<T> kind, Predicate<T> fits) {
        return all(shell).filter(kind::isInstance).map(kind::cast).filter(Control::isVisible).filter(fits).findFirst();
    }

    static Stream<Control> all(Control control) {
        return control instanceof Composite composite
                ? Stream.concat(Stream.of(control), Arrays.stream(composite.getChildren()).flatMap(Hands::all))
                : Stream.of(control);
    }

    /** Presses the left button on the middle of something. */
    void press(Control control) {
        Rectangle area = control.getBounds();
        for (int type : new int[] {SWT.MouseDown, SWT.MouseUp}) {
            Event event = new Event();
            event.button = 1;
            event.x = area.width / 2;
            event.y = area.height / 2;
            control.notifyListeners(type, event);
        }
        Pump.settle();
    }

    /** Presses a key where the keyboard is. */
    void key(char key) {
        Control focus = Display.getCurrent().getFocusControl();
        assertTrue(focus != null, "Nothing has the keyboard");
        for (int type : new int[] {SWT.KeyDown, SWT.KeyUp}) {
            Event event = new Event();
            event.character = key;
            event.keyCode = Character.toString(key).toLowerCase(Locale.ROOT).charAt(0);
            focus.notifyListeners(type, event);
        }
        Pump.settle();
    }

    void selectRow(Table table, int row) {
        table.setSelection(row);
        Event event = new Event();
        event.item = table.getItem(row);
        table.notifyListeners(SWT.Selection, event);
        Pump.settle();
    }

    void choose(Combo combo, String item) {
        int index = combo.indexOf(item);
        assertTrue(index >= 0, () -> item + " is not among " + Arrays.toString(combo.getItems()));
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        Pump.settle();
    }
}
