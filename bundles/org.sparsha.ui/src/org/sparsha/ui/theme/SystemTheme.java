/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

/**
 * Whether the desktop's theme is dark, now. On GTK a workbench that shows itself dark makes every theme say that it is dark, so there only
 * a change of the theme's name tells something.
 */
public final class SystemTheme {

    private static final String MARK = ":dark";
    private static final String ENDING = "-dark";

    private String name;
    private boolean dark;

    /**
     * @param dark whether it is dark at the start, before the workbench has chosen anything
     * @param name name of GTK's theme; empty elsewhere
     */
    public SystemTheme(boolean dark, String name) {
        this.dark = dark;
        this.name = plain(name);
    }

    /** @return whether it is dark */
    public boolean isDark() {
        return dark;
    }

    /**
     * Takes over what the desktop says after a change of its settings.
     *
     * @param saysDark whether the widget toolkit finds it dark
     * @param newName name of GTK's theme; empty elsewhere
     * @return whether it has changed
     */
    public boolean update(boolean saysDark, String newName) {
        String plain = plain(newName);
        boolean now = plain.isEmpty() ? saysDark : plain.equals(name) ? dark : plain.endsWith(ENDING);
        boolean changed = now != dark;
        name = plain;
        dark = now;
        return changed;
    }

    private static String plain(String name) {
        return name.endsWith(MARK) ? name.substring(0, name.length() - MARK.length()) : name;
    }
}
