/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;

import org.sparsha.core.Segment;

/**
 * One thing drawn on the time axis within a track. A layer paints the range it is asked for and tells what lies under the mouse. All
 * methods are called on the UI thread but {@link #changed()}, which any thread may call.
 */
public abstract class Layer {

    private volatile Runnable host = () -> { };

    /**
     * Paints what lies in the painting's area, at least from its clip's left to its right edge.
     *
     * @param painting where and how
     */
    public abstract void paint(Painting painting);

    /**
     * Paints beside the track, in the gutter; nothing by default.
     *
     * @param painting its area is the gutter beside the track
     */
    public void paintGutter(Painting painting) {
        // Most layers have nothing to say there.
    }

    /** @return whether {@link #paintGutter} leaves no room for the track's name */
    public boolean fillsGutter() {
        return false;
    }

    /**
     * @param axis the axis
     * @param x points from the left edge of the track
     * @param y points from the upper edge of the track
     * @param height height of the track in points
     * @return what of this layer lies there
     */
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        return Optional.empty();
    }

    /**
     * Tells in words what is under the mouse.
     *
     * @param sample position in samples
     * @param height height over the track's lower edge, 0 to 1
     * @return such as {@code F0 231 Hz}; empty for nothing
     */
    public String readout(long sample, double height) {
        return "";
    }

    /**
     * Tells in a sentence what lies at the cursor, for those who hear the timeline and don't see it.
     *
     * @param sample position in samples
     * @param sampleRate samples a second
     * @return a sentence without full stop; empty where there is nothing to tell
     */
    public String spoken(long sample, double sampleRate) {
        return "";
    }

    /** Called when a timeline begins to show it: the place to begin listening to what it shows. */
    protected void attached() {
        // Most layers listen to nothing.
    }

    /** Frees what it holds. Called when its timeline goes or shows it no longer; it may be attached again later. */
    public void dispose() {
        // Most layers hold nothing.
    }

    /** Has the layer painted anew, soon. Any thread may call this. */
    protected final void changed() {
        host.run();
    }

    final void attach(Runnable newHost) {
        host = newHost;
        attached();
    }

    /**
     * What a hit test found.
     *
     * @param layer the layer it belongs to
     * @param segment the segment there
     * @param part which part of it
     */
    public record Hit(Layer layer, Segment segment, Part part) {
    }

    /** A part of a segment. */
    public enum Part {
        /** Its begin, to be dragged. */
        START,
        /** Its end, to be dragged. */
        END,
        /** All between. */
        BODY
    }
}
