/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Evaluation;
import org.sparsha.corpus.evaluation.EvaluationReport;
import org.sparsha.corpus.evaluation.RunSettings;

/** A paragraph for the methods section of a paper, and its references as BibTeX. */
final class MethodsHtml {

    private static final String EFRON = """
            @book{efron1993bootstrap,
              author = {Efron, Bradley and Tibshirani, Robert J.}, title = {An Introduction to the Bootstrap},
              publisher = {Chapman and Hall}, year = {1993}
            }""";
    private static final String GUO = """
            @inproceedings{guo2017calibration,
              author = {Guo, Chuan and Pleiss, Geoff and Sun, Yu and Weinberger, Kilian Q.},
              title = {On Calibration of Modern Neural Networks}, booktitle = {Proceedings of ICML}, pages = {1321--1330}, year = {2017}
            }""";
    private static final String LIN = """
            @article{lin1989concordance,
              author = {Lin, Lawrence I-Kuei}, title = {A Concordance Correlation Coefficient to Evaluate Reproducibility},
              journal = {Biometrics}, volume = {45}, number = {1}, pages = {255--268}, year = {1989}
            }""";

    private MethodsHtml() {
    }

    static void write(HtmlPage page, EvaluationReport report, Optional<AggregatedExplanations> why) {
        if (!report.evaluation().hasFigures()) {
            return;
        }
        page.heading("Methods, to be pasted");
        page.paragraph(paragraph(report) + why.map(MethodsHtml::aggregated).orElse(""));
        references(report).forEach(page::block);
        why.ifPresent(all -> page.block(AggregateHtml.WESTFALL));
    }

    static String paragraph(EvaluationReport report) {
        Map<String, String> settings = report.settings().values();
        Evaluation evaluation = report.evaluation();
        StringBuilder text = new StringBuilder("We evaluated the model ").append(settings.getOrDefault("model", "(unnamed)"));
        String digest = settings.getOrDefault("modelSha256", "");
        text.append(digest.isEmpty() ? "" : " (SHA-256 " + digest.substring(0, Math.min(12, digest.length())) + "…)");
        text.append(" on ").append(evaluation.outcomes().size()).append(" recordings of ").append(report.corpus().name());
        text.append(evaluation.speakers() > 0 ? " by " + evaluation.speakers() + " speakers" : "");
        text.append(settings.containsKey(RunSettings.CHANNEL) ? ", channel " + settings.get(RunSettings.CHANNEL)
                + " of each recording alone being heard" : "");
        text.append(settings.containsKey("fitted") ? ", the model being fitted to each " + settings.get("fitted") + " without labels" : "");
        text.append(" with Sparsha Workbench ").append(settings.getOrDefault("tool", "")).append(". ");
        if (!report.failures().isEmpty()) {
            text.append(report.failures().size()).append(" recordings had no result and are left out. ");
        }
        text.append(evaluation instanceof ClassEvaluation ? "We report accuracy (WA), unweighted average recall (UAR) and macro-averaged F1"
                : "We report the concordance correlation coefficient (Lin, 1989), Pearson's correlation and RMSE");
        text.append(evaluation.hasIntervals() ? ", with 95 % percentile bootstrap intervals over "
                + evaluation.units().kind() + " (1,000 draws; Efron and Tibshirani, 1993)" : "");
        text.append(evaluation instanceof ClassEvaluation ? ", and the expected calibration error in ten bins (Guo et al., 2017). " : ". ");
        report.settings().explained().ifPresent(how -> text.append("Each answer was explained by ").append(how).append(". "));
        return text.append("Seed ").append(settings.getOrDefault(RunSettings.SEED, "0")).append('.').toString();
    }

    private static String aggregated(AggregatedExplanations all) {
        return " Scores of the " + all.recordings() + " explanations were compared within recordings, as shares of each recording's "
                + "largest score, averaged over " + (all.bySpeaker() ? "the recordings of each of " + all.units() + " speakers"
                        : "recordings") + ", and tested by sign flips with step-down correction (Westfall and Young, 1993).";
    }

    private static List<String> references(EvaluationReport report) {
        List<String> references = new ArrayList<>();
        if (report.evaluation().hasIntervals()) {
            references.add(EFRON);
        }
        references.add(report.evaluation() instanceof ClassEvaluation ? GUO : LIN);
        return references;
    }
}
