/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;

/**
 * What is to be labelled by whom.
 *
 * @param name name of the task, and of its files
 * @param corpus a corpus of the project; empty for all recordings
 * @param filter which recordings, as {@code RecordingFilter} reads it; empty for all
 * @param unit what is labelled
 * @param labels what with
 * @param annotators who may; empty for everybody
 * @param order the order of the recordings
 * @param run name of the run whose answers the order goes by; empty for none
 * @param blind whether the model's and other people's answers are hidden until one has answered
 * @param repeats share of the recordings that come twice, unseen, 0 to 0.5
 * @param seed which random order
 * @param instructions what annotators are told, Markdown; may be empty
 * @param perRecording how many annotators get each recording; 0 for all
 * @param goldItems recordings whose right answer is known, mixed in unseen to tell how reliable annotators are: key to label
 * @param suggestions what is proposed before one answers
 * @param traces what is rated while a recording plays; one at least where that is the unit
 */
public record AnnotationTask(String name, Optional<String> corpus, String filter, Unit unit, LabelSet labels, List<String> annotators,
        TaskOrder order, Optional<String> run, boolean blind, double repeats, long seed, String instructions, int perRecording,
        Map<String, String> goldItems, Suggestions suggestions, List<TraceScale> traces) {

    private static final int LONGEST_NAME = 80;

    /** What is labelled. */
    public enum Unit {
        /** A whole recording. */
        WHOLE,
        /** Stretches of it, on a tier. */
        STRETCHES,
        /** Points in it, on a tier. */
        POINTS,
        /** A value at each moment, while it plays. */
        TRACE;

        /** @return the name in files and on the command line, such as {@code stretches} */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @return whether it is stretches or points on a tier */
        public boolean isMarked() {
            return this == STRETCHES || this == POINTS;
        }

        /**
         * @param id such as {@code stretches}
         * @return the unit
         * @throws CorpusException where there is none of that name
         */
        public static Unit of(String id) throws CorpusException {
            return Arrays.stream(values()).filter(unit -> unit.id().equals(id)).findFirst().orElseThrow(() -> new CorpusException(
                    "'" + id + "' is an unknown unit: it is whole, stretches, points or trace."));
        }
    }

    /** Copies the collections. */
    public AnnotationTask {
        annotators = List.copyOf(annotators);
        goldItems = Collections.unmodifiableMap(new TreeMap<>(goldItems));
        traces = List.copyOf(traces);
    }

    /**
     * A task that everybody answers for all recordings, without known answers, proposals and traces.
     *
     * @param name name of the task, and of its files
     * @param corpus a corpus of the project; empty for all recordings
     * @param filter which recordings; empty for all
     * @param unit what is labelled
     * @param labels what with
     * @param annotators who may; empty for everybody
     * @param order the order of the recordings
     * @param run name of the run whose answers the order goes by; empty for none
     * @param blind whether the model's and other people's answers are hidden until one has answered
     * @param repeats share of the recordings that come twice, unseen, 0 to 0.5
     * @param seed which random order
     * @param instructions what annotators are told, Markdown; may be empty
     */
    public AnnotationTask(String name, Optional<String> corpus, String filter, Unit unit, LabelSet labels, List<String> annotators,
            TaskOrder order, Optional<String> run, boolean blind, double repeats, long seed, String instructions) {
        this(name, corpus, filter, unit, labels, annotators, order, run, blind, repeats, seed, instructions, 0, Map.of(), Suggestions.NONE,
                List.of());
    }

    /**
     * @param who a name
     * @throws CorpusException where it can't be the name of a folder, or isn't one of the annotators
     */
    public void checkAnnotator(String who) throws CorpusException {
        checkName(who, "an annotator");
        if (!annotators.isEmpty() && !annotators.contains(who)) {
            throw new CorpusException(who + " is none of the annotators of the task " + name + ": " + String.join(", ", annotators)
                    + ". Add the name to annotations/" + name + ".json.");
        }
    }

    /**
     * @param name a name
     * @param whose what it names, such as {@code a task}
     * @throws CorpusException where it can't be the name of a file
     */
    static void checkName(String name, String whose) throws CorpusException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.startsWith(".") || name.endsWith(".") || !name.equals(name.strip())
                || name.equalsIgnoreCase("gold") || name.matches("(?s).*[\\\\/:*?\"<>|\\p{Cntrl}].*")) {
            throw new CorpusException("'" + name + "' can't be the name of " + whose
                    + ": use letters, digits, blanks, '-' and '_', at most "
                    + LONGEST_NAME + ", and not 'gold'.");
        }
    }
}
