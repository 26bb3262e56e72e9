/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The views on one recording. Each follows the chosen recording and works, with a word of advice, where none is open. */
package org.sparsha.ui.views;
