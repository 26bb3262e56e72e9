/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What a plug-in implements: explainers, perturbations, segmenters and faithfulness metrics. Each is named in the {@code plugin.xml} of
 * its bundle at one of the four extension points {@code org.sparsha.explain.explainers}, {@code .perturbations}, {@code .segmenters},
 * {@code .metrics}, has a public constructor without parameters, and is used as its Javadoc here says.
 */
package org.sparsha.explain.spi;
