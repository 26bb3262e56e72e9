/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** A plug-in as a third party would write it: one explainer, one perturbation. */
package org.example.bisection;
