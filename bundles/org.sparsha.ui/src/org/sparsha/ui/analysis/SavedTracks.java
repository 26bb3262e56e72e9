/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.analysis;

import java.nio.file.Path;
import java.util.List;

import org.sparsha.ui.session.ClipDocument;

/** Saved explanations, shown again with their recordings, or beside what these are explained by now. On the UI's thread. */
public final class SavedTracks {

    private final Analysis analysis;
    private final ModelCache models;
    private final AwaitedExplanations awaited = new AwaitedExplanations();
    private final AwaitedExplanations awaitedBeside = new AwaitedExplanations();

    SavedTracks(Analysis analysis, ModelCache models) {
        this.analysis = analysis;
        this.models = models;
    }

    /**
     * Has a saved explanation shown once its recording is open.
     *
     * @param recording its file
     * @param folder folder of the explanation
     */
    public void restoreWhenOpened(Path recording, Path folder) {
        awaited.add(recording, folder);
    }

    /**
     * Shows a saved explanation with its recording as if it had just been made, with the model that was explained.
     *
     * @param document its recording
     * @param folder folder of the explanation
     */
    public void restore(ClipDocument document, Path folder) {
        restoring(document, folder).schedule();
    }

    /**
     * Shows a saved explanation as a track of its recording, beside those of the answer that the recording has, whichever model it is of.
     *
     * @param recording its file; shown once that is open
     * @param folder folder of the explanation
     */
    public void showBeside(Path recording, Path folder) {
        awaitedBeside.add(recording, folder);
    }

    /**
     * Shows what is to be shown beside the explanations of a recording.
     *
     * @param document the recording, open
     */
    public void showBeside(ClipDocument document) {
        awaitedBeside.take(document.path()).forEach(folder -> new BesideJob(document, analysis, folder).schedule());
    }

    /** The folders of the explanations that wait for a recording; they don't any more. */
    List<Path> waiting(ClipDocument document) {
        return awaited.take(document.path());
    }

    /** What shows a saved explanation, not begun. */
    RestoreJob restoring(ClipDocument document, Path folder) {
        return new RestoreJob(document, analysis, models, folder);
    }
}
