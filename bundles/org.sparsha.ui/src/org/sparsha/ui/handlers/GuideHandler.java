/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.ui.commands.ViewIds;
import org.sparsha.ui.help.GuideView;
import org.sparsha.ui.keys.WindowWords;

/** <em>User Guide</em>: the page of the view or editor in use, or the page that the command names. */
public final class GuideHandler extends AbstractHandler implements IExecutableExtension {

    private Optional<String> named = Optional.empty();

    @Override
    public void setInitializationData(IConfigurationElement config, String property, Object data) {
        named = data instanceof String topic ? Optional.of(topic) : Optional.empty();
    }

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
        IWorkbenchPart part = page.getActivePart();
        String id = part == null ? "" : part.getSite().getId();
        try {
            IViewPart view = page.showView(ViewIds.HELP);
            if (view instanceof GuideView guide && (named.isPresent() || !id.equals(ViewIds.HELP))) {
                guide.open(named.orElse(id.substring(id.lastIndexOf('.') + 1)));
            }
        } catch (PartInitException e) {
            throw new ExecutionException("The guide can't be shown: " + WindowWords.of(e), e);
        }
        return null;
    }
}
