/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Programs to look at and measure the timeline by hand: a window on a recording, and the benchmark over a two-hour recording. */
package org.sparsha.timeline.demo;
