/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

/** What a run keeps of one recording. */
public sealed interface RunResult permits Outcome, DimensionalOutcome, Failure {

    /** @return the recording's key in its corpus */
    String key();
}
