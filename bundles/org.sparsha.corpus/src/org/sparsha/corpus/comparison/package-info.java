/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Comparing runs on the recordings that they share: differences of their measures with a paired bootstrap, an exact sign-flip test over
 * speakers, McNemar's exact test, corrected by Holm. Every function says where its formula comes from; the values agree with independent
 * computations (see {@code PairedTestsTest}).
 */
package org.sparsha.corpus.comparison;
