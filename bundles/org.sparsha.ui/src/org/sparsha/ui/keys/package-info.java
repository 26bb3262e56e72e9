/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Every command of the window with its keys, in one table; free of widgets. */
package org.sparsha.ui.keys;
