/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the commands of the window do, one class each. */
package org.sparsha.ui.handlers;
