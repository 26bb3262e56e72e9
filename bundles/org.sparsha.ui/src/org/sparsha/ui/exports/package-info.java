/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The one way out of the window: where to, what is replaced, how it is written, where it went and what was lost on the way. */
package org.sparsha.ui.exports;
