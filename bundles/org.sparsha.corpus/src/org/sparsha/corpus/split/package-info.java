/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Splits of a corpus into training and test recordings: by speaker, by group, at random, or as the corpus says. Seeded. */
package org.sparsha.corpus.split;
