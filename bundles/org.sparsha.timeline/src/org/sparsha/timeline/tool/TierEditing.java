/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.SampleSource;
import org.sparsha.timeline.ActionHandler;
import org.sparsha.timeline.Timeline;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.timeline.Track;
import org.sparsha.timeline.input.TimelineAction;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.tier.Snapping;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierEdit;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel.Kind;
import org.sparsha.timeline.tier.TierModel;

/** Edits the annotation tiers of a timeline by keys and commands. What is chosen is the context's chosen segment in the active tier. */
public final class TierEditing implements ActionHandler {

    private static final double NEW_SECONDS = 0.25;

    private final Timeline timeline;
    private final TierDocument document;
    private final LabelEditor editor;
    private final BoundarySnap snap;
    private List<String> classLabels = List.of();
    private int activeTier;

    /**
     * @param timeline the timeline that shows the tiers
     * @param document the tiers
     * @param sound what is searched for zero crossings
     */
    public TierEditing(Timeline timeline, TierDocument document, SampleSource sound) {
        this.timeline = timeline;
        this.document = document;
        this.snap = new BoundarySnap(timeline, document, sound);
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
        markActive();
    }

    /** Has the active tier marked on the timeline; to be called after its tracks have changed. */
    public void markActive() {
        boolean several = document.tiers().size() > 1;
        timeline.tracks().forEach(track -> tierLayer(track).ifPresent(layer -> layer.setActive(several && layer.tier() == activeTier())));
    }

    /** @return what boundaries are drawn to */
    public BoundarySnap snap() {
        return snap;
    }

    /**
     * Makes the next tier in sight the one that keys work on.
     *
     * @param direction 1 for the one below, -1 for the one above
     */
    public void stepTier(int direction) {
        for (int tier = activeTier() + direction; tier >= 0 && tier < document.tiers().size(); tier += direction) {
            if (!document.tiers().get(tier).hidden()) {
                setActiveTier(tier);
                timeline.context().setChosenSegment(Optional.empty());
                return;
            }
        }
    }

    /**
     * Moves the boundary of the active tier nearest to the cursor to the cursor.
     *
     * @param all whether those at the same place in other tiers go along
     */
    public void boundaryToCursor(boolean all) {
        if (document.tiers().isEmpty()) {
            return;
        }
        TierModel model = document.tiers().get(activeTier());
        long cursor = timeline.context().cursor();
        long length = timeline.context().length();
        OptionalLong nearest = Snapping.boundary(List.of(model.hidden(false)), -1, cursor, length);
        if (nearest.isEmpty()) {
            return;
        }
        if (all) {
            TierListEdits.moveThroughAll(document.tiers(), nearest.getAsLong(), cursor, length).ifPresent(document::apply);
            return;
        }
        for (int i = 0; i < model.segments().size(); i++) {
            boolean end = model.segments().get(i).end() == nearest.getAsLong();
            if (end || model.segments().get(i).start() == nearest.getAsLong()) {
                edit(TierEdits.move(document.tiers(), activeTier(), i, end, cursor, length), i);
                return;
            }
        }
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

    /** @param sample a place to bring into sight */
    public void reveal(long sample) {
        timeline.setAxis(timeline.axis().revealing(sample));
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
            if (!document.tiers().get(activeTier()).locked()) {
                apply(made, ((TierEdit.Splice) made).index());
                editLabel();
            } else {
                document.apply(made);
            }
        });
    }

    /** Applies a change and chooses the segment at an index of its tier afterwards; none below 0. */
    void apply(TierEdit edit, int index) {
        if (!document.apply(edit)) {
            return;
        }
        List<Segment> segments = document.tiers().get(activeTier()).segments();
        timeline.context().setChosenSegment(index >= 0 && index < segments.size() ? Optional.of(segments.get(index)) : Optional.empty());
    }

    /** The tiers on the timeline. */
    List<TierLayer> layers() {
        return timeline.tracks().stream().flatMap(track -> tierLayer(track).stream()).toList();
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
        List<String> vocabulary = document.tiers().get(activeTier()).vocabulary();
        List<String> labels = vocabulary.isEmpty() ? classLabels : vocabulary;
        if (label >= labels.size()) {
            return false;
        }
        if (index.isEmpty()) {
            return labelSelection(labels.get(label));
        }
        edit(TierEdits.relabel(document.tiers(), activeTier(), index.getAsInt(), labels.get(label)), index.getAsInt());
        return true;
    }

    /** Labels the stretch selected, or puts a labelled point at the cursor of a tier of points. */
    private boolean labelSelection(String label) {
        boolean points = document.tiers().get(activeTier()).kind() == Kind.POINTS;
        long cursor = timeline.context().cursor();
        Optional<SampleRange> range = points ? Optional.of(new SampleRange(cursor, cursor)) : timeline.context().selection();
        Optional<TierEdit> edit = range.flatMap(where -> points ? TierEdits.insert(document.tiers(), activeTier(), where, label)
                : TierEdits.label(document.tiers(), activeTier(), where, label));
        edit.ifPresent(document::apply);
        return range.isPresent();
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
