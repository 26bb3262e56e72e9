/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IWorkbenchPage;
import org.sparsha.ui.session.ClipDocument;

/** Follows all recordings that are open in a window: that they come and go, and what the model hears in them. */
public final class OpenClips {

    private record Followed(ClipDocument document, ClipDocument.Listener listener) {
    }

    private final List<Followed> followed = new ArrayList<>();
    private final IWorkbenchPage page;
    private final Consumer<ClipDocument> heard;
    private final Runnable changed;
    private Runnable end = () -> { };

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
        end = PartChanges.follow(page, this::follow);
        follow();
    }

    /** @return the recordings open, in the order of their editors */
    public List<ClipDocument> documents() {
        return followed.stream().map(Followed::document).toList();
    }

    private void follow() {
        List<ClipDocument> open = Arrays.stream(page.getEditorReferences()).map(reference -> reference.getEditor(false))
                .flatMap(editor -> Optional.ofNullable(editor).stream())
                .flatMap(editor -> Optional.ofNullable(editor.getAdapter(ClipDocument.class)).stream()).toList();
        if (!open.equals(documents())) {
            release();
            open.forEach(this::add);
            changed.run();
        }
    }

    private void add(ClipDocument document) {
        ClipDocument.Listener listener = aspect -> {
            if (aspect == ClipDocument.Aspect.PREDICTION) {
                heard.accept(document);
                changed.run();
            }
        };
        document.addListener(listener);
        followed.add(new Followed(document, listener));
    }

    private void release() {
        followed.forEach(one -> one.document.removeListener(one.listener));
        followed.clear();
    }

    /** Follows no more. */
    public void dispose() {
        end.run();
        release();
    }
}
