/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.theme;

import java.util.Arrays;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbench;
import org.sparsha.ui.settings.Preferences;

/** Chooses between the light and the dark theme: as the preference says, or as the system is. */
public final class WorkbenchTheme {

    /** Sent to every shell after the colours have changed. */
    public static final int CHANGED = SWT.Settings;

    private static final String LIGHT = "org.sparsha.app.theme.light";
    private static final String DARK = "org.sparsha.app.theme.dark";

    private WorkbenchTheme() {
    }

    /**
     * Puts the wanted theme on and keeps it in step with preference and system.
     *
     * @param workbench the workbench, before its first window
     */
    public static void apply(IWorkbench workbench) {
        Display display = workbench.getDisplay();
        SystemTheme system = new SystemTheme(Display.isSystemDarkTheme(), gtkTheme());
        display.setData(SystemTheme.class.getName(), system);
        put(workbench, system);
        Preferences.settings().addThemeListener(() -> display.asyncExec(() -> put(workbench, system)));
        display.addListener(SWT.Settings, event -> {
            if (system.update(Display.isSystemDarkTheme(), gtkTheme())) {
                display.asyncExec(() -> put(workbench, system));
            }
        });
    }

    /**
     * Name of GTK's theme as it is now; empty elsewhere. SWT's property has that of the start for ever, and no method of its public classes
     * tells a later one, so that what it uses itself is asked where it is there.
     */
    private static String gtkTheme() {
        String atStart = System.getProperty("org.eclipse.swt.internal.gtk.theme", "");
        try {
            Class<?> toolkit = Class.forName("org.eclipse.swt.internal.gtk.OS", true, Display.class.getClassLoader());
            return toolkit.getMethod("getThemeName").invoke(null) instanceof String name ? name : atStart;
        } catch (ReflectiveOperationException | LinkageError e) {
            return atStart; // another toolkit, or a later SWT
        }
    }

    /**
     * Puts the wanted theme on again, once the platform has put on the product's own.
     *
     * @param workbench the workbench
     */
    public static void refresh(IWorkbench workbench) {
        if (workbench.getDisplay().getData(SystemTheme.class.getName()) instanceof SystemTheme system) {
            put(workbench, system);
        }
    }

    /**
     * Has SWT take up at once that the toolkit's settings have changed, which putting a theme on does: it lays out and paints every window
     * anew for that, but not before it has nothing else to do, which is a moment after the start in the midst of what the user does then.
     *
     * @param display of the UI's thread
     */
    public static void settle(Display display) {
        display.asyncExec(() -> { }); // something is to be done, so that it doesn't sleep
        display.sleep();
    }

    private static void put(IWorkbench workbench, SystemTheme system) {
        String wanted = System.getProperty("sparsha.theme", Preferences.settings().theme());
        boolean dark = Preferences.THEME_DARK.equals(wanted) || !Preferences.THEME_LIGHT.equals(wanted) && system.isDark();
        Display display = workbench.getDisplay();
        Palette before = Palette.of(display);
        Palette now = dark ? Palette.DARK : Palette.LIGHT;
        now.use(display);
        IThemeEngine engine = workbench.getService(IThemeEngine.class);
        if (engine != null) {
            engine.setTheme(dark ? DARK : LIGHT, true);
        }
        ItemColors.change(display, before, now);
        Arrays.stream(display.getShells()).forEach(shell -> redraw(shell));
    }

    private static void redraw(Shell shell) {
        shell.notifyListeners(CHANGED, new org.eclipse.swt.widgets.Event());
        shell.redraw(0, 0, shell.getSize().x, shell.getSize().y, true);
    }
}
