/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.eclipse.swt.graphics.TextStyle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.explain.MetricResult;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.Names;

/**
 * Whether an explanation can be trusted, in one sentence: by necessity, which takes the marked part away and compares with taking away as
 * much at random.
 */
final class VerdictBox extends Canvas {

    private static final int BAR = 4;
    private static final int MARGIN = 8;
    /** From so much more than by chance on, taking the marked part away tells something. */
    private static final double CLEARLY = 0.05;
    /** If a random part changes the answer more often than this, the marked one is not special. */
    private static final double SELDOM = 0.25;

    private enum Verdict {
        TRUSTWORTHY("Trustworthy here."), POINTING("Points the right way."), DOUBTFUL("Don't rely on it here."), UNKNOWN("");

        private final String words;

        Verdict(String words) {
            this.words = words;
        }
    }

    private final Font bold;
    private Verdict verdict = Verdict.UNKNOWN;
    private String sentence = "";

    VerdictBox(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        FontData data = getFont().getFontData()[0];
        bold = new Font(getDisplay(), new FontData(data.getName(), data.getHeight(), SWT.BOLD));
        addListener(SWT.Dispose, event -> bold.dispose());
        addListener(SWT.Paint, event -> paint(event.gc));
        Names.give(this, this::text);
    }

    /** Shows what the metrics of an explanation come to; nothing where necessity was not measured. */
    void show(Map<String, MetricResult> metrics) {
        Optional<MetricResult> necessity = Optional.ofNullable(metrics.get("necessity")).filter(result -> !result.values().isEmpty());
        verdict = necessity.map(VerdictBox::judge).orElse(Verdict.UNKNOWN);
        sentence = necessity.map(MetricResult::verdict).orElse("");
        redraw();
    }

    boolean isEmpty() {
        return verdict == Verdict.UNKNOWN;
    }

    private static Verdict judge(MetricResult necessity) {
        Map<String, Double> values = necessity.values();
        boolean changes = values.getOrDefault("necessity-changes", 0.0) > 0;
        if (changes && values.getOrDefault("necessity-random-changes", 1.0) <= SELDOM) {
            return Verdict.TRUSTWORTHY;
        }
        return values.getOrDefault("necessity", 0.0) > values.getOrDefault("necessity-random", 0.0) + CLEARLY ? Verdict.POINTING
                : Verdict.DOUBTFUL;
    }

    private String text() {
        return verdict.words + " " + sentence;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? 300 : wHint;
        return withLayout(width, layout -> new Point(width, layout.getBounds().height + 2 * MARGIN));
    }

    private <T> T withLayout(int width, Function<TextLayout, T> use) {
        TextLayout layout = new TextLayout(getDisplay());
        try {
            layout.setFont(getFont());
            layout.setText(text());
            layout.setWidth(Math.max(40, width - BAR - 2 * MARGIN));
            layout.setStyle(new TextStyle(bold, null, null), 0, Math.max(0, verdict.words.length() - 1));
            return use.apply(layout);
        } finally {
            layout.dispose();
        }
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.strip());
        gc.fillRectangle(area);
        gc.setBackground(colour(palette));
        gc.fillRectangle(0, 0, BAR, area.height);
        gc.setForeground(palette.text());
        withLayout(area.width, layout -> {
            layout.draw(gc, BAR + MARGIN, MARGIN);
            return verdict;
        });
    }

    private Color colour(Palette palette) {
        return switch (verdict) {
            case TRUSTWORTHY -> palette.good();
            case POINTING -> palette.doubtful();
            case DOUBTFUL -> palette.bad();
            case UNKNOWN -> palette.strip();
        };
    }
}
