/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/** What is measured of a voice: pitch, intensity, harmonics, formants, and where pitch is looked for. */
package org.sparsha.application.voice;
