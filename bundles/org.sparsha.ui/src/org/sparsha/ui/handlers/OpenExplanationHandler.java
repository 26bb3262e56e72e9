/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.handlers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.sparsha.application.explanation.SavedExplanations;
import org.sparsha.ui.recordings.SavedFolders;
import org.sparsha.ui.widgets.FilePrompt;

/** <em>Open Saved Explanation</em>. */
public final class OpenExplanationHandler extends AbstractHandler {

    private static final String TITLE = "Open Saved Explanation";

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> chosen = FilePrompt.of(window.getShell().getDisplay()).open(window.getShell(), TITLE,
                List.of(new FilePrompt.Kind("Saved explanations (explanation.json)", "explanation.json"), FilePrompt.Kind.ANY));
        for (Path file : chosen) {
            SavedExplanations.folder(file).ifPresentOrElse(folder -> SavedFolders.open(window, folder),
                    () -> MessageDialog.openInformation(window.getShell(), TITLE, file + " is no saved explanation. Choose the "
                            + "explanation.json of a folder that Export Explanation has left."));
        }
        return null;
    }
}
