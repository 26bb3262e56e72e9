/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The JSON texts of the command line's contract. Numbers are always finite; key order is fixed; text is independent of the locale. */
package org.sparsha.report.json;
