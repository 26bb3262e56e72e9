/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.ConfusionMatrix;
import org.sparsha.corpus.evaluation.Outcome;

/** The part of a model card that says how good the model is: figures with intervals, confusion matrix, every speaker. */
final class CardFigures {

    /** Head of the table of systems. */
    static final String HEAD = "| system | UAR | WA | macro F1 |";

    private final TrainingPlan plan;
    private final List<String> labels;
    private final TrainingReport report;
    private final StringBuilder text = new StringBuilder();

    CardFigures(TrainingPlan plan, List<String> labels, TrainingReport report) {
        this.plan = plan;
        this.labels = labels;
        this.report = report;
    }

    String text() {
        figures();
        confusion();
        corpora();
        speakers();
        return text.toString();
    }

    private void figures() {
        ClassEvaluation evaluation = report.evaluation();
        line("## Figures");
        line("");
        line("95 % intervals by bootstrap over " + (evaluation.bySpeaker() ? "speakers" : "recordings") + ".");
        line("");
        line(HEAD);
        line("|---|---|---|---|");
        line(row("this network", evaluation));
        report.withoutReference().ifPresent(own -> line(row("the same without reference clips", own)));
        report.fitted().ifPresent(own -> line(row("the same fitted to each speaker's recordings, without their labels", own)));
        report.baselines().forEach((name, baseline) -> line(row(name + " on pooled values", baseline)));
        report.originalProtocol().ifPresent(own -> line(row("the shipped model by its own protocol, **not to be quoted**", own)));
        line("");
        if (report.bestBaseline() >= evaluation.confusion().uar()) {
            line("A baseline is as good as the network: on this corpus the network isn't worth its cost.");
            line("");
        }
        report.learning().ifPresent(curve -> {
            line(curve.sentence() + " Measured with " + curve.method() + " on pooled values.");
            line("");
        });
        line("| class | recall | precision | F1 |");
        line("|---|---|---|---|");
        ConfusionMatrix confusion = evaluation.confusion();
        for (int i = 0; i < labels.size(); i++) {
            line("| " + MarkdownText.escaped(labels.get(i)) + " | " + number(confusion.recall(i)) + " | "
                    + number(confusion.precision(i)) + " | " + number(confusion.f1(i)) + " |");
        }
        line("");
    }

    /** @return a system's row */
    static String row(String name, ClassEvaluation evaluation) {
        ConfusionMatrix confusion = evaluation.confusion();
        return "| " + name + " | " + number(confusion.uar()) + interval(evaluation.uar()) + " | " + number(confusion.accuracy())
                + interval(evaluation.accuracy()) + " | " + number(confusion.macroF1()) + interval(evaluation.macroF1()) + " |";
    }

    private void confusion() {
        line("## Confusion matrix");
        line("");
        line("Rows are true classes, columns what was heard.");
        line("");
        line("| | " + labels.stream().map(MarkdownText::escaped).collect(Collectors.joining(" | ")) + " |");
        line("|---" + "|---".repeat(labels.size()) + "|");
        for (int i = 0; i < labels.size(); i++) {
            StringBuilder row = new StringBuilder("| " + MarkdownText.escaped(labels.get(i)));
            for (int j = 0; j < labels.size(); j++) {
                row.append(" | ").append(report.evaluation().confusion().count(i, j));
            }
            line(row + " |");
        }
        line("");
    }

    /** Each of several corpora; a corpus may lack classes, so the answers are judged among those that it has, too. */
    private void corpora() {
        Map<String, String> corpora = new HashMap<>();
        plan.corpus().recordings().forEach(recording -> corpora.put(recording.key(), CombinedCorpus.of(recording)));
        Map<String, List<Outcome>> outcomes = new TreeMap<>();
        report.evaluation().outcomes().forEach(outcome -> outcomes
                .computeIfAbsent(corpora.getOrDefault(outcome.key(), ""), key -> new ArrayList<>()).add(outcome));
        if (outcomes.size() < 2) {
            return;
        }
        line("## Corpora");
        line("");
        line("In the last column the answer is the likeliest of the classes that the corpus has.");
        line("");
        line("| corpus | recordings | classes | UAR | WA | UAR among its classes |");
        line("|---|---|---|---|---|---|");
        outcomes.forEach((corpus, own) -> {
            ConfusionMatrix all = ConfusionMatrix.of(labels, own);
            List<String> classes = labels.stream().filter(label -> own.stream().anyMatch(one -> one.truth().equals(label))).toList();
            ConfusionMatrix among = ConfusionMatrix.of(labels, own.stream().map(one -> among(one, classes)).toList());
            line("| " + MarkdownText.escaped(corpus) + " | " + own.size() + " | " + classes.size() + " | " + number(all.uar()) + " | "
                    + number(all.accuracy()) + " | " + number(among.uar()) + " |");
        });
        line("");
    }

    private Outcome among(Outcome outcome, List<String> classes) {
        String best = classes.stream().max(Comparator.comparingDouble(label -> outcome.probabilities().get(labels.indexOf(label))))
                .orElseThrow();
        return new Outcome(outcome.key(), outcome.path(), outcome.span(), outcome.speaker(), outcome.truth(), best,
                outcome.probabilities());
    }

    private void speakers() {
        if (report.evaluation().perSpeaker().isEmpty()) {
            return;
        }
        line("## Speakers");
        line("");
        line("| speaker | recordings | UAR | WA |");
        line("|---|---|---|---|");
        report.evaluation().perSpeaker().forEach((speaker, own) -> line("| " + MarkdownText.escaped(speaker) + " | " + own.total() + " | "
                + number(own.uar()) + " | " + number(own.accuracy()) + " |"));
        line("");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String interval(ConfidenceInterval interval) {
        return String.format(Locale.ROOT, " (%.2f–%.2f)", interval.low(), interval.high());
    }
}
