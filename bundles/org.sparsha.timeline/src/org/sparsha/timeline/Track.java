/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.List;

/**
 * A strip of the timeline with its layers.
 *
 * @param name its name, shown beside it and read to those who cannot see it
 * @param layers what it shows, the undermost first
 * @param height height in points to begin with
 * @param grows share of height left over that it takes, 0 to keep its height
 */
public record Track(String name, List<Layer> layers, int height, int grows) {

    /** Copies the list. */
    public Track {
        layers = List.copyOf(layers);
        if (height < TrackLayout.LEAST || grows < 0) {
            throw new IllegalArgumentException("Not a track: height " + height + ", grows " + grows);
        }
    }
}
