/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where stacked tracks lie: heights from top to bottom with a divider under each. Immutable; points.
 *
 * @param heights height of each track
 */
public record TrackLayout(List<Integer> heights) {

    /** Height of a divider. */
    public static final int DIVIDER = 7;

    /** Least height of a track. */
    public static final int LEAST = 16;

    /** Copies the list. */
    public TrackLayout {
        heights = List.copyOf(heights);
    }

    /**
     * @param track a track
     * @return its upper edge
     */
    public int top(int track) {
        int y = 0;
        for (int i = 0; i < track; i++) {
            y += heights.get(i) + DIVIDER;
        }
        return y;
    }

    /**
     * @param track a track
     * @return its height
     */
    public int height(int track) {
        return heights.get(track);
    }

    /** @return height of all tracks and dividers */
    public int total() {
        return top(heights.size());
    }

    /**
     * @param y a position
     * @return the track there; empty on a divider and outside
     */
    public OptionalInt trackAt(int y) {
        for (int i = 0; i < heights.size(); i++) {
            int top = top(i);
            if (y >= top && y < top + heights.get(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * @param y a position
     * @return the track above the divider there, which dragging makes higher or lower; empty elsewhere
     */
    public OptionalInt dividerAt(int y) {
        for (int i = 0; i < heights.size(); i++) {
            int top = top(i) + heights.get(i);
            if (y >= top && y < top + DIVIDER) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /**
     * @param track a track
     * @param height height wanted; never less than {@link #LEAST}
     * @return the layout with it
     */
    public TrackLayout withHeight(int track, int height) {
        List<Integer> changed = new ArrayList<>(heights);
        changed.set(track, Math.max(LEAST, height));
        return new TrackLayout(changed);
    }

    /**
     * Spreads height that is left over among tracks in proportion to their share.
     *
     * @param available height of the view
     * @param shares share of each track, 0 for those that keep their height
     * @return a layout as high as the view; this one if there is nothing left to spread
     */
    public TrackLayout filling(int available, List<Integer> shares) {
        int spare = available - total();
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        if (spare <= 0 || sum == 0) {
            return this;
        }
        List<Integer> changed = new ArrayList<>();
        for (int i = 0; i < heights.size(); i++) {
            changed.add(heights.get(i) + spare * shares.get(i) / sum);
        }
        return new TrackLayout(changed);
    }
}
