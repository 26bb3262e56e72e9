/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Formats of annotation files, contributed as a third party would. */
package org.sparsha.explain.builtin.formats;
