/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.sparsha.application.explanation.ExplanationSummary;
import org.sparsha.application.explanation.PlainSentence;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.CellAttribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.InteractionAttribution;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.Verdict;
import org.sparsha.report.explanation.ExplanationReport;
import org.sparsha.report.explanation.SegmentsCsv;

/** Explanations as text for people. */
final class ExplanationTexts {

    /** What no table says. */
    private static final List<ExplanationSummary.Topic> SAID = List.of(ExplanationSummary.Topic.CHANGES,
            ExplanationSummary.Topic.TOGETHER, ExplanationSummary.Topic.NOT_BY, ExplanationSummary.Topic.OTHERS);

    private ExplanationTexts() {
    }

    static void print(ExplanationReport report, CommandContext context, CommonOptions.Format format) {
        Explanation explanation = report.explanation();
        Verdict verdict = report.verdict();
        PrintStream out = context.out();
        if (format == CommonOptions.Format.csv) {
            out.print(SegmentsCsv.of(explanation));
        } else {
            out.println(PlainSentence.of(explanation, verdict));
            out.println((explanation.target() == explanation.prediction().best() ? "" : "Explained: " + explanation.targetLabel() + " "
                    + number("%.3f", explanation.prediction().probability(explanation.target())) + "; ") + explanation.explainer().id()
                    + ", " + explanation.evaluations() + " evaluations in " + number("%.2f", explanation.elapsedSeconds()) + " s");
            shape(explanation, out, format);
            ExplanationSummary summary = ExplanationSummary.of(explanation, verdict, report.cues());
            SAID.forEach(topic -> summary.lines(topic).forEach(line -> out.println(topic.title() + ": " + line)));
            explanation.metrics().forEach((id, result) -> {
                String value = result.values().isEmpty() ? "" : " " + number("%.4f", result.values().values().iterator().next());
                out.println(id + value + ": " + result.verdict());
            });
            report.cues().ifPresent(cues -> out.println("Cues: " + cues.sentence()));
            out.println("Verdict: " + verdict.text());
            verdict.parts().stream().filter(part -> part.source() == Verdict.Source.BENCHMARK)
                    .forEach(part -> out.println(part.id() + ": " + part.text()));
            out.println("Again: sparsha " + explanation.rerun());
        }
        explanation.warnings().forEach(warning -> context.err().println("Note (" + warning.code() + "): " + warning.message()));
    }

    private static void shape(Explanation explanation, PrintStream out, CommonOptions.Format format) {
        switch (explanation.attribution()) {
            case ResponseCurves curves -> {
                printCurves(curves, explanation, out);
                return;
            }
            case CellAttribution cells -> ShapeTables.cells(explanation, cells).print(out, format);
            case InteractionAttribution interaction -> {
                segments(explanation).print(out, format);
                ShapeTables.interactions(explanation, interaction).print(out, format);
            }
            case SegmentAttribution segments -> segments(explanation).print(out, format);
        }
        out.println("Salient: " + salient(explanation));
    }

    private static String salient(Explanation explanation) {
        if (explanation.salient().isEmpty()) {
            return "nothing";
        }
        double share = explanation.salient().stream().mapToLong(SampleRange::length).sum() / (double) explanation.analysisLength();
        return String.join(", ",
                explanation.salient().stream().map(range -> number("%.2f", explanation.seconds(range.start())) + "–"
                        + number("%.2f", explanation.seconds(range.end())) + " s").toList())
                + " (" + number("%.0f", 100 * share) + " % of the recording)";
    }

    private static TextTable segments(Explanation explanation) {
        TimeScores scores = explanation.timeScores();
        boolean intervals = explanation.attribution() instanceof SegmentAttribution given && given.intervals().isPresent();
        TextTable table = intervals ? new TextTable("from", "to", "score", "low", "high", "percent", "label")
                : new TextTable("from", "to", "score", "percent", "label");
        List<Double> percent = explanation.percent();
        for (int i = 0; i < scores.segments().size(); i++) {
            String from = number("%.3f", explanation.seconds(scores.segments().get(i).start()));
            String to = number("%.3f", explanation.seconds(scores.segments().get(i).end()));
            String score = number("%+.4f", scores.scores().get(i));
            String share = number(explanation.isPercentShare() ? "%.1f" : "%+.4f", percent.get(i));
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
