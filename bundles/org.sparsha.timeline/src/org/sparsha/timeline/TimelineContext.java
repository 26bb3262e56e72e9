/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/**
 * What all views of one open clip share: the range in sight, selection, cursor, play position, the segments under the mouse and chosen.
 * Whoever changes something tells all others; setting what is set already tells nobody. To be used on one thread, the UI's.
 */
public final class TimelineContext {

    /** What has changed. */
    public enum Aspect {
        /** Length of the clip. */
        LENGTH,
        /** Range in sight. */
        RANGE,
        /** Selection. */
        SELECTION,
        /** Position of the cursor. */
        CURSOR,
        /** Position of the sound while playing. */
        PLAY_POSITION,
        /** Segment under the mouse. */
        HOVERED_SEGMENT,
        /** Segment chosen. */
        CHOSEN_SEGMENT,
        /** Whether playing begins again at the end of the selection. */
        LOOP,
        /** What is under the mouse, in words. */
        READOUT
    }

    /** Is told of changes, on the thread that makes them. */
    @FunctionalInterface
    public interface Listener {

        /**
         * @param context what has changed
         * @param aspects in which respects
         */
        void changed(TimelineContext context, Set<Aspect> aspects);
    }

    private final double sampleRate;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long length;
    private SampleRange range;
    private Optional<SampleRange> selection = Optional.empty();
    private long cursor;
    private OptionalLong playPosition = OptionalLong.empty();
    private Optional<Segment> hoveredSegment = Optional.empty();
    private Optional<Segment> chosenSegment = Optional.empty();
    private boolean loop;
    private String readout = "";

    /**
     * A context that shows all of a clip, nothing selected, cursor at its begin.
     *
     * @param length samples of the clip, at least 0
     * @param sampleRate samples a second, above 0
     */
    public TimelineContext(long length, double sampleRate) {
        if (length < 0 || !(sampleRate > 0)) {
            throw new IllegalArgumentException("Not a clip: " + length + " samples at " + sampleRate + " Hz");
        }
        this.length = length;
        this.sampleRate = sampleRate;
        this.range = new SampleRange(0, length);
    }

    /** @param listener to be told of changes from now on */
    public void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** @param listener not to be told any more */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** @return samples a second */
    public double sampleRate() {
        return sampleRate;
    }

    /** @return samples of the clip */
    public long length() {
        return length;
    }

    /** @return range in sight */
    public SampleRange range() {
        return range;
    }

    /** @return selection, never an empty range */
    public Optional<SampleRange> selection() {
        return selection;
    }

    /** @return position of the cursor in samples */
    public long cursor() {
        return cursor;
    }

    /** @return position of the sound in samples while playing */
    public OptionalLong playPosition() {
        return playPosition;
    }

    /** @return segment under the mouse, here or in another view */
    public Optional<Segment> hoveredSegment() {
        return hoveredSegment;
    }

    /** @return segment chosen, here or in another view */
    public Optional<Segment> chosenSegment() {
        return chosenSegment;
    }

    /** @return whether playing begins again at the end of the selection */
    public boolean isLoop() {
        return loop;
    }

    /** @return what is under the mouse, in words; may be empty */
    public String readout() {
        return readout;
    }

    /** @param newLength samples of the clip, as a recording grows; a range that showed all goes on showing all */
    public void setLength(long newLength) {
        if (newLength == length) {
            return;
        }
        boolean whole = range.equals(new SampleRange(0, length));
        length = newLength;
        range = whole ? new SampleRange(0, newLength) : range.intersection(new SampleRange(0, newLength));
        selection = selection.flatMap(this::clipped);
        cursor = Math.min(cursor, newLength);
        tell(EnumSet.of(Aspect.LENGTH, Aspect.RANGE));
    }

    /** @param newRange range to bring into sight; cut to the clip */
    public void setRange(SampleRange newRange) {
        SampleRange cut = newRange.intersection(new SampleRange(0, length));
        if (!cut.equals(range)) {
            range = cut;
            tell(EnumSet.of(Aspect.RANGE));
        }
    }

    /** @param newSelection selection, cut to the clip; an empty range selects nothing */
    public void setSelection(Optional<SampleRange> newSelection) {
        Optional<SampleRange> cut = newSelection.flatMap(this::clipped);
        if (!cut.equals(selection)) {
            selection = cut;
            tell(EnumSet.of(Aspect.SELECTION));
        }
    }

    /** @param newCursor position in samples, clamped to the clip */
    public void setCursor(long newCursor) {
        long clamped = Math.max(0, Math.min(length, newCursor));
        if (clamped != cursor) {
            cursor = clamped;
            tell(EnumSet.of(Aspect.CURSOR));
        }
    }

    /** @param newPosition position of the sound in samples; empty when it stops */
    public void setPlayPosition(OptionalLong newPosition) {
        if (!newPosition.equals(playPosition)) {
            playPosition = newPosition;
            tell(EnumSet.of(Aspect.PLAY_POSITION));
        }
    }

    /** @param segment segment under the mouse */
    public void setHoveredSegment(Optional<Segment> segment) {
        if (!segment.equals(hoveredSegment)) {
            hoveredSegment = segment;
            tell(EnumSet.of(Aspect.HOVERED_SEGMENT));
        }
    }

    /** @param segment segment chosen */
    public void setChosenSegment(Optional<Segment> segment) {
        if (!segment.equals(chosenSegment)) {
            chosenSegment = segment;
            tell(EnumSet.of(Aspect.CHOSEN_SEGMENT));
        }
    }

    /** @param newLoop whether playing begins again at the end of the selection */
    public void setLoop(boolean newLoop) {
        if (newLoop != loop) {
            loop = newLoop;
            tell(EnumSet.of(Aspect.LOOP));
        }
    }

    /** @param words what is under the mouse; may be empty */
    public void setReadout(String words) {
        if (!words.equals(readout)) {
            readout = words;
            tell(EnumSet.of(Aspect.READOUT));
        }
    }

    private Optional<SampleRange> clipped(SampleRange wanted) {
        return Optional.of(wanted.intersection(new SampleRange(0, length))).filter(cut -> !cut.isEmpty());
    }

    private void tell(Set<Aspect> aspects) {
        for (Listener listener : listeners) {
            listener.changed(this, aspects);
        }
    }
}
