/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Fitting a model to recordings of a speaker, and making it familiar with a kind of recordings: a model of its own that can be chosen
 * everywhere.
 */
package org.sparsha.ui.fit;
