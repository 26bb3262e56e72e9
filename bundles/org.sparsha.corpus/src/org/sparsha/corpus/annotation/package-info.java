/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Annotation tiers as immutable values with exact decimal times, and the file formats they come in: Praat TextGrid, ELAN EAF, Audacity
 * labels, EMO-DB label files, audformat tables, CSV and JSON. A writer says what its format could not hold.
 */
package org.sparsha.corpus.annotation;
