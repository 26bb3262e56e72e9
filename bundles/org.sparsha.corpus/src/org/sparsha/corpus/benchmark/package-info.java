/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A benchmark of explainers: what is known of each trial, the journal that trials are kept in, and the figures that follow from them.
 * Nothing here asks a model.
 */
package org.sparsha.corpus.benchmark;
