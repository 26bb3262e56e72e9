/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What sets the salient part of a recording apart in the voice, in figures and in words that claim no more than these. */
package org.sparsha.explain.cues;
