/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

/** What a model answers along a recording: where the windows lie, in what order they are asked about, which moments are strongest. */
package org.sparsha.application.course;
