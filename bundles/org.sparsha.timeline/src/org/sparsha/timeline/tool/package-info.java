/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What mouse and keys do on a timeline: select, and edit annotation tiers. */
package org.sparsha.timeline.tool;
