/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Benchmarks of explainers on corpora: which recordings, what is planted where, who explains what under which conditions. What follows
 * from the trials is in {@link org.sparsha.corpus.benchmark}.
 */
package org.sparsha.application.benchmark;
