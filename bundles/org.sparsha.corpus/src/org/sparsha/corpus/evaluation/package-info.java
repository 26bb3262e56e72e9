/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Evaluation: measures of how well a classifier does, with intervals by bootstrap over speakers, and the engine that runs a model over a
 * corpus on all cores and survives being killed. It knows nothing of models: it is given a function that answers for a recording. Beside
 * it, models fitted to the speakers whose recordings are at hand.
 */
package org.sparsha.corpus.evaluation;
