/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/**
 * Passes a cancellation on, but not what is done.
 *
 * @param progress what is cancelled
 */
record CancelOnly(Progress progress) implements Progress {

    @Override
    public void checkCancelled() {
        progress.checkCancelled();
    }

    @Override
    public void worked(double share) {
        // counted by whoever asked for this
    }

    @Override
    public Progress split(String label, double share) {
        return this;
    }
}
