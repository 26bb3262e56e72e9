/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Playing and recording: devices behind two small interfaces ({@link org.sparsha.audio.playback.OutputDevice},
 * {@link org.sparsha.audio.playback.InputDevice}), a player that switches between versions of a recording without a gap, a recorder with a
 * level meter, and the latest seconds of a microphone for live prediction. Threads are the caller's: everything that waits runs on the
 * executor that it is given.
 */
package org.sparsha.audio.playback;
