/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.tests;

import org.junit.jupiter.api.Test;
import org.sparsha.ui.theme.SystemTheme;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SystemThemeTest {

    @Test
    void ourOwnDarkThemeIsNotTakenForTheDesktops() {
        SystemTheme system = new SystemTheme(false, "Adwaita");
        assertFalse(system.update(true, "Adwaita:dark"));
        assertFalse(system.isDark());
    }

    @Test
    void anotherThemeOfTheDesktopIsFollowed() {
        SystemTheme system = new SystemTheme(false, "Adwaita");
        assertTrue(system.update(true, "Adwaita-dark"));
        assertTrue(system.isDark());
        assertTrue(system.update(true, "Adwaita:dark"));
        assertFalse(system.isDark());
    }

    @Test
    void elsewhereTheToolkitKnows() {
        SystemTheme system = new SystemTheme(false, "");
        assertTrue(system.update(true, ""));
        assertTrue(system.isDark());
        assertFalse(system.update(true, ""));
    }
}
