/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.keys.WindowWords;

/** Shows one of the views. */
public final class ShowViewHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(event.getParameter("org.sparsha.ui.view"));
        } catch (PartInitException e) {
            throw new ExecutionException("The view can't be shown: " + WindowWords.of(e), e);
        }
        return null;
    }
}
