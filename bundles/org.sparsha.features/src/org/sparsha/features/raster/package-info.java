/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Pictures of sound as plain {@code int[]} pixels: waveform, spectrogram, salience, curves, and the cache that holds them.
 * Nothing here knows of a window: every class runs without a display, on any thread, and is tested pixel by pixel.
 */
package org.sparsha.features.raster;
