/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The perturbations that come with the workbench: what a removed stretch of sound is replaced by. Those that change the whole clip in one
 * way make the changed clip once and splice from it.
 */
package org.sparsha.explain.builtin.perturbations;
