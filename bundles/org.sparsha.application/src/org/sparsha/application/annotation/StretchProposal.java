/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.task.Suggestion;

/** Stretches that somebody proposes. */
@FunctionalInterface
public interface StretchProposal {

    /**
     * @return the stretches; empty where nothing is to be proposed
     * @throws SparshaException where they can't be made
     */
    Optional<Suggestion> stretches() throws SparshaException;
}
