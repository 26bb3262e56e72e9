/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The mouse on a timeline.
 *
 * @param timeline the timeline
 * @param x points from the left edge of the tracks
 * @param y points from the upper edge of the canvas
 * @param sample nearest sample bound, within the clip
 * @param modifiers SWT's state mask
 * @param track index of the track there; none on the ruler or a divider
 * @param hits what its layers have there, the uppermost first
 */
public record ToolEvent(Timeline timeline, int x, int y, long sample, int modifiers, OptionalInt track, List<Layer.Hit> hits) {

    /** @return whether it is on the ruler above the tracks */
    public boolean isOnRuler() {
        return y < RulerPainter.HEIGHT;
    }

    /** @return the uppermost hit */
    public Optional<Layer.Hit> hit() {
        return hits.stream().findFirst();
    }
}
