/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What an evaluation leaves behind: tables, the summary as JSON, pictures and the page. Every writer takes the one
 * {@link org.sparsha.corpus.evaluation.EvaluationReport} and measures nothing itself.
 */
package org.sparsha.report.evaluation;
