/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.editor;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.annotation.AnnotationDocument;
import org.sparsha.ui.keys.WindowWords;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.TierStore;

/**
 * Keeps the unsaved tiers of one recording, soon after each change, so that they survive a crash; and forgets them once they are saved,
 * taken back, or thrown away by the user. To be used on the UI's thread.
 */
public final class TierRecovery {

    private static final int QUIET_MILLISECONDS = 500;

    private final ClipDocument document;
    private final TierStore store;
    private final Display display;
    private final Executor executor;
    private final Consumer<String> problems;
    private final Object writing = new Object();
    private final Runnable keep = this::keep;
    /** Number of the tiers last wanted on disk; guarded by {@link #writing}. */
    private long wanted;
    private boolean warned;
    private boolean waiting;
    private boolean ended;

    /**
     * @param document the recording
     * @param store where its tiers are kept
     * @param display of the UI's thread
     * @param executor writes them
     * @param problems told on the UI's thread, once, where they can't be kept
     */
    public TierRecovery(ClipDocument document, TierStore store, Display display, Executor executor, Consumer<String> problems) {
        this.document = document;
        this.store = store;
        this.display = display;
        this.executor = executor;
        this.problems = problems;
    }

    /** Notes that the tiers have changed or were saved. */
    public void changed() {
        if (ended) {
            return;
        }
        if (!document.tiers().isDirty()) {
            forget();
        } else if (!waiting) {
            waiting = true;
            display.timerExec(QUIET_MILLISECONDS, keep);
        }
    }

    private void keep() {
        waiting = false;
        if (ended || !document.tiers().isDirty()) {
            return;
        }
        AnnotationDocument annotations = TierStore.annotations(document);
        long number;
        synchronized (writing) {
            number = ++wanted;
        }
        executor.execute(() -> write(annotations, number));
    }

    private void write(AnnotationDocument annotations, long number) {
        synchronized (writing) {
            if (number != wanted) {
                return; // newer ones follow, or none are wanted any more
            }
            try {
                store.keep(document.path(), document.identity(), annotations);
            } catch (CorpusException e) {
                warn(WindowWords.of(e));
            }
        }
    }

    private void warn(String message) {
        System.getLogger(TierRecovery.class.getName()).log(System.Logger.Level.WARNING, message);
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (!warned && !ended) {
                    warned = true;
                    problems.accept("The annotations can't be kept for the case of a crash, so save them soon. " + message);
                }
            });
        }
    }

    private void forget() {
        synchronized (writing) {
            wanted++;
            store.forget(document.path(), document.identity());
        }
    }

    /** Ends with the editor: tiers that are not saved by now are those that the user threw away. */
    public void end() {
        if (!ended) {
            ended = true;
            forget();
        }
    }
}
