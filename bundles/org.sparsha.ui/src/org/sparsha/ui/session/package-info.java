/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What is known of one open recording, shared by its editor and all views, and the work done on it. Free of widgets. */
package org.sparsha.ui.session;
