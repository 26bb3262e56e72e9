/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Steps of speech and music analysis, each one idea with its definition and source, usable on their own. Arrays of doubles, frame by
 * frame; no step knows about recipes, files or threads. A class says where it isn't thread-safe.
 */
package org.sparsha.features.dsp;
