/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import org.sparsha.explain.Coalition;

/** A fitted game whose Shapley values are known exactly. */
interface Surrogate {

    /** @return its score of a coalition less that of the complement */
    double difference(Coalition coalition);

    /** @return its Shapley values */
    double[] shapley();
}
