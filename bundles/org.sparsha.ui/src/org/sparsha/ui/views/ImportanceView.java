/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.timeline.TimeFormat;
import org.sparsha.timeline.TimelineContext;
import org.sparsha.timeline.layer.CellLayer;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.analysis.AskedAgain;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ScoredSegment;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ChartCanvas;

/**
 * The scored segments as bars, or the scored cells as a map, along the time that the timeline shows; response curves as a panel a property,
 * interactions as a matrix.
 */
public final class ImportanceView extends ExplainedView {

    private final StackLayout stack = new StackLayout();
    private ChartCanvas canvas;
    private ResponsePanels curves;
    private PairMatrix pairs;

    @Override
    protected String advice() {
        return "Open a recording to see how much each part of it matters to the model.";
    }

    @Override
    protected String nothingYet() {
        return "Nothing is explained yet. Press Explain to see how much each part matters to the model.";
    }

    @Override
    protected void createContent(Composite parent) {
        parent.setLayout(stack);
        canvas = new ChartCanvas(parent);
        curves = new ResponsePanels(parent, this::hear);
        pairs = new PairMatrix(parent);
        stack.topControl = canvas;
        canvas.addListener(SWT.MouseMove,
                event -> document().ifPresent(shown -> shown.timeline().setHoveredSegment(at(shown, event).map(ScoredSegment::segment))));
        canvas.addListener(SWT.MouseExit, event -> document().ifPresent(shown -> shown.timeline().setHoveredSegment(Optional.empty())));
        canvas.addListener(SWT.MouseDown, event -> document().ifPresent(shown -> choose(shown, event)));
        ChartExport.install(this, canvas, "importance", () -> document().flatMap(shown -> shown.timeline().chosenSegment())
                .map(segment -> SegmentActions.of(getSite().getPage(), segment)).orElse(List.of()));
    }

    private void hear(Explanation explanation, ResponseCurves.Curve curve, double by) {
        AskedAgain again = getSite().getService(Analysis.class).again();
        page().ifPresent(page -> again.changeVoice(page.document(), explanation, curve, by, sound -> {
            if (!curves.isDisposed()) {
                curves.say(sound.description());
                page.playChanged(sound);
            }
        }));
    }

    private void choose(ClipDocument shown, Event event) {
        at(shown, event).ifPresent(found -> {
            shown.timeline().setChosenSegment(Optional.of(found.segment()));
            shown.timeline().setSelection(Optional.of(found.segment().range()));
        });
    }

    private Optional<ScoredSegment> at(ClipDocument shown, Event event) {
        double rate = shown.info().sampleRate();
        List<CellLayer.Cell> cells = shown.explanations().cells();
        List<ScoredSegment> parts = shown.explanations().parts();
        Optional<Long> sample = canvas.domainValue(event.x).map(seconds -> Math.round(seconds * rate));
        Optional<Double> height = canvas.rangeValue(event.y);
        return sample.flatMap(at -> IntStream.range(0, parts.size()).filter(i -> parts.get(i).segment().range().contains(at)
                && (cells.isEmpty() || height.filter(hertz -> hertz >= cells.get(i).lowest() && hertz < cells.get(i).highest())
                        .isPresent())).mapToObj(parts::get).findFirst());
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
        Optional<Explanation> chosen = shown.explanations().chosen();
        Control wanted = chosen.isEmpty() ? canvas : switch (chosen.get().attribution()) {
            case ResponseCurves found -> curves;
            case InteractionAttribution found -> pairs;
            default -> canvas;
        };
        if (stack.topControl != wanted) {
            stack.topControl = wanted;
            canvas.getParent().layout();
        }
        if (wanted == curves) {
            curves.show(chosen.get());
        } else if (wanted == pairs) {
            pairs.show(chosen.get());
        } else {
            showScores(shown);
        }
    }

    private void showScores(ClipDocument shown) {
        Palette palette = Palette.of(canvas.getDisplay());
        double rate = shown.info().sampleRate();
        XYIntervalSeriesCollection bars = new XYIntervalSeriesCollection();
        List<CellLayer.Cell> cells = shown.explanations().cells();
        List<ScoredSegment> segments = shown.explanations().parts();
        XYIntervalSeries series = new XYIntervalSeries("score", false, true); // in the order of the parts
        for (int i = 0; i < segments.size(); i++) {
            SampleRange range = segments.get(i).segment().range();
            double score = segments.get(i).score();
            double middle = (range.start() + range.end()) / 2.0 / rate;
            if (cells.isEmpty()) {
                series.add(middle, range.start() / rate, range.end() / rate, score, Math.min(0, score), Math.max(0, score));
            } else {
                double lowest = cells.get(i).lowest();
                double highest = cells.get(i).highest();
                series.add(middle, range.start() / rate, range.end() / rate, (lowest + highest) / 2, lowest, highest);
            }
        }
        bars.addSeries(series);
        XYBarRenderer renderer = new Bars(segments, !cells.isEmpty(), shown.timeline(), palette);
        NumberAxis time = new NumberAxis("seconds");
        SampleRange range = shown.timeline().range();
        time.setRange(range.start() / rate, Math.max(range.start() / rate + 0.001, range.end() / rate));
        NumberAxis score = new NumberAxis(cells.isEmpty() ? null : "Hz");
        XYPlot plot = new XYPlot(bars, time, score, renderer);
        JFreeChart chart = new JFreeChart(null, null, plot, false);
        canvas.show(chart, "Importance of " + segments.size() + (cells.isEmpty() ? " segments" : " cells") + " along time"
                + segments.stream().max(Comparator.comparingDouble(ScoredSegment::score)).map(best -> ". The strongest: "
                        + TimeFormat.spoken(best.segment().range(), rate) + String.format(Locale.ROOT, ", score %.2f", best.score()))
                        .orElse(""));
    }

    /** Bars in the colours of for and against, the hovered and the chosen one stronger. */
    private static final class Bars extends XYBarRenderer {
        private static final long serialVersionUID = 1L;
        private final transient List<ScoredSegment> segments;
        private final double strongest;
        private final transient TimelineContext timeline;
        private final transient Palette palette;

        Bars(List<ScoredSegment> segments, boolean map, TimelineContext timeline, Palette palette) {
            this.segments = segments;
            this.strongest = map ? segments.stream().mapToDouble(one -> Math.abs(one.score())).max().orElse(0) : 0;
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
            int alpha = lit ? 255 : strongest > 0 ? (int) Math.round(230 * Math.abs(segment.score()) / strongest)
                    : segment.salient() ? 210 : 120;
            return new java.awt.Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
        }
    }
}
