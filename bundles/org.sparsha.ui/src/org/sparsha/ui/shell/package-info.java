/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What belongs to the window as a whole: its menus, bars, status line, dropped and recent files. */
package org.sparsha.ui.shell;
