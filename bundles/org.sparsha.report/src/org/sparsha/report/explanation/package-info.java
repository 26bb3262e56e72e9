/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What an explanation leaves behind: a folder of pictures, sounds, tables, tiers, JSON and a report. */
package org.sparsha.report.explanation;
