/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.Locale;
import java.util.Map;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.ClassEvaluation;

/** The card of a model that was made on top of another. */
final class FewCard {

    private final TrainingChoice choice;
    private final Corpus corpus;
    private final FewBase base;
    private final java.util.List<String> labels;
    private final TrainFew.Result result;
    private final String command;

    FewCard(TrainingChoice choice, Corpus corpus, FewBase base, java.util.List<String> labels, TrainFew.Result result, String command) {
        this.choice = choice;
        this.corpus = corpus;
        this.base = base;
        this.labels = labels;
        this.result = result;
        this.command = command;
    }

    String text() {
        StringBuilder text = new StringBuilder("# " + choice.out().toAbsolutePath().getFileName() + "\n\n");
        text.append("On top of `").append(base.model().descriptor().id()).append("`, from ").append(base.clips().size())
                .append(" labelled recordings of ").append(corpus.name()).append(" (").append(corpus.speakers().size())
                .append(" speakers). This call makes it again:\n\n    ").append(command).append("\n\nIts classes: ")
                .append(String.join(", ", labels)).append(base.known().size() == labels.size() ? ". The model below knows all of them.\n\n"
                                : ". The model below knows " + (base.known().isEmpty() ? "none" : String.join(", ", base.known()))
                                        + " of them; the others are learned from these recordings alone.\n\n");
        text.append("The embedding of the model below is kept as it is. A discriminant analysis over it, standardised over these "
                + "recordings, ")
                .append(result.alone() ? "answers alone: mixed with the model's own scores it was worse in inner folds.\n\n"
                        : "is mixed with the model's own scores, " + (result.fitted() ? "fitted to these recordings" : "as they are")
                                + ", which inner folds decided. The share of the first is n / (n + 40) of n recordings.\n\n");
        text.append("## How good it is\n\nOn recordings that each fold left out, by speaker where speakers are named:\n\n");
        table(text, result.systems());
        result.curve().forEach((each, systems) -> {
            text.append("\nFrom ").append(each).append(" recordings of each class, two draws a fold:\n\n");
            table(text, systems);
        });
        result.warnings().forEach(warning -> text.append('\n').append(warning.message()).append('\n'));
        result.more().ifPresent(more -> text.append('\n').append(more.sentence()).append('\n'));
        text.append("\nIts probabilities are not calibrated and it doesn't say how familiar a recording is: "
                + "`sparsha model familiarise` adds both.\n");
        if (!result.left().isEmpty()) {
            text.append("\nLeft out: ").append(result.left().size()).append(".\n");
        }
        return text.toString();
    }

    private static void table(StringBuilder text, Map<String, ClassEvaluation> systems) {
        text.append("| system | UAR | 95 % | WA |\n|---|---|---|---|\n");
        systems.forEach((name, evaluation) -> text.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f–%.3f | %.3f |\n", name, evaluation
                .confusion().uar(), evaluation.uar().low(), evaluation.uar().high(), evaluation.confusion().accuracy())));
    }
}
