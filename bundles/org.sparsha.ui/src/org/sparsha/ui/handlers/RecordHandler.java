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
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.keys.WindowWords;

/** <em>Record</em>: shows the microphone. */
public final class RecordHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        try {
            HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage().showView(ViewIds.LIVE);
        } catch (PartInitException e) {
            throw new ExecutionException("The microphone can't be shown: " + WindowWords.of(e), e);
        }
        return null;
    }
}
