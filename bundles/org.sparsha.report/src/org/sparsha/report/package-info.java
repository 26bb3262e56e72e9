/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** JSON, CSV, HTML and charts. */
package org.sparsha.report;
