/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.recordings;

import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.ui.IPartService;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.commands.Commands;
import org.sparsha.ui.session.ClipDocument;

/** Follows which recording is in front in a window, and what changes of it. */
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

    private final IPartService parts;
    private final Supplier<Optional<ClipDocument>> inFront;
    private final Follower follower;
    private final ClipDocument.Listener listener;
    private Optional<ClipDocument> document = Optional.empty();

    private ActiveClip(IPartService parts, Supplier<Optional<ClipDocument>> inFront, Follower follower, ClipDocument.Listener listener) {
        this.parts = parts;
        this.inFront = inFront;
        this.follower = follower;
        this.listener = listener;
    }

    /**
     * @param window the window
     * @param follower told of another recording in front, on the UI's thread
     * @param listener told what changes of the recording in front
     * @return not following yet
     */
    public static ActiveClip of(IWorkbenchWindow window, Follower follower, ClipDocument.Listener listener) {
        return new ActiveClip(window.getPartService(), () -> Commands.ofActiveEditor(window, ClipDocument.class), follower, listener);
    }

    /**
     * @param page the page of a window that may still be in the making
     * @param follower told of another recording in front, on the UI's thread
     * @param listener told what changes of the recording in front
     * @return not following yet
     */
    public static ActiveClip of(IWorkbenchPage page, Follower follower, ClipDocument.Listener listener) {
        return new ActiveClip(page, () -> Commands.ofActiveEditor(page, ClipDocument.class), follower, listener);
    }

    /** @return the recording in front */
    public Optional<ClipDocument> document() {
        return document;
    }

    /** @return what undoes the following */
    public Runnable install() {
        Runnable end = PartChanges.follow(parts, this::update);
        update();
        return () -> {
            end.run();
            change(Optional.empty());
        };
    }

    private void update() {
        change(inFront.get());
    }

    private void change(Optional<ClipDocument> now) {
        if (!now.equals(document)) {
            Optional<ClipDocument> old = document;
            old.ifPresent(left -> left.removeListener(listener));
            document = now;
            now.ifPresent(come -> come.addListener(listener));
            follower.follow(old, now);
        }
    }
}
