/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The audio editor: one recording on one time axis. */
package org.sparsha.ui.editor;
