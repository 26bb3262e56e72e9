/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.settings.Preferences;

/** Changes the theme: the command's name ends with it. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater, IExecutableExtension {

    private static final String COMMAND = Commands.PREFIX + "theme-";

    private String theme = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        theme = config.getAttribute("id").substring(COMMAND.length());
    }

    @Override
    public Object execute(ExecutionEvent event) {
        Preferences.settings().setTheme(theme);
        ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
        for (String each : new String[] {Preferences.THEME_SYSTEM, Preferences.THEME_LIGHT, Preferences.THEME_DARK}) {
            commands.refreshElements(COMMAND + each, null);
        }
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(theme.equals(Preferences.settings().theme()));
    }
}
