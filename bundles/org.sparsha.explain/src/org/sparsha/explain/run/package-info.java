/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From a request to an {@link org.sparsha.explain.Explanation}: finding the contributions, sorting out settings, running segmenter,
 * explainer and metrics, and guarding against what third-party code may do.
 */
package org.sparsha.explain.run;
