/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Long rounds of damaged inputs for whatever reads files, run by hand: {@code docs/reliability.md} says how and what came of it. */
package org.sparsha.fuzz;
