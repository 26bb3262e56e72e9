/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Projects in the window: the table of recordings, runs and what came of them, each beside the others. */
package org.sparsha.ui.project;
