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
import org.sparsha.runtime.InstallFolder;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.recordings.Samples;

/** <em>Try the Sample</em>. */
public final class OpenSampleHandler extends AbstractHandler {

    @Override
    public Object execute(ExecutionEvent event) throws ExecutionException {
        IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
        List<Path> samples = Samples.recordings();
        if (samples.isEmpty()) {
            MessageDialog.openInformation(window.getShell(), "Try the Sample", "The folder " + InstallFolder.find().resolve("samples")
                    + " holds no recordings. Open one of your own instead.");
        } else {
            Recordings.open(window, samples.subList(0, 1));
        }
        return null;
    }
}
