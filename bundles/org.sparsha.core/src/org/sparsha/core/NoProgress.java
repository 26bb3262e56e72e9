/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

/** The progress of {@link Progress#none()}. */
enum NoProgress implements Progress {

    INSTANCE;

    @Override
    public void checkCancelled() {
        // nobody can cancel it
    }

    @Override
    public void worked(double share) {
        // nobody looks at it
    }

    @Override
    public Progress split(String label, double share) {
        return this;
    }
}
