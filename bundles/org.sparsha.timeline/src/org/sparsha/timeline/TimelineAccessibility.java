/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline;

import java.util.HashSet;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;

/** Tells those who cannot see the canvas what it shows: the clip and the range in sight, cursor and selection, and each track by name. */
final class TimelineAccessibility {

    private final Timeline timeline;
    private final TrackStack stack;

    TimelineAccessibility(Timeline timeline, TrackStack stack) {
        this.timeline = timeline;
        this.stack = stack;
    }

    void install() {
        TimelineContext.Listener listener = (context, aspects) -> changed(aspects);
        timeline.context().addListener(listener);
        timeline.addListener(SWT.Dispose, event -> timeline.context().removeListener(listener));
        timeline.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? name() : trackName(event.childID);
            }

            @Override
            public void getDescription(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? state() : "";
            }
        });
        timeline.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = event.childID == ACC.CHILDID_SELF ? ACC.ROLE_CANVAS : ACC.ROLE_GRAPHIC;
            }

            @Override
            public void getChildCount(AccessibleControlEvent event) {
                event.detail = stack.tracks().size();
            }

            @Override
            public void getChildren(AccessibleControlEvent event) {
                Object[] children = new Object[stack.tracks().size()];
                for (int i = 0; i < children.length; i++) {
                    children[i] = i;
                }
                event.children = children;
            }

            @Override
            public void getLocation(AccessibleControlEvent event) {
                Rectangle area = event.childID == ACC.CHILDID_SELF ? timeline.getClientArea() : bounds(event.childID);
                Point corner = timeline.toDisplay(area.x, area.y);
                event.x = corner.x;
                event.y = corner.y;
                event.width = area.width;
                event.height = area.height;
            }

            @Override
            public void getChildAtPoint(AccessibleControlEvent event) {
                Point inside = timeline.toControl(event.x, event.y);
                event.childID = stack.trackAt(inside.y).orElse(ACC.CHILDID_SELF);
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (timeline.isFocusControl() ? ACC.STATE_FOCUSED : 0);
            }

            @Override
            public void getValue(AccessibleControlEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? state() : "";
            }
        });
    }

    private Rectangle bounds(int track) {
        return track >= 0 && track < stack.tracks().size() ? stack.bounds(track, 0, timeline.getClientArea().width) : new Rectangle(0, 0, 0,
                0);
    }

    private String trackName(int track) {
        return track >= 0 && track < stack.tracks().size() ? "Track " + stack.tracks().get(track).name() : "";
    }

    /** Clip and range in sight. */
    String name() {
        return "Timeline" + (timeline.clipName().isEmpty() ? "" : " of " + timeline.clipName()) + ", showing " + words(timeline.axis()
                .visible());
    }

    /** Has a screen reader read what lies at the cursor, or was chosen, when that changes; what plays is heard anyway. */
    private void changed(Set<TimelineContext.Aspect> aspects) {
        if (aspects.contains(TimelineContext.Aspect.CURSOR) || aspects.contains(TimelineContext.Aspect.SELECTION)
                || aspects.contains(TimelineContext.Aspect.CHOSEN_SEGMENT)) {
            timeline.getAccessible().sendEvent(ACC.EVENT_DESCRIPTION_CHANGED, null);
            timeline.getAccessible().sendEvent(ACC.EVENT_VALUE_CHANGED, null);
        }
    }

    /** Cursor, selection, chosen segment, and a sentence of each track about the place of the cursor. */
    String state() {
        TimelineContext context = timeline.context();
        String cursor = "Cursor at " + TimeFormat.position(context.cursor(), context.sampleRate());
        String selection = context.selection().map(range -> ", selection " + words(range)).orElse("");
        String chosen = context.chosenSegment().filter(segment -> !segment.label().isEmpty()).map(segment -> ", " + segment.label())
                .orElse("");
        return cursor + selection + chosen + told(context);
    }

    private String told(TimelineContext context) {
        StringBuilder sentences = new StringBuilder();
        Set<String> said = new HashSet<>(); // some layers lie on several tracks
        for (Track track : stack.tracks()) {
            for (Layer layer : track.layers()) {
                String sentence = layer.spoken(context.cursor(), context.sampleRate());
                if (!sentence.isEmpty() && said.add(sentence)) {
                    sentences.append(". ").append(sentence);
                }
            }
        }
        return sentences.toString();
    }

    private String words(SampleRange range) {
        double rate = timeline.context().sampleRate();
        return TimeFormat.position(range.start(), rate) + " to " + TimeFormat.position(range.end(), rate);
    }
}
