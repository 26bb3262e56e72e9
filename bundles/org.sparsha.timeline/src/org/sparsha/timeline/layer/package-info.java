/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What a timeline can show: waveform, spectrogram, curves, salience, highlighted segments, annotation tiers. */
package org.sparsha.timeline.layer;
