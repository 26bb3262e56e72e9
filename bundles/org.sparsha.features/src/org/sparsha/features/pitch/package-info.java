/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Fundamental frequency of a voice along time: the {@link org.sparsha.features.pitch.PitchTracker} interface, the
 * {@link org.sparsha.features.pitch.PitchTrack} it gives, and the built-in tracker.
 */
package org.sparsha.features.pitch;
