/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The product: its start, its window, its perspectives, its look. What is in the window lies in {@code org.sparsha.ui}. */
package org.sparsha.app;
