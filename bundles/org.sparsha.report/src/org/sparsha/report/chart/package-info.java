/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Charts: drawings that know their size and paint themselves on any {@code Graphics2D}, and their way into PNG and SVG without a display.
 */
package org.sparsha.report.chart;
