/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** The recipe {@code waveform}: the samples themselves, for models that take the signal as it is. */
package org.sparsha.features.waveform;
