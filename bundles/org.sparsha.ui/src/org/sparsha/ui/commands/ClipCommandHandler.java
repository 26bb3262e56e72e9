/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.commands;

import java.util.Map;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.menus.UIElement;

/** Hands a command on to the editor in front; can't be used where there is none, or where it makes no sense now. */
public final class ClipCommandHandler extends AbstractHandler implements IExecutableExtension, IElementUpdater {

    private String command = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        command = data instanceof String named ? named : name(config.getAttribute("id"));
    }

    private static String name(String id) {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    @Override
    public boolean isEnabled() {
        return target(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(commands -> commands.can(command)).orElse(false);
    }

    @Override
    public Object execute(ExecutionEvent event) {
        target(HandlerUtil.getActiveWorkbenchWindow(event)).filter(commands -> commands.can(command))
                .ifPresent(commands -> commands.run(command));
        PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(event.getCommand().getId(), null);
        return null;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface is older than generics
    public void updateElement(UIElement element, Map parameters) {
        element.setChecked(target(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).map(commands -> commands.isOn(command))
                .orElse(false));
    }

    private static Optional<ClipCommands> target(IWorkbenchWindow window) {
        return window == null ? Optional.empty() : Commands.ofActivePart(window);
    }
}
