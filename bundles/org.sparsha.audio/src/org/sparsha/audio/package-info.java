/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Recordings: clips in memory, files read from anywhere in them, changing the sample rate. Everything is at the file's own rate and
 * channel count until someone asks for something else.
 */
package org.sparsha.audio;
