/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.corpus;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

/** Carries out one of the commands for corpora: the one whose name it is declared for. */
public final class CorpusHandler extends AbstractHandler implements IExecutableExtension {

    private Optional<CorpusCommand> command = Optional.empty();

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        String id = config.getAttribute("id");
        command = Arrays.stream(CorpusCommand.values()).filter(known -> id.endsWith('.' + known.id())).findFirst();
    }

    @Override
    public boolean isEnabled() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        return window != null && command.isPresent() && command.get().can(window.getService(CorpusShelf.class));
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        command.ifPresent(wanted -> wanted.run(window, window.getService(CorpusShelf.class)));
        return null;
    }
}
