/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The look: colours, icons, and which of the two themes is on. */
package org.sparsha.ui.theme;
