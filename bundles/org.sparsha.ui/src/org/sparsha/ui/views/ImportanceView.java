/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.sparsha.core.SampleRange;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ChartCanvas;

/** The scored segments as bars along the time that the timeline shows. */
public final class ImportanceView extends ExplainedView {

    private ChartCanvas canvas;

    @Override
    protected String advice() {
        return "Open a recording to see how much each part of it matters to the model.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(new FillLayout());
        canvas = new ChartCanvas(parent);
        canvas.addListener(SWT.MouseMove,
                event -> document().ifPresent(shown -> shown.timeline().setHoveredSegment(at(shown, event).map(ScoredSegment::segment))));
        canvas.addListener(SWT.MouseExit, event -> document().ifPresent(shown -> shown.timeline().setHoveredSegment(Optional.empty())));
        canvas.addListener(SWT.MouseDown, event -> document().ifPresent(shown -> choose(shown, event)));
        ChartExport.install(this, canvas, "importance", () -> document().flatMap(shown -> shown.timeline().chosenSegment())
                .map(segment -> SegmentActions.of(getSite().getPage(), segment)).orElse(List.of()));
    }

    private void choose(ClipDocument shown, Event event) {
        at(shown, event).ifPresent(found -> {
            shown.timeline().setChosenSegment(Optional.of(found.segment()));
            shown.timeline().setSelection(Optional.of(found.segment().range()));
        });
    }

    private Optional<ScoredSegment> at(ClipDocument shown, Event event) {
        double rate = shown.info().sampleRate();
        return canvas.domainValue(event.x).map(seconds -> Math.round(seconds * rate))
                .flatMap(sample -> shown.explanations().scored().stream()
                        .filter(one -> one.segment().range().contains(sample)).findFirst());
    }

    @Override
    protected void moved(ClipDocument shown, Set<TimelineContext.Aspect> aspects) {
        if (aspects.contains(TimelineContext.Aspect.RANGE) || aspects.contains(TimelineContext.Aspect.CHOSEN_SEGMENT)
                || aspects.contains(TimelineContext.Aspect.HOVERED_SEGMENT)) {
            fill(shown);
        }
    }

    @Override
    protected void fill(ClipDocument shown) {
        Palette palette = Palette.of(canvas.getDisplay());
        double rate = shown.info().sampleRate();
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        List<ScoredSegment> segments = shown.explanations().scored();
        XYIntervalSeries series = new XYIntervalSeries("score");
        for (ScoredSegment one : segments) {
            SampleRange range = one.segment().range();
            double middle = (range.start() + range.end()) / 2.0 / rate;
            series.add(middle, range.start() / rate, range.end() / rate, one.score(), Math.min(0, one.score()), Math.max(0, one.score()));
        }
        bars.addSeries(series);
        XYBarRenderer renderer = new Bars(segments, shown.timeline(), palette);
        NumberAxis time = new NumberAxis("seconds");
        SampleRange range = shown.timeline().range();
        time.setRange(range.start() / rate, Math.max(range.start() / rate + 0.001, range.end() / rate));
        NumberAxis score = new NumberAxis();
        XYPlot plot = new XYPlot(bars, time, score, renderer);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        canvas.show(chart, "Importance of " + segments.size() + " segments along time");
    }

    /** Bars in the colours of for and against, the hovered and the chosen one stronger. */
    private static final class Bars extends XYBarRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<ScoredSegment> segments;
        private final transient TimelineContext timeline;
        private final transient Palette palette;

        Bars(List<ScoredSegment> segments, TimelineContext timeline, Palette palette) {
            this.segments = segments;
            this.timeline = timeline;
            this.palette = palette;
            setBarPainter(new StandardXYBarPainter());
            setShadowVisible(false);
            setUseYInterval(true);
            setDrawBarOutline(false);
        }

        @Override
        public java.awt.Paint getItemPaint(int row, int column) {
            ScoredSegment segment = segments.get(column);
            java.awt.Color colour = ChartCanvas.awt(segment.score() < 0 ? palette.opposing() : palette.supporting());
            boolean lit = timeline.hoveredSegment().filter(segment.segment()::equals).isPresent()
                    || timeline.chosenSegment().filter(segment.segment()::equals).isPresent();
            int alpha = lit ? 255 : segment.salient() ? 210 : 120;
            return new java.awt.Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
        }
    }
}
