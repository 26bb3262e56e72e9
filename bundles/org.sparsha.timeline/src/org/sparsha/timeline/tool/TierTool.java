/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tool;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Layer.Part;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Tool;
import org.sparsha.timeline.ToolEvent;
import org.sparsha.timeline.layer.TierLayer;
import org.sparsha.timeline.tier.TierEdit;
import org.sparsha.timeline.tier.TierEdits;
import org.sparsha.timeline.tier.TierListEdits;
import org.sparsha.timeline.tier.TierModel;

/** Drags boundaries and points of annotation tiers; a double click edits a label or, in a gap, makes an interval or a point. */
public final class TierTool implements Tool {

    private final TierEditing editing;
    private Optional<Drag> drag = Optional.empty();

    /** @param editing what keys and menus do to the same tiers */
    public TierTool(TierEditing editing) {
        this.editing = editing;
    }

    @Override
    public boolean mouseDown(ToolEvent event) {
        Optional<TierLayer> layer = editing.tierLayer(event);
        if (layer.isEmpty() || event.x() < 0) {
            return false;
        }
        editing.setActiveTier(layer.get().tier());
        Optional<Layer.Hit> hit = event.hit().filter(found -> found.layer() == layer.get());
        if (hit.isEmpty() || hit.get().part() == Part.BODY) {
            return false;
        }
        TierModel model = layer.get().model();
        if (model.locked()) {
            return false;
        }
        int index = model.indexOf(hit.get().segment()).orElse(-1);
        if (index < 0) {
            return false;
        }
        event.timeline().context().setChosenSegment(Optional.of(hit.get().segment()));
        drag = Optional.of(new Drag(layer.get(), index, hit.get().part() == Part.END));
        return true;
    }

    @Override
    public void mouseDrag(ToolEvent event) {
        drag.ifPresent(dragged -> {
            Optional<TierEdit> edit = dragged.edit(event, editing.snap());
            editing.layers().forEach(layer -> layer.setPreview(edit.map(made -> made.apply(layer.document().tiers()).get(layer.tier()))));
        });
    }

    @Override
    public void mouseUp(ToolEvent event) {
        Optional<Drag> dragged = drag;
        cancel();
        dragged.ifPresent(done -> done.edit(event, editing.snap()).ifPresent(edit -> editing.apply(edit, done.index())));
    }

    @Override
    public boolean mouseDoubleClick(ToolEvent event) {
        Optional<TierLayer> layer = editing.tierLayer(event);
        if (layer.isEmpty() || event.x() < 0) {
            return false;
        }
        editing.setActiveTier(layer.get().tier());
        Optional<Layer.Hit> hit = event.hit().filter(found -> found.layer() == layer.get());
        if (hit.isPresent()) {
            event.timeline().context().setChosenSegment(Optional.of(hit.get().segment()));
            editing.editLabel();
        } else {
            editing.insertAt(event.sample());
        }
        return true;
    }

    @Override
    public int pointer(ToolEvent event) {
        Optional<TierLayer> layer = editing.tierLayer(event);
        boolean boundary = layer.isPresent() && event.hit().filter(hit -> hit.layer() == layer.get() && hit.part() != Part.BODY)
                .isPresent();
        return boundary ? SWT.CURSOR_SIZEWE : SWT.DEFAULT;
    }

    @Override
    public void cancel() {
        drag.ifPresent(dragged -> editing.layers().forEach(layer -> layer.setPreview(Optional.empty())));
        drag = Optional.empty();
    }

    /** What is being dragged. */
    private record Drag(TierLayer layer, int index, boolean end) {

        /** With Shift, the boundaries at the same place in all tiers go along. */
        Optional<TierEdit> edit(ToolEvent event, BoundarySnap snap) {
            List<TierModel> tiers = layer.document().tiers();
            long to = snap.snapped(event.sample(), layer.tier());
            long length = event.timeline().axis().length();
            if ((event.modifiers() & SWT.SHIFT) != 0) {
                Segment segment = tiers.get(layer.tier()).segments().get(index);
                return TierListEdits.moveThroughAll(tiers, end ? segment.end() : segment.start(), to, length);
            }
            return TierEdits.move(tiers, layer.tier(), index, end, to, length);
        }
    }
}
