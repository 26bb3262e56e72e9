/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.evaluation.AnswersEvaluation;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.DimensionalEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.Failure;
import org.sparsha.corpus.evaluation.RunSettings;

/** The page of an evaluation: figures, pictures, every recording with its explanation, how it was made. */
public final class EvaluationHtml {

    /** Rows of a table of speakers or failures. */
    static final int MOST_ROWS = 1000;

    private EvaluationHtml() {
    }

    /**
     * Makes the page.
     *
     * @param report the report
     * @param folder the folder that the page will lie in: explanations below it are shown and linked to
     * @return HTML
     */
    public static String of(EvaluationReport report, Path folder) {
        return of(report, folder, Optional.empty(), List.of());
    }

    /**
     * Makes the page, with what the explanations of the run say together.
     *
     * @param report the report
     * @param folder the folder that the page will lie in: explanations below it are shown and linked to
     * @param why what they say; empty for nothing
     * @param problems what could not be used of them, a sentence each
     * @return HTML
     */
    public static String of(EvaluationReport report, Path folder, Optional<AggregatedExplanations> why, List<String> problems) {
        HtmlPage page = new HtmlPage(report.settings().values().getOrDefault("model", "The model") + " on " + report.corpus().name());
        Evaluation evaluation = report.evaluation();
        page.faint(evaluation.outcomes().size() + " recordings, " + evaluation.speakers() + " speakers, label scheme "
                + report.corpus().scheme() + ", " + report.failures().size() + " without a result.");
        report.warnings().stream().map(Warning::message).forEach(page::warning);
        if (evaluation.hasFigures()) {
            switch (evaluation) {
                case ClassEvaluation classes -> ClassHtml.write(page, classes);
                case DimensionalEvaluation dimensions -> DimensionalHtml.write(page, dimensions);
                case AnswersEvaluation answers -> { }
            }
        } else if (evaluation instanceof AnswersEvaluation answers) {
            answers(page, answers);
        }
        if (!evaluation.outcomes().isEmpty()) {
            why.ifPresent(all -> AggregateHtml.write(page, all, problems));
            RecordingsHtml.write(page, report, folder);
        }
        failures(page, report.failures());
        MethodsHtml.write(page, report, why);
        made(page, report.settings());
        return page.end();
    }

    private static void answers(HtmlPage page, AnswersEvaluation answers) {
        double all = Math.max(1, answers.outcomes().size());
        page.heading("What the model hears");
        if (answers.means().isEmpty()) {
            page.table(List.of("class", "#recordings", "#share"), answers.heard().entrySet().stream().map(one -> List.of(one.getKey(),
                    String.valueOf(one.getValue()), number(one.getValue() / all))).toList());
        } else {
            page.table(List.of("dimension", "#mean"), answers.means().entrySet().stream().map(one -> List.of(one.getKey(),
                    number(one.getValue()))).toList());
        }
    }

    private static void failures(HtmlPage page, List<Failure> failures) {
        if (!failures.isEmpty()) {
            page.heading("Without a result");
            page.longTable(List.of("recording", "speaker", "truth", "reason"), failures.stream().limit(MOST_ROWS)
                    .map(failure -> List.of(failure.path(), failure.speaker(), failure.truth(), failure.reason())).toList());
            page.more(failures.size() - MOST_ROWS, "failures.csv");
        }
    }

    private static void made(HtmlPage page, RunSettings settings) {
        page.heading("How this was made");
        String command = settings.values().getOrDefault(RunSettings.COMMAND, "");
        if (!command.isEmpty()) {
            page.paragraph("This line does it again, into a new folder:");
            page.code(command);
        }
        page.table(List.of("setting", "value"), settings.values().entrySet().stream()
                .filter(setting -> !setting.getKey().equals(RunSettings.COMMAND) && !setting.getKey().equals(RunSettings.WARNING))
                .map(setting -> List.of(setting.getKey(), setting.getValue())).toList());
    }

    /** Which intervals the page gives. */
    static String intervals(Evaluation evaluation) {
        return evaluation.hasIntervals() ? "95 % intervals by bootstrap over " + evaluation.units().kind() + ". "
                : "There are no intervals, since there is nothing to draw from. ";
    }

    static String interval(Evaluation evaluation, ConfidenceInterval interval) {
        return evaluation.hasIntervals() ? number(interval.low()) + " to " + number(interval.high()) : "no interval";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    /** A number, or a dash where it means nothing. */
    static String number(double value, boolean means) {
        return means ? number(value) : "–";
    }
}
