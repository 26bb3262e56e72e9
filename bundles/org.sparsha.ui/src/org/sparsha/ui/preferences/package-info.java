/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What the user may choose, and the pages to choose it on. */
package org.sparsha.ui.preferences;
