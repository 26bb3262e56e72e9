/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Runs the job as its users do, in one process, in a standalone cluster on loopback, and by hand. */
package org.sparsha.spark;
