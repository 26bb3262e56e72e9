/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.sparsha.timeline.input.KeyChord;
import org.sparsha.timeline.input.TimelineAction;

/** Turns key presses on a timeline into actions of its key scheme. */
final class TimelineKeys {

    private static final Map<Integer, String> NAMES = Map.ofEntries(Map.entry(SWT.ARROW_LEFT, "Left"), Map.entry(SWT.ARROW_RIGHT, "Right"),
            Map.entry(SWT.ARROW_UP, "Up"), Map.entry(SWT.ARROW_DOWN, "Down"), Map.entry(SWT.PAGE_UP, "PageUp"),
            Map.entry(SWT.PAGE_DOWN, "PageDown"), Map.entry(SWT.HOME, "Home"), Map.entry(SWT.END, "End"), Map.entry(SWT.F2, "F2"),
            Map.entry((int) SWT.DEL, "Delete"), Map.entry((int) SWT.BS, "Backspace"), Map.entry((int) SWT.CR, "Enter"),
            Map.entry(SWT.KEYPAD_CR, "Enter"), Map.entry((int) SWT.ESC, "Escape"), Map.entry((int) SWT.TAB, "Tab"),
            Map.entry((int) ' ', "Space"), Map.entry(SWT.KEYPAD_ADD, "+"), Map.entry(SWT.KEYPAD_SUBTRACT, "-"));

    private final Timeline timeline;

    TimelineKeys(Timeline timeline) {
        this.timeline = timeline;
    }

    void install() {
        timeline.addListener(SWT.KeyDown, this::pressed);
        timeline.addListener(SWT.Traverse, this::traversed);
    }

    private void pressed(Event event) {
        Optional<TimelineAction> action = chord(event).flatMap(chord -> timeline.keyScheme().action(chord));
        if (action.isPresent() && timeline.perform(action.get())) {
            event.doit = false;
        }
    }

    private void traversed(Event event) {
        switch (event.detail) {
            case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS -> {
                boolean bound = timeline.keyScheme().action(new KeyChord(false, false, false, "Tab")).isPresent();
                event.doit = !bound || (event.stateMask & SWT.MODIFIER_MASK) != 0;
            }
            case SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS, SWT.TRAVERSE_MNEMONIC -> {
                // Left to the window.
            }
            default -> event.doit = false;
        }
    }

    /** The chord that a key event stands for; none for a modifier alone. */
    static Optional<KeyChord> chord(Event event) {
        boolean control = (event.stateMask & SWT.MOD1) != 0;
        boolean alt = (event.stateMask & SWT.ALT) != 0;
        boolean shift = (event.stateMask & SWT.SHIFT) != 0;
        String name = NAMES.get(event.keyCode);
        if (name != null) {
            return Optional.of(new KeyChord(control, alt, shift, name));
        }
        if ((event.keyCode & SWT.KEYCODE_BIT) != 0 || event.keyCode == 0) {
            return Optional.empty();
        }
        char typed = event.character;
        if (typed > ' ' && typed < 127 && !Character.isLetter(typed)) {
            return Optional.of(new KeyChord(control, alt, false, String.valueOf(typed)));
        }
        return Optional.of(new KeyChord(control, alt, shift, String.valueOf(Character.toUpperCase((char) event.keyCode))));
    }
}
