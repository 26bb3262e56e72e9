/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.timeline.ActionHandler;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierEdit;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierModel.Kind;
import org.sparsha.timeline.tier.TierModel;

/** Edits the annotation tiers of a timeline by keys and commands. What is chosen is the context's chosen segment in the active tier. */
public final class TierEditing implements ActionHandler {

    private static final double NEW_SECONDS = 0.25;

    private final Timeline timeline;
    private final TierDocument document;
    private final LabelEditor editor;
    private List<String> classLabels = List.of();
    private int activeTier;

    /**
     * @param timeline the timeline that shows the tiers
     * @param document the tiers
     */
    public TierEditing(Timeline timeline, TierDocument document) {
        this.timeline = timeline;
        this.document = document;
        this.editor = new LabelEditor(timeline);
    }

    /** @param labels labels of classes 1 to 9, for the keys that label */
    public void setClassLabels(List<String> labels) {
        classLabels = List.copyOf(labels);
    }

    /** @return index of the tier that keys work on */
    public int activeTier() {
        return Math.max(0, Math.min(activeTier, document.tiers().size() - 1));
    }

    /** @param tier index of the tier that keys work on */
    public void setActiveTier(int tier) {
        activeTier = tier;
    }

    @Override
    public boolean perform(TimelineAction action) {
        if (action == TimelineAction.UNDO || action == TimelineAction.REDO) {
            if (action == TimelineAction.UNDO) {
                document.undo();
            } else {
                document.redo();
            }
            return true;
        }
        if (document.tiers().isEmpty()) {
            return false;
        }
        OptionalInt label = action.labelIndex();
        if (label.isPresent()) {
            return label(label.getAsInt());
        }
        switch (action) {
            case NEW_ITEM -> insert();
            case EDIT_LABEL -> editLabel();
            case DELETE_ITEM -> chosen().ifPresent(index -> edit(TierEdits.delete(document.tiers(), activeTier(), index), -1));
            case SPLIT_ITEM -> chosen()
                    .ifPresent(index -> edit(TierEdits.split(document.tiers(), activeTier(), index, timeline.context().cursor()), index));
            case MERGE_ITEM -> chosen().ifPresent(index -> edit(TierEdits.merge(document.tiers(), activeTier(), index), index));
            case NEXT_ITEM -> step(1);
            case PREVIOUS_ITEM -> step(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Opens the editor on the label of what is chosen. */
    public void editLabel() {
        chosen().ifPresent(index -> {
            int tier = activeTier();
            Segment segment = document.tiers().get(tier).segments().get(index);
            bounds(tier, segment).ifPresent(bounds -> editor.open(bounds, segment.label(), text -> {
                OptionalInt now = document.tiers().get(tier).indexOf(segment);
                now.ifPresent(at -> edit(TierEdits.relabel(document.tiers(), tier, at, text), at));
            }));
        });
    }

    /**
     * Makes a point, or a short interval, and opens its label.
     *
     * @param sample where
     */
    public void insertAt(long sample) {
        double rate = timeline.context().sampleRate();
        long half = Math.max(1, Math.min(Math.round(NEW_SECONDS * rate / 2), Math.round(40 * timeline.axis().samplesPerPoint())));
        SampleRange around = new SampleRange(Math.max(0, sample - half), Math.min(timeline.context().length(), sample + half));
        boolean point = document.tiers().get(activeTier()).kind() == Kind.POINTS;
        insert(point ? new SampleRange(sample, sample) : around);
    }

    private void insert() {
        Optional<SampleRange> selection = timeline.context().selection();
        if (document.tiers().get(activeTier()).kind() == Kind.POINTS || selection.isEmpty()) {
            insertAt(timeline.context().cursor());
        } else {
            insert(selection.get());
        }
    }

    private void insert(SampleRange range) {
        Optional<TierEdit> edit = TierEdits.insert(document.tiers(), activeTier(), range, "");
        edit.ifPresent(made -> {
            apply(made, ((TierEdit.Splice) made).index());
            editLabel();
        });
    }

    /** Applies a change and chooses the segment at an index of its tier afterwards; none below 0. */
    void apply(TierEdit edit, int index) {
        document.apply(edit);
        List<Segment> segments = document.tiers().get(activeTier()).segments();
        timeline.context().setChosenSegment(index >= 0 && index < segments.size() ? Optional.of(segments.get(index)) : Optional.empty());
    }

    /** The tier under the mouse. */
    Optional<TierLayer> tierLayer(ToolEvent event) {
        return event.track().isEmpty() ? Optional.empty() : tierLayer(timeline.tracks().get(event.track().getAsInt()));
    }

    private Optional<TierLayer> tierLayer(Track track) {
        return track.layers().stream().filter(TierLayer.class::isInstance).map(TierLayer.class::cast)
                .filter(layer -> layer.document() == document).findFirst();
    }

    private void edit(Optional<TierEdit> edit, int index) {
        edit.ifPresent(made -> apply(made, index));
    }

    private OptionalInt chosen() {
        Optional<Segment> segment = timeline.context().chosenSegment();
        return segment.isEmpty() ? OptionalInt.empty() : document.tiers().get(activeTier()).indexOf(segment.get());
    }

    private boolean label(int label) {
        OptionalInt index = chosen();
        if (index.isEmpty() || label >= classLabels.size()) {
            return false;
        }
        edit(TierEdits.relabel(document.tiers(), activeTier(), index.getAsInt(), classLabels.get(label)), index.getAsInt());
        return true;
    }

    private void step(int direction) {
        TierModel model = document.tiers().get(activeTier());
        if (model.segments().isEmpty()) {
            return;
        }
        OptionalInt now = chosen();
        int from = model.firstFrom(timeline.context().cursor());
        int index = now.isPresent() ? now.getAsInt() + direction : direction > 0 ? from : from - 1;
        Segment segment = model.segments().get(Math.max(0, Math.min(model.segments().size() - 1, index)));
        timeline.context().setChosenSegment(Optional.of(segment));
        timeline.context().setSelection(Optional.of(segment.range()));
        timeline.context().setCursor(segment.start());
        timeline.setAxis(timeline.axis().revealing(segment.start()));
    }

    private Optional<Rectangle> bounds(int tier, Segment segment) {
        for (int i = 0; i < timeline.tracks().size(); i++) {
            Optional<TierLayer> layer = tierLayer(timeline.tracks().get(i)).filter(found -> found.tier() == tier);
            if (layer.isPresent()) {
                Rectangle track = timeline.trackBounds(i);
                int left = (int) Math.max(0, timeline.axis().xOf(segment.start()));
                int right = (int) Math.min(track.width, timeline.axis().xOf(segment.end()));
                return Optional.of(new Rectangle(track.x + Math.min(left, track.width - 20), track.y, Math.max(90, right - left),
                        track.height));
            }
        }
        return Optional.empty();
    }
}
