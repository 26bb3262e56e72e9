/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The user guide: a page a view, shown beside what it is about. */
package org.sparsha.ui.help;
