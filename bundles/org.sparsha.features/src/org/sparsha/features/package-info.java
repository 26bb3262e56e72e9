/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The way from a mono signal to the values a model wants: {@link org.sparsha.features.FeatureRecipe recipes}, the
 * {@link org.sparsha.features.FeatureExtractor extractors} they make, and the
 * {@link org.sparsha.features.VariantAnalyzer analysis of many variants} of one clip. Signal-processing steps that are useful on their
 * own lie in {@code org.sparsha.features.dsp} and {@code org.sparsha.features.pitch}.
 */
package org.sparsha.features;
