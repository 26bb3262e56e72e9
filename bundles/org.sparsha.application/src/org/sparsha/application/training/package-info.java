/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Training a model, with all that belongs to it: the folds' answers as a run, and what the model is familiar with. */
package org.sparsha.application.training;
