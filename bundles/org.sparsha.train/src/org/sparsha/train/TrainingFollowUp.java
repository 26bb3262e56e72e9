/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;

/** What is done with the models of the folds once all are trained and the package is written, before the working files are removed. */
@FunctionalInterface
public interface TrainingFollowUp {

    /**
     * Does it. Called once, on the thread that trains.
     *
     * @param report how good the model is
     * @param folds the folds' models; none where the package was whole before, since all but the end of this was done then
     * @param progress told of the work, cancels
     * @return whether all of it was done; otherwise the working files stay, and the same training goes on from here
     * @throws SparshaException where it fails: the package stays, and the same training goes on from here
     */
    boolean follow(TrainingReport report, List<HeldOutFold> folds, Progress progress) throws SparshaException;
}
