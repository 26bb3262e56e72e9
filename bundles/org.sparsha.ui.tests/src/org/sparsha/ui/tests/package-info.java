/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Tests of the window, in a running workbench. */
package org.sparsha.ui.tests;
