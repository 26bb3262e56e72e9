/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.Counted;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Warning;
import org.sparsha.corpus.Arousal;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;
import org.sparsha.explain.Verdict;
import org.sparsha.model.LevelModulation;
import org.sparsha.model.Prediction;

/** What a model hears, how sure it is, where, and how far to trust that: in words that need no manual. Pure functions. */
public final class PlainSentence {

    private static final int MOST_PLACES = 3;

    private PlainSentence() {
    }

    /**
     * What is heard and how sure, by the calibrated probabilities where there are such, and whether the model knows such recordings.
     *
     * @param name what to call the recording
     * @param prediction the model's answer
     * @param warnings what must be known of the answer; what may be no speech is not answered as if it were
     * @return a sentence or two
     */
    public static String of(String name, Prediction prediction, List<Warning> warnings) {
        boolean speech = warnings.stream().noneMatch(warning -> warning.code().equals(LevelModulation.NOT_SPEECH));
        String hears = speech ? ": the model hears " : ": this may be no speech; to the model it sounds most like ";
        List<Integer> order = IntStream.range(0, prediction.labels().size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -prediction.probability(i))).toList();
        if (!prediction.isDistribution()) {
            return shortName(name, warnings) + hears + IntStream.range(0, prediction.labels().size())
                    .mapToObj(i -> prediction.labels().get(i) + String.format(Locale.ROOT, " %.2f", prediction.probability(i)))
                    .collect(Collectors.joining(", ")) + ".";
        }
        double[] honest = prediction.calibrated().orElseGet(prediction::probabilities);
        double best = honest[order.get(0)];
        String next = order.size() < 2 ? "" : "; next " + prediction.labels().get(order.get(1)) + " " + percent(honest[order.get(1)]);
        String known = prediction.familiarity().map(found -> switch (found.level()) {
            case FAMILIAR -> "; it knows such recordings.";
            case UNUSUAL -> "; among those that it knows, this recording is unusual.";
            case FOREIGN -> ", but it is not for recordings like this one." + (speech ? arousal(prediction, honest) : "");
        }).orElse(".");
        return shortName(name, warnings) + hears + prediction.labels().get(order.get(0)) + (speech ? " and is " + sure(best) : "") + " ("
                + percent(best) + next + ")" + known;
    }

    /** What may still be said of a recording that a model isn't for. */
    private static String arousal(Prediction prediction, double[] probabilities) {
        return Arousal.of(prediction.labels(), probabilities).map(arousal -> " Arousal carries over better than classes do; it sounds "
                + arousal.text() + ".").orElse("");
    }

    /**
     * What is heard, how sure, how familiar, where, and how far to trust it.
     *
     * @param explanation an explanation
     * @param verdict how far it can be trusted
     * @return one to some sentences, on one line
     */
    public static String of(Explanation explanation, Verdict verdict) {
        String trust = verdict.level().words();
        return withoutTrust(explanation) + " How far to trust that: " + trust.substring(0, 1).toLowerCase(Locale.ROOT)
                + trust.substring(1);
    }

    /** What is heard, how sure, where. */
    static String withoutTrust(Explanation explanation) {
        String name = new ChannelChoice(explanation.audio().channel()).noted(explanation.audio().path());
        return of(name, explanation.prediction(), explanation.warnings()) + " " + where(explanation);
    }

    private static String where(Explanation explanation) {
        String label = explanation.explainedWords();
        if (explanation.attribution() instanceof ResponseCurves curves) {
            return curves.strongest().map(sound -> "What moves it most is changed: " + sound.description())
                    .orElse("No change of the voice moves the answer.");
        }
        if (explanation.salient().isEmpty()) {
            return "Nothing in the recording speaks for " + label + " more than the rest.";
        }
        List<SampleRange> longest = explanation.salient().stream().sorted(Comparator.comparingLong(range -> -range.length()))
                .limit(MOST_PLACES).sorted().toList();
        String places = longest.stream().map(range -> String.format(Locale.ROOT, "%.2f to %.2f s", explanation.seconds(range.start()),
                explanation.seconds(range.end()))).collect(Collectors.joining(", "));
        double share = explanation.salient().stream().mapToLong(SampleRange::length).sum() / (double) explanation.analysisLength();
        int more = explanation.salient().size() - longest.size();
        return "What speaks most for " + label + " lies at " + places + (more > 0 ? " and " + Counted.of(more, "more place") : "") + " ("
                + percent(share) + " of the time).";
    }

    private static String sure(double probability) {
        return probability >= 0.9 ? "very sure" : probability >= 0.7 ? "sure" : probability >= 0.5 ? "fairly sure" : "unsure";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String shortName(String path, List<Warning> warnings) {
        String name = path.replace('\\', '/');
        return ChannelDifference.noted(name.substring(name.lastIndexOf('/') + 1), warnings);
    }
}
