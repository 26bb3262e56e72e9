/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.sparsha.application.course.CourseWindow;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.model.Prediction;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.FocusFrame;
import org.sparsha.ui.widgets.Names;

/** The running prediction at a glance: how sure the model is of its answer to the whole, from the first window to the last. */
final class RunningStrip extends Canvas {

    private static final int HEIGHT = 34;
    private static final int RIGHT = 12;

    private Optional<ClipDocument> document = Optional.empty();
    private Optional<CourseWindow> moment = Optional.empty();

    RunningStrip(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED);
        addListener(SWT.Paint, event -> paint(event.gc));
        FocusFrame.show(this);
        addListener(SWT.MouseDown, this::pressed);
        Names.give(this, this::sentence);
    }

    /** What is seen, in words: how sure the model is of its answer at the moment shown, or between which bounds. */
    private String sentence() {
        Optional<Prediction> whole = document.flatMap(ClipDocument::session).map(ClipSession::prediction);
        if (whole.isEmpty() || windows().isEmpty()) {
            return "Running prediction";
        }
        int label = whole.get().best();
        String of = "Running prediction, " + windows().size() + " windows, " + whole.get().label() + " ";
        double rate = document.orElseThrow().info().sampleRate();
        DoubleSummaryStatistics all = windows().stream().mapToDouble(window -> window.answer().probability(label)).summaryStatistics();
        return moment.map(window -> of + String.format(Locale.ROOT, "%.2f at %.2f to %.2f s", window.answer().probability(label),
                window.range().start() / rate, window.range().end() / rate))
                .orElseGet(() -> of + String.format(Locale.ROOT, "%.2f to %.2f", all.getMin(), all.getMax()));
    }

    void show(ClipDocument shown, Optional<CourseWindow> newMoment) {
        document = Optional.of(shown);
        moment = newMoment;
        setToolTipText("How sure the model is of " + shown.session().map(session -> session.prediction().label()).orElse("")
                + " from window to window; press to go there");
        boolean wanted = !windows().isEmpty() && !shown.isFollowed(); // along a long recording it is a track
        if (getVisible() != wanted || ((GridData) getLayoutData()).exclude == wanted) {
            setVisible(wanted);
            ((GridData) getLayoutData()).exclude = !wanted;
            getParent().layout();
        }
        redraw();
    }

    private List<CourseWindow> windows() {
        return document.map(shown -> shown.running().windows()).orElse(List.of());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? 180 : wHint, HEIGHT);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setBackground(palette.surface());
        gc.fillRectangle(area);
        int width = area.width - RIGHT;
        List<CourseWindow> windows = windows();
        if (document.isEmpty() || document.get().isFollowed() || document.get().session().isEmpty() || windows.isEmpty()
                || width < 20) {
            return;
        }
        gc.setBackground(palette.field());
        gc.setAlpha(110);
        gc.fillRectangle(0, 0, width, HEIGHT);
        gc.setAlpha(255);
        Prediction whole = document.get().session().get().prediction();
        for (int i = 0; i < windows.size(); i++) {
            int left = i == 0 ? x(windows.get(0).range().start(), width) : boundary(windows, i, width);
            int right = i == windows.size() - 1 ? x(windows.get(i).range().end(), width) : boundary(windows, i + 1, width);
            Prediction here = windows.get(i).answer();
            int height = (int) Math.round((HEIGHT - 2) * Math.max(0, Math.min(1, here.probabilities()[whole.best()])));
            gc.setBackground(here.best() == whole.best() ? palette.supporting() : palette.quiet());
            gc.fillRectangle(left, HEIGHT - height, Math.max(1, right - left), height);
        }
        moment.ifPresent(window -> {
            int x = x((window.range().start() + window.range().end()) / 2, width);
            gc.setForeground(palette.accent());
            gc.setLineWidth(2);
            gc.drawLine(x, 0, x, HEIGHT);
        });
    }

    /** Half way from the middle of the window before to that of this one. */
    private int boundary(List<CourseWindow> windows, int index, int width) {
        SampleRange before = windows.get(index - 1).range();
        SampleRange here = windows.get(index).range();
        return x((before.start() + before.end() + here.start() + here.end()) / 4, width);
    }

    private int x(long sample, int width) {
        SampleRange part = document.orElseThrow().heard().range();
        return (int) Math.round((sample - part.start()) / (double) Math.max(1, part.length()) * width);
    }

    private void pressed(Event event) {
        document.filter(shown -> !windows().isEmpty()).ifPresent(shown -> {
            SampleRange part = shown.heard().range();
            int width = Math.max(1, getClientArea().width - RIGHT);
            shown.timeline().setCursor(part.start() + Math.round(event.x / (double) width * part.length()));
        });
    }
}
