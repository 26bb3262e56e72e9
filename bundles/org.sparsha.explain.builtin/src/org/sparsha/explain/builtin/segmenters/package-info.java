/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The segmenters that come with the workbench: ways to cut a clip into the segments that are scored. */
package org.sparsha.explain.builtin.segmenters;
