/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the user has set, typed; the lowest package of the window. */
package org.sparsha.ui.settings;
