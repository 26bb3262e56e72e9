/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.sparsha.application.trust.TrustChecks;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.Verdict;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.ui.analysis.Analysis;
import org.sparsha.ui.session.ClipDocument;
import org.sparsha.ui.session.ClipWarnings;
import org.sparsha.ui.session.RunState;
import org.sparsha.ui.theme.Palette;
import org.sparsha.ui.widgets.ChartCanvas;
import org.sparsha.ui.widgets.ColumnWidth;
import org.sparsha.ui.widgets.Css;
import org.sparsha.ui.widgets.FlatButton;
import org.sparsha.ui.widgets.LastColumn;
import org.sparsha.ui.widgets.Names;

/** How far the explanation shown can be trusted: figures with words, and how the answer falls as what matters is taken away. */
public final class FaithfulnessView extends ClipView {

    /** What the names of curves that are there for comparison end with. */
    private static final String RANDOM = "-random";
    private static final BasicStroke WHOLE = new BasicStroke(2f);
    private static final BasicStroke DASHED = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, new float[] {5, 4},
            0);

    private Analysis analysis;
    private FlatButton check;
    private FlatButton all;
    private Label note;
    private VerdictBox verdict;
    private SashForm results;
    private ChartCanvas curves;
    private Table table;

    @Override
    protected String advice() {
        return "Explain a recording, then check here how far the explanation can be trusted.";
    }

    @Override
    protected void createContent(Composite parent) {
        analysis = getSite().getService(Analysis.class);
        parent.setLayout(new GridLayout(3, false));
        check = new FlatButton(parent, true, "Check trust", "");
        check.setToolTipText("The checks that take seconds");
        check.addListener(SWT.Selection, event -> document().ifPresent(shown -> measure(shown, quick())));
        all = new FlatButton(parent, false, "All checks", "");
        all.setToolTipText("Every check there is; explains again many times, which takes a while");
        all.addListener(SWT.Selection, event -> document().ifPresent(shown -> measure(shown, known())));
        note = new Label(parent, SWT.WRAP);
        Css.quiet(note);
        GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
        wide.widthHint = 100;
        note.setLayoutData(wide);
        verdict = new VerdictBox(parent);
        verdict.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 3, 1));
        results = new SashForm(parent, SWT.HORIZONTAL);
        results.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
        Composite left = new Composite(results, SWT.NONE);
        left.setLayout(new FillLayout());
        curves = new ChartCanvas(left);
        table = new Table(results, SWT.FULL_SELECTION);
        Names.give(table, "Measures of trust");
        table.setHeaderVisible(true);
        String[] titles = {"check", "figure", "which means"};
        int[] widths = {150, 70, 420};
        for (int i = 0; i < titles.length; i++) {
            TableColumn column = new TableColumn(table, i == 1 ? SWT.RIGHT : SWT.LEFT);
            column.setText(titles[i]);
            ColumnWidth.give(column, widths[i]);
        }
        results.setWeights(40, 60);
        LastColumn.fill(table, 2, 240);
        ChartExport.install(this, curves, "faithfulness", List::of);
        TableExport.install(this, table, "faithfulness", List::of, index -> document().map(ClipWarnings::all).orElse(List.of()));
    }

    private List<String> quick() {
        return TrustChecks.quick(analysis.runtime().catalog());
    }

    private List<String> known() {
        return TrustChecks.all(analysis.runtime().catalog());
    }

    private void measure(ClipDocument shown, List<String> metrics) {
        shown.explanations().chosen().ifPresent(explanation -> analysis.again().measure(shown, explanation, metrics));
    }

    @Override
    protected void show(ClipDocument shown) {
        table.setData(null); // shown anew when the colours have changed, too
        fill(shown);
    }

    @Override
    protected void changed(ClipDocument shown, ClipDocument.Aspect aspect) {
        if (aspect == ClipDocument.Aspect.EXPLANATIONS || aspect == ClipDocument.Aspect.RUN) {
            fill(shown);
        }
    }

    private void fill(ClipDocument shown) {
        Optional<Explanation> explanation = shown.explanations().chosen();
        Map<String, MetricResult> metrics = explanation.map(Explanation::metrics).orElse(Map.of());
        boolean busy = shown.run() instanceof RunState.Running;
        check.setEnabled(explanation.isPresent() && !busy);
        all.setEnabled(explanation.isPresent() && !busy);
        check.setText(metrics.isEmpty() ? "Check trust" : "Check again");
        note.setText(shown.run() instanceof RunState.Running running ? running.label() + " … " + running.remaining()
                : explanation.isEmpty() ? "Nothing is explained yet. Press Explain, then check here how far that can be trusted."
                : metrics.isEmpty() ? "Takes the marked parts away, and others at random, and asks the model again."
                        : "Of the explanation by " + explanation.map(found -> name(ExtensionKind.EXPLAINERS, found.explainer().id()))
                        .orElse("") + ". Dashed: taken away at random.");
        results.setVisible(!metrics.isEmpty());
        verdict.show(explanation.map(TrustJudge::judge).orElse(Verdict.NONE));
        verdict.setVisible(!verdict.isEmpty());
        ((GridData) verdict.getLayoutData()).exclude = verdict.isEmpty();
        check.getParent().layout();
        if (table.getData() != metrics) {
            table.setData(metrics);
            fillTable(metrics);
            fillCurves(metrics);
        }
    }

    private String name(ExtensionKind<?> kind, String id) {
        return analysis.runtime().catalog().list(kind).stream().filter(info -> info.id().equals(id)).findFirst().map(ContributionInfo::name)
                .orElse(id);
    }

    private void fillTable(Map<String, MetricResult> metrics) {
        table.removeAll();
        metrics.forEach((id, result) -> {
            TableItem item = new TableItem(table, SWT.NONE);
            String figure = result.values().values().stream().findFirst().map(value -> String.format(Locale.ROOT, "%.3f", value))
                    .orElse("–");
            item.setText(new String[] {name(ExtensionKind.METRICS, id), figure, result.verdict()});
            result.curves().keySet().stream().findFirst().ifPresent(curve -> item.setForeground(0, colour(metrics, curve)));
        });
    }

    /** Of a curve, and of the name of its check in the table, which so tells what the line is: one colour a check. */
    private Color colour(Map<String, MetricResult> metrics, String curve) {
        List<String> checks = metrics.values().stream().flatMap(result -> result.curves().keySet().stream())
                .map(name -> name.replace(RANDOM, "")).distinct().toList();
        Palette palette = Palette.of(table.getDisplay());
        List<Color> colours = List.of(palette.supporting(), palette.opposing(), palette.good(), palette.doubtful(), palette.bad());
        return colours.get(checks.indexOf(curve.replace(RANDOM, "")) % colours.size());
    }

    private void fillCurves(Map<String, MetricResult> metrics) {
        XYSeriesCollection data = new XYSeriesCollection();
        List<String> names = new ArrayList<>();
        metrics.forEach((id, result) -> result.curves().forEach((name, points) -> {
            if (!names.contains(name)) {
                names.add(name);
                XYSeries series = new XYSeries(name.replace(RANDOM, ", random order"), false);
                points.forEach(point -> series.add(100 * point.x(), point.y()));
                data.addSeries(series);
            }
        }));
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        for (int i = 0; i < data.getSeriesCount(); i++) {
            lines.setSeriesPaint(i, ChartCanvas.awt(colour(metrics, names.get(i))));
            lines.setSeriesStroke(i, names.get(i).endsWith(RANDOM) ? DASHED : WHOLE);
        }
        NumberAxis share = new NumberAxis("removed or kept, %");
        share.setRange(0, 100);
        XYPlot plot = new XYPlot(data, share, new NumberAxis(), lines);
        curves.show(new JFreeChart(null, null, plot, true), "Curves: " + String.join("; ", IntStream.range(0, data.getSeriesCount())
                .mapToObj(i -> told(data.getSeries(i))).toList()));
    }

    /** A curve for those who cannot see it. */
    private static String told(XYSeries series) {
        int last = series.getItemCount() - 1;
        return series.getKey() + (last < 0
                ? ""
                : String.format(Locale.ROOT, ", from %.2f to %.2f", series.getY(0).doubleValue(), series.getY(last).doubleValue()));
    }
}
