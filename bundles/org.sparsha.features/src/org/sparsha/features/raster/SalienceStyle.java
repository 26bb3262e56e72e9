/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

/**
 * Colours of a salience track. Direction (up for, down against) says the same as the colour, so it never hangs on colour alone.
 *
 * @param background behind it, {@code 0xRRGGBB}
 * @param supporting speaks for the class
 * @param opposing speaks against it
 * @param axis line at zero
 */
public record SalienceStyle(int background, int supporting, int opposing, int axis) {
}
