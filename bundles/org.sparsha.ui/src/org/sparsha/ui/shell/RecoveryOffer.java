/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.shell;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.sparsha.ui.recordings.Recordings;
import org.sparsha.ui.session.TierStore;

/** Offers, at the start, the annotations that a crash has left unsaved. */
final class RecoveryOffer {

    private static final int MOST_NAMED = 8;
    private static final int OPEN = 0;
    private static final int DISCARD = 1;

    private final IWorkbenchWindow window;
    private final TierStore store;

    RecoveryOffer(IWorkbenchWindow window, TierStore store) {
        this.window = window;
        this.store = store;
    }

    /** Asks what to do, where there is something. Whoever closes the question is asked again at the next start. */
    void make() {
        List<TierStore.Leftover> leftovers = store.leftovers();
        if (leftovers.isEmpty()) {
            return;
        }
        MessageDialog dialog = new MessageDialog(window.getShell(), "Unsaved Annotations", null, words(leftovers), MessageDialog.QUESTION,
                OPEN, "Open", "Discard", "Later");
        int answer = dialog.open();
        if (answer == OPEN) {
            Recordings.open(window, leftovers.stream().map(TierStore.Leftover::recording).toList());
        } else if (answer == DISCARD) {
            leftovers.forEach(store::forget);
        }
    }

    private static String words(List<TierStore.Leftover> leftovers) {
        StringBuilder words = new StringBuilder("The workbench ended before the annotations of ");
        words.append(leftovers.size() == 1 ? "this recording" : "these recordings").append(" were saved:\n");
        for (TierStore.Leftover leftover : leftovers.subList(0, Math.min(MOST_NAMED, leftovers.size()))) {
            Path name = leftover.recording().getFileName();
            words.append('\n').append(name).append(" (").append(leftover.annotations().size()).append(" annotations)");
        }
        if (leftovers.size() > MOST_NAMED) {
            words.append("\nand ").append(leftovers.size() - MOST_NAMED).append(" more");
        }
        return words.append("\n\nOpen them to look at the annotations and to save them.").toString();
    }
}
