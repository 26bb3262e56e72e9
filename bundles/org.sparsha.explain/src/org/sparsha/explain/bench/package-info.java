/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How fast the product is: {@link org.sparsha.explain.bench.Benchmark} measures analysis and explanations, from scratch and incrementally
 * in the same run. What came out, and how to repeat it, is in {@code docs/performance.md}.
 */
package org.sparsha.explain.bench;
