/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPartReference;

/** Runs something whenever an editor or a view of a window comes, goes, comes to the front or shows something else. */
public final class PartChanges implements IPartListener2 {

    private final Runnable changed;

    private PartChanges(Runnable changed) {
        this.changed = changed;
    }

    /**
     * @param parts the window's parts
     * @param changed run on the UI's thread after each change
     * @return what ends that
     */
    public static Runnable follow(IPartService parts, Runnable changed) {
        PartChanges listener = new PartChanges(changed);
        parts.addPartListener(listener);
        return () -> parts.removePartListener(listener);
    }

    @Override
    public void partOpened(IWorkbenchPartReference part) {
        changed.run();
    }

    @Override
    public void partActivated(IWorkbenchPartReference part) {
        changed.run();
    }

    @Override
    public void partBroughtToTop(IWorkbenchPartReference part) {
        changed.run();
    }

    @Override
    public void partInputChanged(IWorkbenchPartReference part) {
        changed.run();
    }

    @Override
    public void partClosed(IWorkbenchPartReference part) {
        changed.run();
    }
}
