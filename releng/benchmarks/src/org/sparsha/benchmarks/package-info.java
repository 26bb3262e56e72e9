/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Benchmarks against libraries that the product doesn't use; no part of the product or its build. */
package org.sparsha.benchmarks;
