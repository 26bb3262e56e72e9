/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import org.sparsha.core.Warning;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.Resumption;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunResult;

/** What a run finds when it goes on, and what is to be known about its recordings, are warnings, too. */
record TellingListener(EvaluationListener listener) implements RunListener {

    @Override
    public void resumed(Resumption found) {
        found.warnings().forEach(listener::warned);
        listener.resumed(found);
    }

    @Override
    public void warned(Recording recording, Warning warning) {
        listener.warned(new Warning(warning.code(), recording.key() + ": " + warning.message()));
    }

    @Override
    public void heard(Recording recording, RunResult result) {
        listener.heard(recording, result);
    }
}
