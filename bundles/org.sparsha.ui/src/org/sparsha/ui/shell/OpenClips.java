/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.sparsha.ui.session.ClipDocument;

/** Follows all recordings that are open in a window: that they come and go, and what the model hears in them. */
public final class OpenClips {

    private final IPartListener2 parts = new IPartListener2() {
        @Override
        public void partOpened(IWorkbenchPartReference part) {
            follow();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            follow();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            follow();
        }
    };

    private record Followed(ClipDocument document, ClipDocument.Listener listener) {
    }

    private final List<Followed> followed = new ArrayList<>();
    private final IWorkbenchPage page;
    private final Consumer<ClipDocument> heard;
    private final Runnable changed;

    /**
     * @param page the page of the window
     * @param heard told of a recording that the model has heard
     * @param changed run after any change
     */
    public OpenClips(IWorkbenchPage page, Consumer<ClipDocument> heard, Runnable changed) {
        this.page = page;
        this.heard = heard;
        this.changed = changed;
    }

    /** Begins to follow. */
    public void install() {
        page.addPartListener(parts);
        follow();
    }

    private void follow() {
        release();
        for (IEditorReference reference : page.getEditorReferences()) {
            IEditorPart editor = reference.getEditor(false);
            Optional.ofNullable(editor).map(part -> part.getAdapter(ClipDocument.class)).ifPresent(document -> {
                ClipDocument.Listener listener = aspect -> {
                    if (aspect == ClipDocument.Aspect.PREDICTION) {
                        heard.accept(document);
                        changed.run();
                    }
                };
                document.addListener(listener);
                followed.add(new Followed(document, listener));
            });
        }
        changed.run();
    }

    private void release() {
        followed.forEach(one -> one.document.removeListener(one.listener));
        followed.clear();
    }

    /** Follows no more. */
    public void dispose() {
        page.removePartListener(parts);
        release();
    }
}
