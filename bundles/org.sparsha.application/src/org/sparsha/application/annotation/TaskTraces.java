/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.sparsha.audio.AudioClip;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskFolder;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;

/**
 * The traces of a task: what everybody rated while recordings played. What is written down stays raw; delays are taken away and values
 * smoothed
 * only in what is made of it.
 *
 * @param task the task
 * @param traces name of a trace to recording to person to trace, of the answers that hold
 * @param notes what is wrong with the files, a sentence each
 */
public record TaskTraces(AnnotationTask task, Map<String, Map<String, Map<String, Trace>>> traces, List<String> notes) {

    /** Below so many dB under full scale all is silence. */
    private static final double SILENCE = -60;

    /** Copies the list. */
    public TaskTraces {
        notes = List.copyOf(notes);
    }

    /**
     * @param place where the task lies
     * @param task the task
     * @return its traces
     * @throws CorpusException where they can't be read
     */
    public static TaskTraces read(TaskPlace place, AnnotationTask task) throws CorpusException {
        return read(place.tasks(), TaskAnswers.read(place.tasks(), task));
    }

    /** The traces of these answers. */
    static TaskTraces read(TaskFolder folder, TaskAnswers answers) throws CorpusException {
        return read(folder, answers, recording -> true);
    }

    /** The traces of these answers, of some recordings by their keys. */
    static TaskTraces read(TaskFolder folder, TaskAnswers answers, Predicate<String> wanted) throws CorpusException {
        AnnotationTask task = answers.task();
        List<String> notes = new ArrayList<>(answers.notes());
        Map<String, Map<String, Map<String, Trace>>> traces = new LinkedHashMap<>();
        for (TraceScale scale : task.traces()) {
            Map<String, Map<String, Trace>> recordings = new TreeMap<>();
            for (String who : answers.people().keySet()) {
                for (LoggedAnswer answer : answers.people().get(who).answers().values()) {
                    if (!answer.traces().containsKey(scale.name()) || !wanted.test(answer.recording())) {
                        continue;
                    }
                    Path file = TraceFiles.of(folder.of(task.name(), who), answer.recording(), scale.name());
                    if (!Files.isRegularFile(file)) {
                        notes.add("The trace " + file + " is missing: copy it, too; " + who + "'s answer is left out there.");
                        continue;
                    }
                    recordings.computeIfAbsent(answer.recording(), key -> new TreeMap<>()).put(who, TraceFiles.read(file, scale));
                }
            }
            traces.put(scale.name(), recordings);
        }
        return new TaskTraces(task, traces, notes);
    }

    /**
     * @param recording key of a recording
     * @return a scale of the task to person to trace; scales that nobody rated left out
     */
    public Map<TraceScale, Map<String, Trace>> of(String recording) {
        Map<TraceScale, Map<String, Trace>> all = new LinkedHashMap<>();
        task.traces().forEach(scale -> Optional.ofNullable(traces.getOrDefault(scale.name(), Map.of()).get(recording))
                .ifPresent(people -> all.put(scale, people)));
        return all;
    }

    /**
     * @param seed which random draws
     * @return how far people agree on each trace
     */
    public List<TraceStudy> studies(long seed) {
        return traces.entrySet().stream().map(one -> TraceStudy.of(one.getKey(), one.getValue(), seed)).toList();
    }

    /**
     * How much later than a recording's level somebody's trace moves.
     *
     * @param trace what was rated
     * @param clip the recording
     * @return the delay
     */
    public static TraceDelay behindSound(Trace trace, AudioClip clip) {
        return TraceDelay.of(trace, level(clip, trace.rate()));
    }

    /** Level in dB of each step of a trace, silence being no quieter than −60 dB. */
    private static Trace level(AudioClip clip, int rate) {
        float[] signal = clip.mono();
        int count = (int) ((long) signal.length * rate / clip.sampleRate());
        List<Double> level = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            int from = (int) ((long) k * clip.sampleRate() / rate);
            int to = (int) Math.min(signal.length, (k + 1L) * clip.sampleRate() / rate);
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += signal[i] * signal[i];
            }
            level.add(Math.max(SILENCE, 10 * Math.log10(sum / Math.max(1, to - from) + 1e-12)));
        }
        return new Trace(rate, level);
    }

    /**
     * The traces with delays taken away and smoothed.
     *
     * @param delays name of a trace to recording to person to how late they are, in seconds; what isn't named isn't moved
     * @param smooth width of the window in seconds, 0 for none
     * @return the same traces so changed
     */
    public TaskTraces corrected(Map<String, Map<String, Map<String, Double>>> delays, double smooth) {
        Map<String, Map<String, Map<String, Trace>>> changed = new LinkedHashMap<>();
        traces.forEach((name, recordings) -> {
            Map<String, Map<String, Trace>> moved = new TreeMap<>();
            recordings.forEach((recording, people) -> {
                Map<String, Trace> each = new TreeMap<>();
                people.forEach((who, trace) -> each.put(who, trace.earlier(delays.getOrDefault(name, Map.of())
                        .getOrDefault(recording, Map.of()).getOrDefault(who, 0.0)).smoothed(smooth)));
                moved.put(recording, each);
            });
            changed.put(name, moved);
        });
        return new TaskTraces(task, changed, notes);
    }

    /**
     * One trace of a recording as a table.
     *
     * @param name name of the trace
     * @param recording key of the recording
     * @return columns time, each person, mean, spread (standard deviation)
     */
    public Table table(String name, String recording) {
        Map<String, Trace> people = traces.getOrDefault(name, Map.of()).getOrDefault(recording, Map.of());
        List<Trace> all = List.copyOf(people.values());
        Trace mean = TraceDelay.mean(all);
        Trace spread = TraceDelay.spread(all);
        List<String> columns = new ArrayList<>(List.of("time"));
        columns.addAll(people.keySet());
        columns.addAll(List.of("mean", "spread"));
        List<List<String>> rows = new ArrayList<>();
        for (int k = 0; k < mean.values().size(); k++) {
            List<String> row = new ArrayList<>(List.of(text(k / (double) mean.rate())));
            for (Trace trace : all) {
                row.add(text(trace.value(k)));
            }
            row.add(text(mean.value(k)));
            row.add(text(spread.value(k)));
            rows.add(row);
        }
        return new Table(columns, rows);
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }
}
