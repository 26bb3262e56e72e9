/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The page that the workbench opens with. */
package org.sparsha.ui.welcome;
