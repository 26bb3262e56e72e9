/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.Verdict;

/**
 * An explanation as {@code explanation.json} holds it: times in seconds of the recording, parameters as plain values. It can be shown and
 * compared without the plug-ins that made it.
 *
 * @param audio the recording
 * @param places where its file may be besides its path as it is, most likely first: absolute, or from the folder of the explanation
 * @param model the model
 * @param labels the model's classes
 * @param probabilities one a class
 * @param target the class explained
 * @param explainer what explained it
 * @param perturbation what stood in for what was removed; empty where the explainer changes the recording in its own way
 * @param segmenter what made the segments; empty where none was needed
 * @param seed seed of everything random
 * @param base score of the unchanged recording
 * @param evaluations how often the model was asked
 * @param elapsedSeconds how long it took
 * @param segments the segments with their scores
 * @param curveHop seconds from one point of the curve to the next
 * @param curve the scores along time
 * @param salient what is salient
 * @param metrics name to value
 * @param verdicts id of each metric to what it found, in a sentence
 * @param verdict how far it can be trusted
 * @param warnings what the user should know
 * @param rerun the line that gives this again
 * @param cues what sets the salient part apart in the voice, in words; empty where that was not asked for
 */
public record SavedExplanation(Explanation.Audio audio, List<String> places, Explanation.ModelIdentity model, List<String> labels,
        List<Double> probabilities, String target, Algorithm explainer, Optional<Algorithm> perturbation, Optional<Algorithm> segmenter,
        long seed, double base, long evaluations, double elapsedSeconds, List<Segment> segments, double curveHop, List<Double> curve,
        List<Range> salient, Map<String, Double> metrics, Map<String, String> verdicts, Verdict verdict, List<Warning> warnings,
        String rerun, Optional<String> cues) {

    /** Copies the collections. */
    public SavedExplanation {
        places = List.copyOf(places);
        labels = List.copyOf(labels);
        probabilities = List.copyOf(probabilities);
        segments = List.copyOf(segments);
        curve = List.copyOf(curve);
        salient = List.copyOf(salient);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
        warnings = List.copyOf(warnings);
    }

    /**
     * A contribution as it was used.
     *
     * @param id its id
     * @param version its version
     * @param parameters name to number, text or truth value
     */
    public record Algorithm(String id, String version, Map<String, Object> parameters) {

        /** Copies the map. */
        public Algorithm {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    /**
     * A stretch of time.
     *
     * @param start its start in seconds
     * @param end its end in seconds
     */
    public record Range(double start, double end) {
    }

    /**
     * A segment.
     *
     * @param range where it lies
     * @param label what it is called; empty for nothing
     * @param score its score
     * @param percent its share of the sum of all absolute scores, or as the original has it
     * @param interval the score's 95 % interval, where the method has one
     */
    public record Segment(Range range, String label, double score, double percent, Optional<Range> interval) {
    }
}
