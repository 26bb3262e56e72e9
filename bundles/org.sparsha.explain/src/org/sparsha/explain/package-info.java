/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What an explanation is: coalitions of segments, the masked model that scores them, attributions of every shape, the salient part, and
 * the {@link org.sparsha.explain.Explanation} with its provenance. What plug-ins implement lies in {@code spi}, what runs them in
 * {@code run}, what makes them fast in {@code engine}.
 */
package org.sparsha.explain;
