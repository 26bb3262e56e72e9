/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Corpora, label schemes, annotation tiers, batch engine. */
package org.sparsha.corpus;
