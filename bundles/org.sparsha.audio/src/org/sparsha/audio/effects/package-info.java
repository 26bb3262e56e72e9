/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Changes to a signal as pure functions: new arrays out of old ones, random numbers from a seed. For listening, for rendering explanations
 * and for making more training data out of little.
 */
package org.sparsha.audio.effects;
