/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Models and explainers at work on open recordings, in the background. */
package org.sparsha.ui.analysis;
