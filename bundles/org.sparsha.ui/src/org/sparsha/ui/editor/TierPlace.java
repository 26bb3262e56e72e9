/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.ui.IEditorInput;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.timeline.tier.TierModel;
import org.sparsha.ui.recordings.ClipInput;
import org.sparsha.ui.session.TierStore;

/**
 * Where the tiers of a recording are kept: beside it, or in the folder of a task, of which one tier takes only the labels of the task.
 *
 * @param file the file
 * @param task the task's tier; empty where the tiers are the recording's own
 */
record TierPlace(Path file, Optional<ClipInput.Marks> task) {

    static TierPlace of(IEditorInput input, Path recording) {
        Optional<ClipInput.Marks> marks = input instanceof ClipInput clip ? clip.marks() : Optional.empty();
        return new TierPlace(marks.map(ClipInput.Marks::file).orElseGet(() -> TierStore.fileOf(recording)), marks);
    }

    boolean isTask() {
        return task.isPresent();
    }

    /** A tier with the labels that it takes: those of the task, and the text of what was proposed and has no label yet. */
    TierModel controlled(TierModel tier) {
        if (task.isEmpty() || !task.get().tier().equals(tier.name())) {
            return tier;
        }
        List<String> labels = new ArrayList<>(task.get().labels());
        labels.add(MarkFiles.OPEN);
        return tier.controlled(labels);
    }
}
