/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.timeline.FontScale;
import org.sparsha.ui.session.CurvePoint;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FittedText;
import org.sparsha.ui.widgets.Names;

/**
 * How the answer moves when one property of the voice is changed: a panel a property. The class explained is the strong line, the others
 * are faint; dashed: the voice as it is. Dragging along a curve, or arrows and Enter, has the voice heard as it is changed there.
 */
final class ResponsePanels extends Canvas {

    private static final int GAP = 12;
    private static final int LEAST_WIDTH = 170;
    private static final int LEAST_TITLE = 20;
    private static final int LEAST_FOOT = 18;
    private static final int INSET = 8;
    private static final int DOT = 4;

    private final Listener listener;
    private final int titleHeight;
    private final int footHeight;
    private Optional<Explanation> shown = Optional.empty();
    private Optional<CurvePoint> point = Optional.empty();
    private String said = "";
    private boolean dragging;

    /** Has a changed voice made and heard. */
    @FunctionalInterface
    interface Listener {
        /**
         * @param explanation what is shown
         * @param curve one of its curves
         * @param by how far it is changed
         */
        void hear(Explanation explanation, ResponseCurves.Curve curve, double by);
    }

    ResponsePanels(Composite parent, Listener listener) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.listener = listener;
        titleHeight = FontScale.of(this, LEAST_TITLE);
        footHeight = FontScale.of(this, LEAST_FOOT);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> {
            setFocus();
            dragging = event.button == 1;
            drag(event);
        });
        addListener(SWT.MouseMove, event -> {
            drag(event);
            setToolTipText(dragging ? null : under(event.x, event.y));
        });
        addListener(SWT.MouseUp, event -> {
            if (dragging) {
                dragging = false;
                hear();
            }
        });
        addListener(SWT.KeyDown, this::pressed);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS && event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        Names.give(this, () -> shown.map(explanation -> point.map(at -> said.isEmpty() ? foot() : said)
                .orElse(sentence(explanation, curves()))).orElse("No curves"));
    }

    void show(Explanation explanation) {
        if (!Optional.of(explanation).equals(shown)) {
            shown = Optional.of(explanation);
            point = Optional.empty();
            said = "";
        }
        redraw();
    }

    /** Says what is heard. */
    void say(String sentence) {
        said = sentence;
        redraw();
        Names.changed(this);
    }

    private void drag(Event event) {
        if (!dragging) {
            return;
        }
        for (int i = 0; i < curves().size(); i++) {
            Rectangle panel = panel(i);
            boolean other = point.isPresent() && point.get().curve() != i && !panel.contains(event.x, event.y);
            if (panel.contains(event.x, event.y) && !curves().get(i).x().isEmpty() || point.isPresent() && !other
                    && point.get().curve() == i) {
                List<Double> x = curves().get(i).x();
                double share = (event.x - panel.x - INSET) / (double) Math.max(1, panel.width - 2 * INSET);
                go(CurvePoint.at(curves(), i, x.getFirst() + share * (x.getLast() - x.getFirst())));
                return;
            }
        }
    }

    private void go(CurvePoint to) {
        point = Optional.of(to);
        say("");
    }

    private void pressed(Event event) {
        if (curves().isEmpty() || event.stateMask != 0) {
            return;
        }
        CurvePoint from = point.orElseGet(() -> CurvePoint.at(curves(), 0, curves().getFirst().unchanged()));
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go(from.along(curves(), -1));
            case SWT.ARROW_RIGHT -> go(from.along(curves(), 1));
            case SWT.ARROW_UP -> go(from.other(curves(), -1));
            case SWT.ARROW_DOWN -> go(from.other(curves(), 1));
            case SWT.CR, SWT.KEYPAD_CR -> hear();
            default -> {
                return;
            }
        }
        event.doit = false;
    }

    private void hear() {
        point.ifPresent(at -> shown.ifPresent(explanation -> listener.hear(explanation, curves().get(at.curve()), at.by())));
    }

    private String footLine() {
        return said.isEmpty() ? foot() : said;
    }

    private String foot() {
        return point.map(at -> at.words(curves()) + String.format(Locale.ROOT, ": %s %.2f. Release, or press Enter, to hear it.",
                shown.orElseThrow().targetLabel(), at.probability(curves(), shown.orElseThrow().target())))
                .orElse("Strong: " + shown.map(Explanation::targetLabel).orElse("") + ", faint: the other classes, from 0 to 1. Dashed: "
                        + "the voice as it is. Drag along a curve to hear the voice changed.");
    }

    private List<ResponseCurves.Curve> curves() {
        return shown.map(Explanation::attribution).filter(ResponseCurves.class::isInstance)
                .map(found -> ((ResponseCurves) found).curves()).orElse(List.of());
    }

    /** What all curves together say: each property with the greatest change of the probability. */
    static String sentence(Explanation explanation, List<ResponseCurves.Curve> curves) {
        StringBuilder text = new StringBuilder("Probability of " + explanation.targetLabel()
                + " as one property of the voice is changed. ");
        for (ResponseCurves.Curve curve : curves) {
            double low = curve.y().stream().mapToDouble(point -> point.get(explanation.target())).min().orElse(0);
            double high = curve.y().stream().mapToDouble(point -> point.get(explanation.target())).max().orElse(0);
            text.append(String.format(Locale.ROOT, "%s: %.2f to %.2f. ", curve.name(), low, high));
        }
        return text.toString().strip();
    }

    private int columns() {
        return Math.max(1, Math.min(Math.max(1, curves().size()), (getClientArea().width - GAP) / (LEAST_WIDTH + GAP)));
    }

    private Rectangle panel(int i) {
        Rectangle area = getClientArea();
        int columns = columns();
        int rows = Math.max(1, (curves().size() + columns - 1) / columns);
        int width = (area.width - GAP) / columns;
        int height = (area.height - GAP - footHeight) / rows;
        return new Rectangle(GAP + (i % columns) * width, GAP + (i / columns) * height, Math.max(1, width - GAP),
                Math.max(1, height - GAP));
    }

    private String under(int x, int y) {
        if (y >= getClientArea().height - footHeight && !curves().isEmpty()) {
            return footLine(); // the window may be too narrow for it
        }
        for (int i = 0; i < curves().size(); i++) {
            Rectangle panel = panel(i);
            ResponseCurves.Curve curve = curves().get(i);
            if (panel.contains(x, y) && !curve.x().isEmpty()) {
                int nearest = 0;
                for (int k = 1; k < curve.x().size(); k++) {
                    nearest = Math.abs(place(panel, curve, k) - x) < Math.abs(place(panel, curve, nearest) - x) ? k : nearest;
                }
                return String.format(Locale.ROOT, "%s %+.2f %s: %s %.2f", curve.name(), curve.x().get(nearest), curve.unit(),
                        shown.orElseThrow().targetLabel(), curve.y().get(nearest).get(shown.orElseThrow().target()));
            }
        }
        return null;
    }

    private static int place(Rectangle panel, ResponseCurves.Curve curve, int point) {
        return place(panel, curve, curve.x().get(point));
    }

    private static int place(Rectangle panel, ResponseCurves.Curve curve, double x) {
        double first = curve.x().getFirst();
        double span = Math.max(1e-12, curve.x().getLast() - first);
        return (int) Math.round(panel.x + INSET + (panel.width - 2 * INSET) * (x - first) / span);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        gc.setBackground(palette.surface());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        if (curves().isEmpty()) {
            return;
        }
        for (int i = 0; i < curves().size(); i++) {
            paint(gc, palette, panel(i), curves().get(i));
        }
        point.ifPresent(at -> mark(gc, palette, at));
        gc.setForeground(palette.quiet());
        gc.drawText(FittedText.of(footLine(), getClientArea().width - 2 * GAP, text -> gc.textExtent(text).x), GAP,
                getClientArea().height - footHeight, true);
    }

    private void paint(GC gc, Palette palette, Rectangle panel, ResponseCurves.Curve curve) {
        gc.setForeground(palette.border());
        gc.drawRoundRectangle(panel.x, panel.y, panel.width, panel.height, 6, 6);
        gc.setForeground(palette.text());
        gc.drawText(curve.name(), panel.x + 8, panel.y + 3, true);
        int after = panel.x + 14 + gc.textExtent(curve.name()).x;
        gc.setForeground(palette.quiet());
        gc.drawText(curve.unit(), after, panel.y + 3, true);
        int top = panel.y + titleHeight + 4;
        int height = panel.height - titleHeight - 12;
        if (height < 10 || curve.x().isEmpty()) {
            return;
        }
        if (curve.x().getFirst() <= curve.unchanged() && curve.x().getLast() >= curve.unchanged()) {
            gc.setLineStyle(SWT.LINE_DASH);
            gc.drawLine(place(panel, curve, curve.unchanged()), top, place(panel, curve, curve.unchanged()), top + height);
            gc.setLineStyle(SWT.LINE_SOLID);
        }
        int target = shown.orElseThrow().target();
        for (int label = 0; label < curve.y().getFirst().size(); label++) {
            if (label != target) {
                line(gc, panel, curve, label, top, height, 1);
            }
        }
        gc.setForeground(palette.supporting());
        line(gc, panel, curve, target, top, height, 2);
    }

    /** The point that is heard: a line through its panel and a dot on the curve. */
    private void mark(GC gc, Palette palette, CurvePoint at) {
        Rectangle panel = panel(at.curve());
        int x = place(panel, curves().get(at.curve()), at.by());
        int top = panel.y + titleHeight + 4;
        int height = panel.height - titleHeight - 12;
        double probability = at.probability(curves(), shown.orElseThrow().target());
        gc.setForeground(palette.accent());
        gc.setBackground(palette.accent());
        gc.drawLine(x, top, x, top + height);
        gc.fillOval(x - DOT, (int) Math.round(top + height * (1 - probability)) - DOT, 2 * DOT, 2 * DOT);
        if (isFocusControl()) {
            gc.drawRoundRectangle(panel.x, panel.y, panel.width, panel.height, 6, 6);
        }
    }

    private static void line(GC gc, Rectangle panel, ResponseCurves.Curve curve, int label, int top, int height, int width) {
        int[] points = new int[2 * curve.x().size()];
        for (int i = 0; i < curve.x().size(); i++) {
            points[2 * i] = place(panel, curve, i);
            points[2 * i + 1] = (int) Math.round(top + height * (1 - Math.clamp(curve.y().get(i).get(label), 0, 1)));
        }
        gc.setLineWidth(width);
        gc.setAlpha(width > 1 ? 255 : 90);
        gc.drawPolyline(points);
        gc.setAlpha(255);
        gc.setLineWidth(1);
    }
}
