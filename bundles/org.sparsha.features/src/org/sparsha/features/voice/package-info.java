/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** How a voice sounds from moment to moment: pitch, level, noise, tilt, formants, irregularity, as phoneticians measure them. */
package org.sparsha.features.voice;
