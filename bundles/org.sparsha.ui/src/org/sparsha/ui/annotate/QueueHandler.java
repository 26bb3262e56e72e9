/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.annotate;

import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.commands.ClipCommands;
import org.sparsha.ui.commands.ViewIds;

/** Carries out a command of the queue in the view that shows it, wherever the keyboard is; in a listening study where that is in front. */
public final class QueueHandler extends AbstractHandler implements IExecutableExtension {

    private String command = "";

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        String id = config.getAttribute("id");
        command = id.substring(id.lastIndexOf('.') + 1);
    }

    @Override
    public boolean isEnabled() {
        return target(PlatformUI.getWorkbench().getActiveWorkbenchWindow()).isPresent();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        target(HandlerUtil.getActiveWorkbenchWindow(event)).ifPresent(commands -> commands.run(command));
        return null;
    }

    /** The view where the keyboard is, where it can do that; else the one that shows the queue. A listening study has no other. */
    private Optional<ClipCommands> target(IWorkbenchWindow window) {
        if (window == null || window.getActivePage() == null) {
            return Optional.empty();
        }
        IWorkbenchPart active = window.getActivePage().getActivePart();
        return active instanceof StudyView ? Optional.ofNullable(active.getAdapter(ClipCommands.class))
                .filter(commands -> commands.can(command))
                : Stream.of(active, window.getActivePage().findView(ViewIds.LABELLING))
                        .filter(part -> part instanceof AgreementView || part instanceof LabellingView)
                        .map(part -> part.getAdapter(ClipCommands.class)).filter(commands -> commands.can(command)).findFirst();
    }
}
