/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;

/** Brings the recording behind the one in front to the front, at the end the first: as browsers do, and without a list of "editors". */
public final class NextOpenHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        List<IEditorReference> open = page == null ? List.of() : Arrays.asList(page.getEditorReferences());
        if (!open.isEmpty()) {
            IEditorPart front = page.getActiveEditor();
            int at = front == null ? -1 : open.indexOf(page.getReference(front));
            IEditorPart next = open.get((at + 1) % open.size()).getEditor(true);
            if (next != null) {
                page.activate(next);
            }
        }
        return null;
    }
}
