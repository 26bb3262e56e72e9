/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** Audio: clips, readers, writers, resampling, playback. */
package org.sparsha.audio;
