/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What explanations of many recordings say together: which sounds, places and properties of the voice count for a model more than the rest
 * of the same recordings, with intervals over speakers and correction for many comparisons. Every function says where its formula
 * comes from.
 */
package org.sparsha.corpus.aggregate;
