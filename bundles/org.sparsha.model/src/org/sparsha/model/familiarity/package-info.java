/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How much a recording is like those that a model learned from, for any model: statistics of the sound, their distance to a reference that
 * lies in the model's package, and by that distance the temperature that makes the model's probabilities honest. Pure Java, no graph.
 */
package org.sparsha.model.familiarity;
