/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What can be done on a timeline, as data. No window, no keys. */
package org.sparsha.timeline.input;
