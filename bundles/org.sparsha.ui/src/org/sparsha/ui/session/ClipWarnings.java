/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.ui.keys.WindowWords;

/** The sentences that stand beside an answer and its explanation, in the words that the command line prints. */
public final class ClipWarnings {

    private ClipWarnings() {
    }

    /**
     * @param document a recording
     * @return what must be known of the model's answer
     */
    public static List<String> ofAnswer(ClipDocument document) {
        return sentences(document.warnings(), List.of());
    }

    /**
     * @param document a recording
     * @return what must be known of the explanation shown beyond what is said of the answer
     */
    public static List<String> ofExplanation(ClipDocument document) {
        List<String> answer = ofAnswer(document);
        return all(document).stream().filter(sentence -> !answer.contains(sentence)).toList();
    }

    /**
     * @param document a recording
     * @return both, each sentence once
     */
    public static List<String> all(ClipDocument document) {
        return sentences(document.warnings(), document.explanations().chosen().map(Explanation::warnings).orElse(List.of()));
    }

    /**
     * What stands where the whole stands nearby: the bar above a recording says all of it.
     *
     * @param warning what is to be known, of one sentence or several
     * @return its first sentence
     */
    public static String brief(String warning) {
        return warning.split("(?<=\\.) (?=\\p{Lu})", 2)[0];
    }

    /**
     * The essential in a line or two, where the whole is a tip away and stands above the recording.
     *
     * @param warnings what is to be known, most important first
     * @param instead what stands in place of the first, where there is something shorter to say; else it is the first's beginning
     * @return one line that ends with how many more there are; none where there is nothing to be known
     */
    public static List<String> inShort(List<String> warnings, Optional<String> instead) {
        return warnings.stream().limit(1).map(first -> instead.orElseGet(() -> clause(first))
                + (warnings.size() > 1 ? " " + (warnings.size() - 1) + " more." : "")).toList();
    }

    /** What is said before the reasons. */
    private static String clause(String warning) {
        String first = brief(warning);
        return first.replaceFirst("[:;] .*$", ".");
    }

    static List<String> sentences(List<Warning> answer, List<Warning> explanation) {
        return Stream.concat(answer.stream(), explanation.stream()).map(WindowWords::of).distinct().toList();
    }
}
