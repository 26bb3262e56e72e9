/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.keys.WindowWords;

/** Changes to one of the perspectives: the command's name ends like the perspective's. */
public final class PerspectiveHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        String id = event.getCommand().getId();
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        try {
            window.getWorkbench().showPerspective("org.sparsha.app." + id.substring(id.lastIndexOf('-') + 1), window);
        } catch (WorkbenchException e) {
            throw new ExecutionException("The perspective can't be shown: " + WindowWords.of(e), e);
        }
        return null;
    }
}
