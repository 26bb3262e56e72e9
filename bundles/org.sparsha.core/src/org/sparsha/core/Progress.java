/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * How an algorithm says how far it is and learns that it was cancelled. Adapters lead to a progress bar in the window, to the console
 * or nowhere. Safe to call from any thread; a share handed out by {@link #split} may be used on another thread than its parent.
 */
public interface Progress {

    /**
     * Returns at once unless the user has cancelled. To be called at least every 100 ms of work.
     *
     * @throws CancelledException once cancelled
     */
    void checkCancelled();

    /**
     * Reports finished work.
     *
     * @param share how much of this progress is now done in addition, 0 to 1; the shares of one progress add up to at most 1
     */
    void worked(double share);

    /**
     * Hands out a part of this progress.
     *
     * @param label what happens meanwhile, for the user, in the form "Training fold 3"; empty to keep the parent's
     * @param share how much of this progress it stands for, 0 to 1
     * @return progress of that part
     */
    Progress split(String label, double share);

    /**
     * For work that is counted another way, such as a recording at a time.
     *
     * @param progress what is cancelled
     * @return a progress that is cancelled with it and reports nowhere
     */
    static Progress cancelOnly(Progress progress) {
        return new CancelOnly(progress);
    }

    /** @return a progress that reports nowhere and is never cancelled */
    static Progress none() {
        return NoProgress.INSTANCE;
    }
}
