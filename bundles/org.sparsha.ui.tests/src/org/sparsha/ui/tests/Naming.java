/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What a screen reader calls a control, and which letters lead to it. */
final class Naming {

    private Naming() {
    }

    /** What a control of a window lacks. */
    static List<String> faults(Control control) {
        List<String> faults = new ArrayList<>();
        if (control instanceof ToolBar bar) {
            for (ToolItem item : bar.getItems()) {
                if ((item.getStyle() & SWT.SEPARATOR) == 0 && isEmpty(item.getText()) && isEmpty(item.getToolTipText())) {
                    faults.add("a tool item has neither words nor a tip");
                }
            }
        } else if (needsName(control) && isEmpty(name(control))) {
            faults.add(control.getClass().getSimpleName() + " in " + control.getParent().getClass().getSimpleName() + " has no name");
        }
        return faults;
    }

    private static boolean needsName(Control control) {
        boolean painted = control instanceof Canvas && control.getClass().getName().startsWith("org.sparsha.") && !hasParts(control);
        return painted || control instanceof Button || control instanceof Text || control instanceof Combo
                || control instanceof CCombo || control instanceof Spinner || control instanceof Scale || control instanceof Table
                || control instanceof Tree || control instanceof org.eclipse.swt.widgets.List
                || control instanceof Slider slider && slider.getParent().getChildren().length > 0 && !isScrollBar(slider);
    }

    private static boolean isScrollBar(Slider slider) {
        return slider.getParent().getClass().getName().startsWith("org.sparsha.timeline");
    }

    private static boolean hasParts(Control control) {
        return control instanceof Canvas canvas && canvas.getChildren().length > 0;
    }

    static String name(Control control) {
        String told = told(control);
        if (!isEmpty(told)) {
            return told;
        }
        return switch (control) {
            case Button button -> isEmpty(button.getText()) ? button.getToolTipText() : button.getText();
            case Text text when !isEmpty(text.getMessage()) -> text.getMessage();
            default -> before(control);
        };
    }

    /** What the control itself tells. */
    private static String told(Control control) {
        return told(control, AccessibleListener::getName);
    }

    /** What a screen reader says of the state of a control. */
    static String described(Control control) {
        return told(control, AccessibleListener::getDescription);
    }

    /** SWT keeps those who tell it to itself. */
    private static String told(Control control, BiConsumer<AccessibleListener, AccessibleEvent> question) {
        Accessible accessible = control.getAccessible();
        AccessibleEvent event = new AccessibleEvent(accessible);
        event.childID = ACC.CHILDID_SELF;
        try {
            Field field = Accessible.class.getDeclaredField("accessibleListeners");
            field.setAccessible(true);
            if (field.get(accessible) instanceof List<?> listeners) {
                listeners.forEach(listener -> question.accept((AccessibleListener) listener, event));
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("SWT keeps its accessibility elsewhere now", e);
        }
        return event.result;
    }

    /** The words in front of a control, which name it. */
    private static String before(Control control) {
        Control[] siblings = control.getParent().getChildren();
        int index = Arrays.asList(siblings).indexOf(control);
        return index > 0 && siblings[index - 1] instanceof Label label ? label.getText() : "";
    }

    /** Letters that stand for two things of a window. */
    static List<String> sharedLetters(Control root) {
        return shared(Hands.all(root).filter(Control::isVisible).map(control -> switch (control) {
            case Button button -> button.getText();
            case Label label -> label.getText();
            default -> "";
        }));
    }

    /** Letters that stand for two things of a menu. */
    static List<String> sharedLetters(Menu menu) {
        return shared(Arrays.stream(menu.getItems()).map(MenuItem::getText));
    }

    private static List<String> shared(Stream<String> texts) {
        Map<Character, String> owners = new HashMap<>();
        return texts.map(text -> {
            String plain = text.replace("&&", "");
            int mark = plain.indexOf('&');
            if (mark < 0 || mark + 1 >= plain.length()) {
                return null;
            }
            String other = owners.put(plain.toLowerCase(Locale.ROOT).charAt(mark + 1), text);
            return other == null ? null : "the letter of '" + text + "' is that of '" + other + "', too";
        }).filter(Objects::nonNull).toList();
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
