/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Reports as PDF, made from their HTML. */
package org.sparsha.report.pdf;
