/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;

/** Has only those strips of a timeline painted anew that a change of its context touches, so that a moving cursor costs next to nothing. */
final class ContextRepaint implements TimelineContext.Listener {

    private static final int KNOB = 8;

    private final Timeline timeline;
    private boolean following = true;
    private Optional<SampleRange> selection;
    private long cursor;
    private OptionalLong playPosition;
    private Optional<SampleRange> hovered;

    ContextRepaint(Timeline timeline) {
        this.timeline = timeline;
        remember(timeline.context());
    }

    boolean isFollowing() {
        return following;
    }

    void setFollowing(boolean follow) {
        following = follow;
    }

    @Override
    public void changed(TimelineContext context, Set<TimelineContext.Aspect> aspects) {
        for (TimelineContext.Aspect aspect : aspects) {
            switch (aspect) {
                case LENGTH, RANGE -> timeline.showRange();
                case CURSOR -> {
                    line(cursor);
                    line(context.cursor());
                }
                case PLAY_POSITION -> played(context);
                case SELECTION -> {
                    selection.ifPresent(this::band);
                    context.selection().ifPresent(this::band);
                }
                case LOOP -> context.selection().ifPresent(this::band);
                case HOVERED_SEGMENT -> {
                    hovered.ifPresent(this::band);
                    context.hoveredSegment().map(Segment::range).ifPresent(this::band);
                }
                case CHOSEN_SEGMENT -> timeline.redraw();
                case READOUT -> {
                    // Shown by others.
                }
            }
        }
        remember(context);
    }

    private void played(TimelineContext context) {
        playPosition.ifPresent(this::line);
        OptionalLong now = context.playPosition();
        if (playPosition.isPresent() != now.isPresent()) {
            line(context.cursor());
        }
        if (now.isPresent()) {
            TimeAxis axis = timeline.axis();
            double x = axis.xOf(now.getAsLong());
            if (following && !axis.isWhole() && (x < 0 || x >= axis.width())) {
                timeline.setAxis(axis.startingAt(now.getAsLong() - axis.samplesPerPoint() * axis.width() * 0.05));
            }
            line(now.getAsLong());
        }
    }

    private void remember(TimelineContext context) {
        selection = context.selection();
        cursor = context.cursor();
        playPosition = context.playPosition();
        hovered = context.hoveredSegment().map(Segment::range);
    }

    private void line(long sample) {
        double x = timeline.axis().xOf(sample);
        if (x >= -KNOB && x <= timeline.axis().width() + KNOB) {
            timeline.redraw(timeline.gutter() + (int) Math.round(x) - KNOB, 0, 2 * KNOB + 2, timeline.getClientArea().height, false);
        }
    }

    private void band(SampleRange range) {
        TimeAxis axis = timeline.axis();
        int left = (int) Math.max(-4, Math.min(axis.width(), axis.xOf(range.start()) - 4));
        int right = (int) Math.max(0, Math.min(axis.width() + 4.0, axis.xOf(range.end()) + 5));
        if (right > left) {
            timeline.redraw(timeline.gutter() + left, 0, right - left, timeline.getClientArea().height, false);
        }
    }
}
