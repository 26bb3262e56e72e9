/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskFolder;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;

/** How far people's traces of a recording lie apart, and which of them hold. */
final class TraceDifferences {

    /** A mean standard deviation of more than this share of the scale is a disagreement. */
    static final double FAR = 0.1;

    private TraceDifferences() {
    }

    /** Recordings that two people rated, undecided ones first, those that lie furthest apart before others. */
    static List<Disagreements.Item> of(TaskTraces traces, Map<String, Disagreements.Decision> decisions) {
        Map<String, Map<String, List<String>>> words = new TreeMap<>();
        Map<String, Double> apart = new TreeMap<>();
        for (TraceScale scale : traces.task().traces()) {
            traces.traces().getOrDefault(scale.name(), Map.of()).forEach((recording, people) -> {
                apart.merge(recording, apart(scale, people), Math::max);
                people.forEach((who, trace) -> words.computeIfAbsent(recording, key -> new TreeMap<>())
                        .computeIfAbsent(who, key -> new ArrayList<>()).add(scale.name() + " " + mean(trace)));
            });
        }
        List<Disagreements.Item> items = new ArrayList<>();
        words.forEach((recording, people) -> {
            if (people.size() > 1) {
                Map<String, String> said = new TreeMap<>();
                people.forEach((who, parts) -> said.put(who, String.join(" ", parts)));
                items.add(new Disagreements.Item(recording, said, Optional.ofNullable(decisions.get(recording))));
            }
        });
        items.sort(Comparator.comparing((Disagreements.Item item) -> item.decision().isPresent())
                .thenComparing(item -> -apart.get(item.recording())).thenComparing(Disagreements.Item::recording));
        return items;
    }

    /** The standard deviation of people at a moment as a share of the scale, on average over the moments that two rated; 0 for none. */
    static double apart(TraceScale scale, Map<String, Trace> people) {
        return TraceDelay.spread(List.copyOf(people.values())).values().stream().mapToDouble(Double::doubleValue)
                .filter(spread -> !Double.isNaN(spread)).average().orElse(0) / (scale.high() - scale.low());
    }

    private static String mean(Trace trace) {
        return trace.isEmpty() ? "–" : String.format(Locale.ROOT, "%.2f", value(trace));
    }

    /** The mean of a trace over its rated moments; NaN where there are none. */
    static double value(Trace trace) {
        return trace.values().stream().mapToDouble(Double::doubleValue).filter(value -> !Double.isNaN(value)).average()
                .orElse(Double.NaN);
    }

    /** Writes the traces that were decided for into the decider's folder. @return name of each trace to the SHA-256 of its file */
    static Map<String, String> take(TaskFolder folder, AnnotationTask task, String recording, Disagreements.Decision decision)
            throws CorpusException {
        String whose = decision.traces().orElseThrow();
        TaskTraces traces = TaskTraces.read(folder, TaskAnswers.read(folder, task), recording::equals);
        Path own = folder.gold(task.name()).resolve(decision.who());
        Map<String, String> digests = new TreeMap<>();
        for (Map.Entry<TraceScale, Map<String, Trace>> scale : traces.of(recording).entrySet()) {
            Optional<Trace> taken = Optional.ofNullable(scale.getValue().get(whose)).or(() -> whose.equals(Disagreements.Decision.MEAN)
                    ? Optional.of(TraceDelay.mean(List.copyOf(scale.getValue().values()))) : Optional.empty());
            if (taken.isPresent()) {
                TraceFiles.write(TraceFiles.of(own, recording, scale.getKey().name()), taken.get());
                digests.put(scale.getKey().name(), PersonalTraces.digest(TraceFiles.of(own, recording, scale.getKey().name())));
            }
        }
        if (digests.isEmpty()) {
            throw new CorpusException(whose.equals(Disagreements.Decision.MEAN) ? "Nobody has rated " + recording + " yet."
                    : whose + " has rated nothing in " + recording + ": name somebody who has, or '" + Disagreements.Decision.MEAN
                            + "' for the mean of all.");
        }
        return digests;
    }
}
