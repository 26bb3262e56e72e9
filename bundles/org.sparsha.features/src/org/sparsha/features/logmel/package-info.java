/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The recipe {@code log-mel}: a mel spectrogram in decibels or natural logarithms, for models that take one as an image. */
package org.sparsha.features.logmel;
