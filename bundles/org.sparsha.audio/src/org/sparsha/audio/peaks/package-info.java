/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The outline of a recording at every zoom: smallest, largest and RMS value of every 256 samples and of 4, 16, 64 ... times as many, built
 * off the user's thread, usable from its first moments on and kept in a cache folder.
 */
package org.sparsha.audio.peaks;
