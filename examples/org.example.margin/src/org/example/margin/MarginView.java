/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.example.margin;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.sparsha.model.Prediction;
import org.sparsha.ui.spi.RecordingView;
import org.sparsha.ui.spi.ShownRecording;

/** How far the model's first choice lies before its second: a sentence, and a bar as long as the margin. */
public final class MarginView extends RecordingView {

    private static final int GAP = 12;

    private Canvas canvas;
    private String sentence = "";
    private double margin;

    @Override
    protected String advice() {
        return "Open a recording, and this says how far the model's first choice lies before its second.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addListener(SWT.Paint, event -> paint(event.gc));
    }

    @Override
    protected void show(ShownRecording shown) {
        Optional<Prediction> answer = shown.prediction().filter(prediction -> prediction.labels().size() > 1);
        sentence = answer.map(MarginView::sentence).orElse("The model hasn't answered yet.");
        margin = answer.map(MarginView::margin).orElse(0.0);
        canvas.setToolTipText(sentence);
        canvas.redraw();
    }

    /** Numbers of the classes, the likeliest first. */
    private static List<Integer> order(Prediction answer) {
        double[] probabilities = answer.probabilities();
        return IntStream.range(0, probabilities.length).boxed()
                .sorted(Comparator.comparingDouble((Integer c) -> probabilities[c]).reversed()).toList();
    }

    private static double margin(Prediction answer) {
        return answer.probabilities()[order(answer).get(0)] - answer.probabilities()[order(answer).get(1)];
    }

    private static String sentence(Prediction answer) {
        List<Integer> order = order(answer);
        return String.format(Locale.ROOT, "%s lies %.0f points before %s.", answer.labels().get(order.get(0)), 100 * margin(answer),
                answer.labels().get(order.get(1)));
    }

    private void paint(GC gc) {
        Point size = canvas.getSize();
        gc.drawText(sentence, GAP, GAP, true);
        int top = 2 * GAP + gc.textExtent(sentence).y;
        gc.setBackground(canvas.getForeground());
        gc.fillRectangle(GAP, top, (int) Math.round(Math.max(0, size.x - 2 * GAP) * margin), GAP);
        gc.drawRectangle(GAP, top, Math.max(0, size.x - 2 * GAP), GAP);
    }
}
