/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.input;

import java.util.Locale;

/**
 * A key with its modifiers.
 *
 * @param control whether Ctrl (Command on a Mac) is held
 * @param alt whether Alt (Option on a Mac) is held
 * @param shift whether Shift is held
 * @param key the key: a character in upper case, or a name such as {@code Space}, {@code Left}, {@code PageUp}, {@code F2}
 */
public record KeyChord(boolean control, boolean alt, boolean shift, String key) {

    /**
     * Reads the usual spelling.
     *
     * @param text such as {@code W}, {@code Ctrl+Shift+Z}, {@code Ctrl++}
     * @return the chord
     */
    public static KeyChord parse(String text) {
        String rest = text.strip();
        boolean control = false;
        boolean alt = false;
        boolean shift = false;
        while (true) {
            int plus = rest.indexOf('+');
            if (plus <= 0 || plus == rest.length() - 1) {
                break;
            }
            switch (rest.substring(0, plus)) {
                case "Ctrl" -> control = true;
                case "Alt" -> alt = true;
                case "Shift" -> shift = true;
                default -> throw new IllegalArgumentException("Not a key: " + text);
            }
            rest = rest.substring(plus + 1);
        }
        if (rest.isEmpty()) {
            throw new IllegalArgumentException("Not a key: " + text);
        }
        return new KeyChord(control, alt, shift, rest.length() == 1 ? rest.toUpperCase(Locale.ROOT) : rest);
    }

    @Override
    public String toString() {
        return (control ? "Ctrl+" : "") + (alt ? "Alt+" : "") + (shift ? "Shift+" : "") + key;
    }
}
