/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Which key does what: actions, key chords and the schemes that join them, as data. No window. */
package org.sparsha.timeline.input;
