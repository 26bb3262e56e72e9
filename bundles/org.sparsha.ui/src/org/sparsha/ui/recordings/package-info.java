/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The recordings that are open or at hand, and how they are opened. */
package org.sparsha.ui.recordings;
