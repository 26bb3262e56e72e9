/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.sparsha.corpus.Recording;
import org.sparsha.model.Normalisation;
import org.sparsha.train.protocol.Hyperparameters;

/** The model card in Markdown: data, protocol, {@link CardFigures}, limits. */
final class ModelCard {

    private static final int MOST_LEFT_OUT = 20;

    private final TrainingPlan plan;
    private final InputRecipe recipe;
    private final List<String> labels;
    private final TrainingReport report;
    private final StringBuilder text = new StringBuilder();

    ModelCard(TrainingPlan plan, InputRecipe recipe, List<String> labels, TrainingReport report) {
        this.plan = plan;
        this.recipe = recipe;
        this.labels = labels;
        this.report = report;
    }

    String text() {
        line("# " + MarkdownText.escaped(plan.id()));
        line("");
        line("Trained by `sparsha train`. This call makes it again:");
        line("");
        line("    " + MarkdownText.line(plan.command()));
        line("");
        report.unfinished().ifPresent(sentence -> line("**" + sentence + "**\n"));
        terms();
        data();
        protocol();
        text.append(new CardFigures(plan, labels, report).text());
        limits();
        return text.toString();
    }

    private void terms() {
        ModelTerms terms = plan.terms();
        if (terms.equals(ModelTerms.NONE)) {
            return;
        }
        term("Licence", terms.licence());
        term("To cite", terms.citation());
        term("Made by", terms.author());
        line("");
    }

    private void term(String name, String value) {
        if (!value.isEmpty()) {
            line("- " + name + ": " + MarkdownText.escaped(value));
        }
    }

    private void data() {
        line("## Data");
        line("");
        int used = report.evaluation().outcomes().size();
        line("Corpus " + MarkdownText.escaped(plan.corpus().name()) + ", " + plan.corpus().size() + " labelled recordings, " + used
                + " of them judged, " + plan.corpus().speakers().size() + " speakers.");
        line("");
        line("| class | recordings |");
        line("|---|---|");
        for (Map.Entry<String, Integer> entry : plan.corpus().counts(Recording::label).entrySet()) {
            line("| " + MarkdownText.escaped(entry.getKey()) + " | " + entry.getValue() + " |");
        }
        line("");
        if (!report.left().isEmpty()) {
            line("Left out: " + report.left().size() + ".");
            line("");
            report.left().stream().limit(MOST_LEFT_OUT).forEach(reason -> line("- " + MarkdownText.escaped(reason)));
            line("");
        }
    }

    private void protocol() {
        Hyperparameters h = plan.hyperparameters();
        line("## Protocol");
        line("");
        line("- Split: " + plan.split() + ", " + plan.folds().size() + " folds. Every recording is judged once, by a model that has heard "
                + "neither it nor a copy of it" + (!plan.learnsGrouped() ? "; mean and scale come from the training part alone."
                        : "."));
        line("- Input: recipe `" + recipe.network().recipe() + "`" + (recipe.parameters().isEmpty() ? "" : " with "
                + recipe.parameters().entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(", ")))
                + ".");
        if (plan.normalisation().isPresent() && !plan.learnsGrouped()) {
            line("- Fitting: the model is made to be used as it is; it can be fitted to recordings of a speaker or a corpus, without their "
                    + "labels. For the figure so named the recordings of the tested speaker are those fitted to.");
        }
        plan.normalisation().filter(by -> plan.learnsGrouped()).ifPresent(by -> line(
                "- Normalisation: pooled statistics are standardised over "
                + (by == Normalisation.By.SPEAKER ? "each speaker's own recordings" : "all recordings of a corpus")
                + ", without their labels, in training and in judging. The figures below are for this case: **other recordings of the "
                + "tested speaker are looked at**, though not their labels. Without such reference clips the model is worse, see below."));
        if (recipe.network() == NetworkKind.STATISTICS) {
            line("- The logits come from statistics of the clip, through linear discriminant analysis with shrinkage " + h.shrinkage()
                    + ": solved at once, without chance.");
        } else if (recipe.network() == NetworkKind.SURROUNDINGS) {
            line("- The logits come from statistics of the clip, through linear discriminant analysis with shrinkage " + h.shrinkage()
                    + ", one for each kind of surroundings (" + CopyKinds.of(plan).words() + "): it learns from the copies of its kind, "
                    + "and from the others by a tenth. The logits are their mean, weighted by another discriminant analysis that tells the "
                    + "kinds apart. Solved at once, without chance.");
        } else if (recipe.network() == NetworkKind.FRAMES) {
            line("- " + recipe.sizes().get(InputRecipe.STATISTICS_PERCENT) + " % of the logits come from statistics of the clip, through "
                    + "linear discriminant analysis with shrinkage " + h.shrinkage() + "; the rest from the network over its frames, which "
                    + "is trained as follows.");
        }
        line("- Altered copies of training recordings: " + augmentations(false) + ". Masks in training: " + augmentations(true) + ".");
        line(h.epochs() == 0 ? "- Seed " + h.seed() + ", which decides the altered copies." : "- " + h.epochs() + " epochs at most, batch "
                + h.batch() + ", Adam " + h.learningRate() + " (" + h.schedule()
                + "), seed " + h.seed() + "; " + (h.patience() > 0 ? "stopped " + h.patience() + " epochs after the best validation"
                        : "the last epoch is kept, no epoch is chosen by looking at results") + ".");
        line("- The shipped model: " + switch (plan.membership()) {
            case FOLDS -> "the mean of the logits of all folds' models.";
            case ALL -> "trained once more on all recordings; the figures are those of the folds.";
            case ORIGINAL -> "trained once more as the original trains: recordings and copies are parted at random, four fifths are "
                    + "learned from, the best of all epochs on the other fifth is kept, and all of them decide mean and scale. A "
                    + "recording's copy and its speaker are on both sides. The figures that count are those of the folds.";
        });
        line(report.parity().isEmpty() ? "- Trained network and ONNX graph were not compared."
                : "- Trained network and ONNX graph differ by at most " + String.format(Locale.ROOT, "%.1e",
                        report.parity().getAsDouble()) + ".");
        line("");
    }

    private String augmentations(boolean masks) {
        String list = plan.augmentations().stream().filter(augmentation -> augmentation.kind().isMask() == masks)
                .map(Augmentation::toString).collect(Collectors.joining(", "));
        return list.isEmpty() ? "none" : list;
    }

    private void limits() {
        line("## Limits");
        line("");
        line("- It knows " + labels.size() + " classes and calls everything one of them.");
        line("- It has learned from " + plan.corpus().speakers().size()
                + " speakers of " + plan.corpus().name() + ": other languages, rooms, microphones and "
                + "spontaneous speech are outside what the figures speak of.");
        line("- How a person sounds is not what they feel. Do not use it to judge people.");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
