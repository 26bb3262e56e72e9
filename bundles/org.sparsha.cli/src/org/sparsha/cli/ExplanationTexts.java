/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.report.SegmentsCsv;

/** Explanations as text for people. */
final class ExplanationTexts {

    private ExplanationTexts() {
    }

    static void print(Explanation explanation, CommandContext context, CommonOptions.Format format) {
        PrintStream out = context.out();
        if (format == CommonOptions.Format.csv) {
            out.print(SegmentsCsv.of(explanation));
        } else {
            double probability = explanation.prediction().probability(explanation.prediction().best());
            out.println(explanation.audio().path() + ": " + explanation.prediction().label() + " "
                    + number("%.3f", probability) + (explanation.target() == explanation.prediction().best() ? ""
                            : "; explained: " + explanation.targetLabel() + " "
                                    + number("%.3f", explanation.prediction().probability(explanation.target()))));
            out.println(explanation.explainer().id() + ", " + explanation.evaluations() + " evaluations in "
                    + number("%.2f", explanation.elapsedSeconds()) + " s");
            if (explanation.attribution() instanceof ResponseCurves curves) {
                printCurves(curves, explanation, out);
            } else {
                segments(explanation).print(out, format);
                out.println("Salient: " + salient(explanation));
            }
            explanation.metrics().forEach((id, result) -> {
                String value = result.values().isEmpty() ? "" : " " + number("%.4f", result.values().values().iterator().next());
                out.println(id + value + ": " + result.verdict());
            });
            out.println("Again: sparsha " + explanation.rerun());
        }
        explanation.warnings().forEach(warning -> context.err().println("Note (" + warning.code() + "): " + warning.message()));
    }

    private static String salient(Explanation explanation) {
        if (explanation.salient().isEmpty()) {
            return "nothing";
        }
        double rate = explanation.analysisRate();
        double share = explanation.salient().stream().mapToLong(SampleRange::length).sum() / (double) explanation.analysisLength();
        return String.join(", ",
                explanation.salient().stream().map(range -> number("%.2f", range.start() / rate) + "–" + number("%.2f", range.end() / rate)
                        + " s").toList())
                + " (" + number("%.0f", 100 * share) + " % of the recording)";
    }

    private static TextTable segments(Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        boolean intervals = explanation.attribution() instanceof SegmentAttribution given && given.intervals().isPresent();
        TextTable table = intervals ? new TextTable("from", "to", "score", "low", "high", "percent", "label")
                : new TextTable("from", "to", "score", "percent", "label");
        List<Double> percent = scores.percent();
        double rate = explanation.analysisRate();
        for (int i = 0; i < scores.segments().size(); i++) {
            String from = number("%.3f", scores.segments().get(i).start() / rate);
            String to = number("%.3f", scores.segments().get(i).end() / rate);
            String score = number("%+.4f", scores.scores().get(i));
            String share = number(scores.isShare() ? "%.1f" : "%+.4f", percent.get(i));
            String label = scores.segments().get(i).label();
            if (intervals && explanation.attribution() instanceof SegmentAttribution given && given.intervals().isPresent()) {
                table.row(from, to, score, number("%+.4f", given.intervals().get().low().get(i)),
                        number("%+.4f", given.intervals().get().high().get(i)), share, label);
            } else {
                table.row(from, to, score, share, label);
            }
        }
        return table;
    }

    private static void printCurves(ResponseCurves curves, Explanation explanation, PrintStream out) {
        TextTable table = new TextTable("changed", "by", "unit", explanation.targetLabel());
        for (ResponseCurves.Curve curve : curves.curves()) {
            for (int i = 0; i < curve.x().size(); i++) {
                table.row(curve.name(), number("%.2f", curve.x().get(i)), curve.unit(),
                        number("%.3f", curve.y().get(i).get(explanation.target())));
            }
        }
        table.print(out, CommonOptions.Format.table);
    }

    static String number(String pattern, double value) {
        return String.format(Locale.ROOT, pattern, value);
    }
}
