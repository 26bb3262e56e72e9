/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Evaluating a model on a corpus: what a run is, what it warns of, what it leaves behind, for window and command line alike. A front end
 * makes an {@link org.sparsha.application.evaluation.EvaluationRequest} and shows what comes back.
 */
package org.sparsha.application.evaluation;
