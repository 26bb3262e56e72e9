/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.fit.FitTo;
import org.sparsha.ui.fit.ModelFitting;

/** Makes a model familiar with folders of recordings. */
public final class FamiliarHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        ModelFitting.askFamiliar(HandlerUtil.getActiveWorkbenchWindowChecked(event), FitTo.NOTHING);
        return null;
    }
}
