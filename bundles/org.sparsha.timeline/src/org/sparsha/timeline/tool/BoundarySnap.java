/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.OptionalLong;

import org.sparsha.core.SparshaException;
import org.sparsha.features.raster.SampleSource;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.tier.Snapping;
import org.sparsha.timeline.tier.TierDocument;

/** Draws boundaries to those of other tiers and to zero crossings of the sound, as far as that is switched on. UI thread. */
public final class BoundarySnap {

    private static final System.Logger LOG = System.getLogger(BoundarySnap.class.getName());
    /** How near the hand must come to another tier's boundary, in points. */
    private static final int REACH = 6;
    /** How far a zero crossing may lie away, in seconds. */
    private static final double ZERO_SECONDS = 0.01;

    private final Timeline timeline;
    private final TierDocument document;
    private final SampleSource sound;
    private boolean toBoundaries = true;
    private boolean toZeroCrossings;

    BoundarySnap(Timeline timeline, TierDocument document, SampleSource sound) {
        this.timeline = timeline;
        this.document = document;
        this.sound = sound;
    }

    /** @return whether boundaries of other tiers draw */
    public boolean isToBoundaries() {
        return toBoundaries;
    }

    /** @param wanted whether boundaries of other tiers draw */
    public void setToBoundaries(boolean wanted) {
        toBoundaries = wanted;
    }

    /** @return whether zero crossings draw */
    public boolean isToZeroCrossings() {
        return toZeroCrossings;
    }

    /** @param wanted whether zero crossings draw */
    public void setToZeroCrossings(boolean wanted) {
        toZeroCrossings = wanted;
    }

    /**
     * @param sample a place in samples
     * @param tier index of the tier that is being changed
     * @return where the boundary goes: another tier's boundary first, else a zero crossing, else the place itself
     */
    long snapped(long sample, int tier) {
        long reach = Math.max(1, Math.round(REACH * timeline.axis().samplesPerPoint()));
        OptionalLong boundary = toBoundaries ? Snapping.boundary(document.tiers(), tier, sample, reach) : OptionalLong.empty();
        return boundary.orElseGet(() -> toZeroCrossings ? nearestZeroCrossing(sample) : sample);
    }

    /**
     * @param sample a place in samples
     * @return the zero crossing of all channels' mean nearest to it, within a hundredth of a second; the place itself if there is none
     */
    public long nearestZeroCrossing(long sample) {
        int reach = (int) Math.max(1, Math.round(ZERO_SECONDS * sound.sampleRate()));
        try {
            OptionalLong found = Snapping.zeroCrossing(sound.readMeanPadded(sample - reach, 2 * reach + 1), reach);
            return found.isEmpty() ? sample : sample - reach + found.getAsLong();
        } catch (SparshaException e) {
            LOG.log(System.Logger.Level.WARNING, "The sound can't be read at sample " + sample, e);
            return sample;
        }
    }
}
