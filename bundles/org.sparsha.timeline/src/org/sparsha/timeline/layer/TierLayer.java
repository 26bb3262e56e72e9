/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.layer;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.sparsha.core.Segment;
import org.sparsha.timeline.Layer;
import org.sparsha.timeline.Painting;
import org.sparsha.timeline.ShortText;
import org.sparsha.timeline.TimeAxis;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.TimelineTheme;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel.Kind;
import org.sparsha.timeline.tier.TierModel;

/** One annotation tier: intervals as boxes, points as stems with a flag. */
public final class TierLayer extends Layer {

    private static final int GRIP = 5;
    private static final int TEXT_MARGIN = 4;
    private static final int FLAG_REACH = 80;

    private final TierDocument document;
    private final int tier;
    private final Runnable listener = this::changed;
    private Optional<TierModel> preview = Optional.empty();
    private boolean active;

    /**
     * @param document the tiers
     * @param tier index of the one to show
     */
    public TierLayer(TierDocument document, int tier) {
        this.document = document;
        this.tier = tier;
    }

    @Override
    protected void attached() {
        document.removeListener(listener);
        document.addListener(listener);
    }

    /** @return the tiers */
    public TierDocument document() {
        return document;
    }

    /** @return index of the tier shown */
    public int tier() {
        return tier;
    }

    /** @return the tier shown; an empty one if the document has lost it */
    public TierModel model() {
        return preview.orElseGet(() -> tier < document.tiers().size() ? document.tiers().get(tier) : TierModel.empty("", Kind.INTERVALS));
    }

    /** @param model tier to show while something is dragged; empty to show the document's again */
    public void setPreview(Optional<TierModel> model) {
        preview = model;
        changed();
    }

    /** @param isActive whether it is the tier that keys work on, which gets a mark */
    public void setActive(boolean isActive) {
        if (active != isActive) {
            active = isActive;
            changed();
        }
    }

    @Override
    public void dispose() {
        document.removeListener(listener);
    }

    @Override
    public String spoken(long sample, double sampleRate) {
        TierModel model = model();
        int index = model.firstFrom(sample);
        if (index >= model.segments().size()) {
            return "";
        }
        Segment segment = model.segments().get(index);
        boolean there = model.kind() == Kind.POINTS ? segment.start() == sample : segment.range().contains(sample);
        if (!there) {
            return "";
        }
        String label = segment.label().isEmpty() ? "no label" : segment.label();
        return model.name() + ": " + label + (model.kind() == Kind.POINTS ? "" : ", " + TimeFormat.spoken(segment.range(), sampleRate));
    }

    @Override
    public void paint(Painting painting) {
        TierModel model = model();
        if (active) {
            painting.wash(painting.theme().accent(), 0.06, painting.area().x, painting.area().y, painting.area().width,
                    painting.area().height);
        }
        List<Segment> segments = model.segments();
        boolean points = model.kind() == Kind.POINTS;
        long reach = points ? (long) (FLAG_REACH * painting.axis().samplesPerPoint()) : 0;
        int paintedTo = Integer.MIN_VALUE;
        for (int i = model.firstFrom(Math.max(0, painting.firstSample() - reach)); i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.start() > painting.lastSample()) {
                break;
            }
            int right = painting.x(segment.end());
            if (right <= paintedTo) {
                continue;
            }
            if (points) {
                long next = i + 1 < segments.size() ? segments.get(i + 1).start() : Long.MAX_VALUE / 2;
                point(painting, segment, next);
            } else {
                interval(painting, segment);
            }
            paintedTo = right;
        }
    }

    private static void interval(Painting painting, Segment segment) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        TimelineTheme theme = painting.theme();
        int left = painting.x(segment.start());
        int right = painting.x(segment.end());
        boolean chosen = painting.context().chosenSegment().filter(segment::equals).isPresent();
        if (chosen) {
            painting.wash(theme.accent(), 0.12, left, area.y, right - left, area.height);
        }
        gc.setForeground(Painting.color(chosen ? theme.accent() : theme.border()));
        gc.drawRectangle(left, area.y, Math.max(0, right - left), area.height - 1);
        if (chosen) {
            gc.drawRectangle(left + 1, area.y + 1, Math.max(0, right - left - 2), area.height - 3);
        }
        int visibleLeft = painting.visibleX(segment.start());
        label(gc, segment.label(), theme.text(), visibleLeft, painting.visibleX(segment.end()) - visibleLeft, area);
    }

    /** Writes a label in the middle of its box, cut with an ellipsis where it does not fit. */
    private static void label(GC gc, String label, int color, int left, int width, Rectangle area) {
        int room = width - 2 * TEXT_MARGIN;
        if (label.isEmpty() || room < 6) {
            return;
        }
        String text = ShortText.of(gc, label, room);
        Point extent = gc.textExtent(text, SWT.DRAW_TRANSPARENT);
        gc.setForeground(Painting.color(color));
        gc.drawText(text, left + (width - extent.x) / 2, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    private static void point(Painting painting, Segment segment, long next) {
        GC gc = painting.gc();
        Rectangle area = painting.area();
        int x = painting.x(segment.start());
        boolean chosen = painting.context().chosenSegment().filter(segment::equals).isPresent();
        gc.setBackground(Painting.color(chosen ? painting.theme().accent() : painting.theme().quietText()));
        gc.fillRectangle(x, area.y, chosen ? 3 : 2, area.height);
        gc.fillRectangle(x, area.y, 7, 5);
        double room = Math.min(FLAG_REACH, (next - segment.start()) / painting.axis().samplesPerPoint());
        Point extent = gc.textExtent(segment.label());
        if (!segment.label().isEmpty() && extent.x + 8 <= room) {
            gc.setForeground(Painting.color(painting.theme().text()));
            gc.drawText(segment.label(), x + 5, area.y + (area.height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        }
    }

    @Override
    public Optional<Hit> hit(TimeAxis axis, int x, int y, int height) {
        TierModel model = model();
        List<Segment> segments = model.segments();
        long before = (long) Math.max(0, Math.floor(axis.positionAt(x - GRIP)));
        Optional<Hit> body = Optional.empty();
        for (int i = model.firstFrom(before); i < segments.size() && axis.xOf(segments.get(i).start()) <= x + GRIP; i++) {
            Segment segment = segments.get(i);
            double fromStart = Math.abs(axis.xOf(segment.start()) - x);
            double fromEnd = Math.abs(axis.xOf(segment.end()) - x);
            double grip = Math.min(GRIP, model.kind() == Kind.POINTS ? GRIP : axis.xOf(segment.end()) - axis.xOf(segment.start()) - 2);
            if (fromEnd <= grip && fromEnd <= fromStart) {
                return Optional.of(new Hit(this, segment, Part.END));
            }
            if (fromStart <= grip) {
                return Optional.of(new Hit(this, segment, Part.START));
            }
            if (segment.range().contains((long) Math.floor(axis.positionAt(x)))) {
                body = Optional.of(new Hit(this, segment, Part.BODY));
            }
        }
        return body;
    }
}
