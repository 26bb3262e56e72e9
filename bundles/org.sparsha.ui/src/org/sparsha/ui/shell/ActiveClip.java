/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.Optional;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.session.ClipDocument;

/** Follows which recording is in front in a window. */
public final class ActiveClip {

    /** Is told of another recording in front. */
    @FunctionalInterface
    public interface Follower {
        /**
         * @param old the one so far
         * @param now the one from now on
         */
        void follow(Optional<ClipDocument> old, Optional<ClipDocument> now);
    }

    private final IWorkbenchWindow window;
    private final Follower follower;
    private Optional<ClipDocument> document = Optional.empty();

    /**
     * @param window the window
     * @param follower told of changes on the UI's thread
     */
    public ActiveClip(IWorkbenchWindow window, Follower follower) {
        this.window = window;
        this.follower = follower;
    }

    /** @return the recording in front */
    public Optional<ClipDocument> document() {
        return document;
    }

    /** @return what undoes the following */
    public Runnable install() {
        IPartListener2 listener = new IPartListener2() {
            @Override
            public void partActivated(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partBroughtToTop(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partClosed(IWorkbenchPartReference part) {
                update();
            }

            @Override
            public void partInputChanged(IWorkbenchPartReference part) {
                update();
            }
        };
        window.getPartService().addPartListener(listener);
        update();
        return () -> {
            window.getPartService().removePartListener(listener);
            change(Optional.empty());
        };
    }

    private void update() {
        IEditorPart editor = window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
        change(Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class)));
    }

    private void change(Optional<ClipDocument> now) {
        if (!now.equals(document)) {
            Optional<ClipDocument> old = document;
            document = now;
            follower.follow(old, now);
        }
    }
}
