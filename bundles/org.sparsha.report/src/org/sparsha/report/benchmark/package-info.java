/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A benchmark of explainers as files: tables as CSV and Markdown, JSON, and a page.
 */
package org.sparsha.report.benchmark;
