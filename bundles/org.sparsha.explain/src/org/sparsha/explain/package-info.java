/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Explanation SPI, masked model, runner. */
package org.sparsha.explain;
