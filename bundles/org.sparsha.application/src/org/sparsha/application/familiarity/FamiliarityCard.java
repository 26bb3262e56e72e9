/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.Locale;
import java.util.Map;

import org.sparsha.model.familiarity.ClassShape;
import org.sparsha.model.familiarity.ClipStatistics;

/** The section of a model card that says what the model is familiar with and by what figures. */
public final class FamiliarityCard {

    private FamiliarityCard() {
    }

    /**
     * @param figures what was found
     * @param command the call that makes it; empty where the training did
     * @return the section, as Markdown
     */
    static String section(FamiliarityFigures figures, String command) {
        String how = command.isEmpty() ? "It was made by the training: answers to held-out recordings are those of the folds' models, "
                + "which had heard neither them nor copies of them." : "This call makes it again:\n\n    " + command;
        return "## Familiarity\n\n`familiarity.json` says which recordings the model is familiar with. " + how + "\n\n" + lines(figures);
    }

    /**
     * @param figures what was found
     * @return the figures in words, as a Markdown list that reads well on a terminal, too
     */
    public static String lines(FamiliarityFigures figures) {
        StringBuilder text = new StringBuilder();
        text.append("- ").append(figures.recordings()).append(" recordings of ")
                .append(figures.speakers() > 1 ? figures.speakers() + " speakers" : "speakers not told apart").append(", held out in ")
                .append(figures.groups()).append(" groups; distances by ").append(ClipStatistics.ID)
                .append(String.format(Locale.ROOT, ", covariance within classes, shrinkage %.1f.%n", ClassShape.SHRINKAGE));
        text.append("- Area under the ROC curve by which altered copies lie further than held-out recordings: ");
        text.append(row(figures.copies())).append(".\n");
        if (figures.temperature().isEmpty()) {
            return text.append("- No temperature: the recordings have no labels that the model knows, or it has no probabilities.\n")
                    .toString();
        }
        var temperature = figures.temperature().get();
        text.append(String.format(Locale.ROOT, "- Temperature exp(%.3f + %.3f · ln(max(1, distance / %.3f))).%n", temperature.atHome(),
                temperature.withDistance(), temperature.median()));
        text.append(String.format(Locale.ROOT, "- Expected calibration error on held-out recordings %.3f before, %.3f after; on "
                + "their altered copies %.3f before, %.3f after (temperature fitted without the group judged).%n", figures.before().get(0),
                figures.after().get(0), figures.before().get(1), figures.after().get(1)));
        if (!figures.strangers().isEmpty()) {
            text.append("- The same on copies in surroundings that the model asked had not learned at all (temperature fitted without "
                    + "group and kind): ").append(row(figures.strangers())).append(".\n");
        }
        if (figures.unlearned() > 0) {
            text.append("- ").append(figures.unlearned()).append(" recordings don't count for temperature and calibration error: the "
                    + "folds' models that were asked about them hadn't learned their class.\n");
        }
        if (!figures.standIn()) {
            CopyRecalls recalls = figures.recalls();
            text.append("- UAR of the answers to held-out recordings and their altered copies: ").append(row(recalls.all())).append(".\n");
            recalls.corpora().forEach((corpus, own) -> text.append("- Of those of `").append(corpus).append("`: ").append(row(own))
                    .append(".\n"));
            if (!recalls.arousal().isEmpty()) {
                text.append("- High arousal against low, of all: ").append(row(recalls.arousal())).append(".\n");
            }
        }
        if (figures.standIn()) {
            text.append(String.format(Locale.ROOT, "- The model learned from these recordings, so its own answers to them say nothing "
                    + "about others. The temperature and its figures are those of a stand-in: linear discriminant analysis on the same "
                    + "statistics, learned without the group judged and made as sure as the model on what it learned from; it is right on "
                    + "%.1f %%. Where the package says how often the model itself is right on held-out recordings, it is made so sure "
                    + "at home.%n",
                    100 * figures.right()));
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String row(Map<String, Double> figures) {
        return String.join(", ", figures.entrySet().stream()
                .map(one -> String.format(Locale.ROOT, "`%s` %.3f", one.getKey(), one.getValue())).toList());
    }
}
