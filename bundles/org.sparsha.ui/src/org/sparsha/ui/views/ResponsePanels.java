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
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/**
 * How the answer moves when one property of the voice is changed: a panel a property. The class explained is the strong line, the others
 * are faint; dashed: the voice as it is.
 */
final class ResponsePanels extends Canvas {

    private static final int GAP = 12;
    private static final int LEAST_WIDTH = 170;
    private static final int TITLE = 20;
    private static final int FOOT = 18;

    private Optional<Explanation> shown = Optional.empty();

    ResponsePanels(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        addListener(SWT.MouseMove, event -> setToolTipText(under(event.x, event.y)));
        Names.give(this, () -> shown.map(explanation -> sentence(explanation, curves())).orElse("No curves"));
    }

    void show(Explanation explanation) {
        shown = Optional.of(explanation);
        redraw();
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
        int height = (area.height - GAP - FOOT) / rows;
        return new Rectangle(GAP + (i % columns) * width, GAP + (i / columns) * height, Math.max(1, width - GAP),
                Math.max(1, height - GAP));
    }

    private String under(int x, int y) {
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
        return (int) Math.round(panel.x + 8 + (panel.width - 16) * (x - first) / span);
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
        gc.setForeground(palette.quiet());
        gc.drawText("Strong: " + shown.orElseThrow().targetLabel() + ", faint: the other classes, from 0 to 1. Dashed: the voice as it is.",
                GAP, getClientArea().height - FOOT, true);
    }

    private void paint(GC gc, Palette palette, Rectangle panel, ResponseCurves.Curve curve) {
        gc.setForeground(palette.border());
        gc.drawRoundRectangle(panel.x, panel.y, panel.width, panel.height, 6, 6);
        gc.setForeground(palette.text());
        gc.drawText(curve.name(), panel.x + 8, panel.y + 3, true);
        int after = panel.x + 14 + gc.textExtent(curve.name()).x;
        gc.setForeground(palette.quiet());
        gc.drawText(curve.unit(), after, panel.y + 3, true);
        int top = panel.y + TITLE + 4;
        int height = panel.height - TITLE - 12;
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
