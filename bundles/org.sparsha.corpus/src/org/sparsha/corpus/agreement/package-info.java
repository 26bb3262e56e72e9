/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How far several people agree: answers of annotators to units, Krippendorff's α, κ after Cohen and Fleiss, intraclass correlation, who can
 * be relied on, and the answers that many together give. Figures that a set of answers can't have are absent, never 0 or 1.
 */
package org.sparsha.corpus.agreement;
