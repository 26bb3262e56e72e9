/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;
import org.sparsha.report.html.AgreementHtml;
import org.sparsha.report.html.TraceAgreementHtml;

/**
 * How a task stands: how far people agree, label by label, where they don't, and how well each of them works. Made off the UI's thread.
 *
 * @param task the task
 * @param sentence the agreement in words
 * @param sheets its figures by label, pair, person and over time
 * @param items where people disagree
 * @param marks what each person marked there: recording to person to marks; empty where whole recordings are labelled
 * @param traces what was rated; empty where the task asks for no traces
 * @param recordings recordings by their keys
 * @param quality how well each person works
 */
public record TaskOverview(AnnotationTask task, String sentence, List<AgreementSheets.Sheet> sheets, List<Disagreements.Item> items,
        Map<String, Map<String, Marks>> marks, Optional<TaskTraces> traces, Map<String, Recording> recordings, TaskQuality quality) {

    private static final long SEED = 1;

    /** Copies the collections. */
    public TaskOverview {
        sheets = List.copyOf(sheets);
        items = List.copyOf(items);
        marks = Map.copyOf(marks);
        recordings = Map.copyOf(recordings);
    }

    /**
     * @param place where the task lies
     * @param task the task
     * @param known its recordings, where they have been listed already
     * @param scale what labels of whole recordings mean
     * @param progress cancels
     * @return how it stands
     * @throws CorpusException where answers can't be read, or the scale wants numbers and labels are none
     */
    public static TaskOverview of(TaskPlace place, AnnotationTask task, Optional<List<Recording>> known, Scale scale,
            Progress progress) throws CorpusException {
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        Map<String, Recording> recordings = new HashMap<>();
        (known.isPresent() ? known.get() : place.recordings(task,
                progress).recordings()).forEach(recording -> recordings.put(recording.key(), recording));
        boolean marked = task.unit().isMarked();
        Optional<TaskTraces> traces = task.unit() == AnnotationTask.Unit.TRACE ? Optional.of(TaskTraces.read(place.tasks(), answers))
                : Optional.empty();
        List<Disagreements.Item> items = traces.isPresent()
                ? TraceDifferences.of(traces.get(), Disagreements.decisions(place.tasks(), task.name()))
                : Disagreements.of(place.tasks(), answers);
        List<AgreementSheets.Sheet> sheets = new ArrayList<>();
        String sentence = traces.isPresent() ? traced(traces.get(), sheets) : marked ? stretches(answers, sheets)
                : whole(answers, scale, sheets);
        return new TaskOverview(task, sentence, sheets, items, marked ? TaskStretches.byRecording(answers) : Map.of(), traces,
                recordings, TaskQuality.of(answers));
    }

    private static String whole(TaskAnswers answers, Scale scale, List<AgreementSheets.Sheet> sheets) throws CorpusException {
        Optional<AgreementStudy> study = answers.study(scale, SEED);
        study.map(AgreementSheets::of).ifPresent(sheets::addAll);
        return study.map(AgreementStudy::sentence).orElse("Nobody has answered yet.");
    }

    private static String stretches(TaskAnswers answers, List<AgreementSheets.Sheet> sheets) {
        Optional<StretchStudy> study = TaskStretches.of(answers).answers().map(both -> StretchStudy.of(both, SEED));
        study.map(AgreementSheets::of).ifPresent(sheets::addAll);
        return study.map(StretchStudy::sentence).orElse("No recording was marked by two people yet.");
    }

    private static String traced(TaskTraces traces, List<AgreementSheets.Sheet> sheets) {
        List<TraceStudy> studies = traces.studies(SEED);
        sheets.addAll(AgreementSheets.of(studies));
        return String.join("\n", studies.stream().map(TraceStudy::sentence).toList());
    }

    /**
     * The page of how far people agree, as {@code sparsha annotate agreement --report} writes it.
     *
     * @param place where the task lies
     * @param task the task
     * @param scale what labels of whole recordings mean
     * @return HTML
     * @throws CorpusException where answers can't be read, or there is nothing to compare yet
     */
    public static String page(TaskPlace place, AnnotationTask task, Scale scale) throws CorpusException {
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        Supplier<CorpusException> nothing = () -> new CorpusException("Nobody has answered in the task " + task.name()
                + " yet, or no two people the same recording: there is nothing to report.");
        if (task.unit() == AnnotationTask.Unit.TRACE) {
            TaskTraces traces = TaskTraces.read(place.tasks(), answers);
            return TraceAgreementHtml.of(traces.studies(SEED), traces.traces(), task.traces(), task.name());
        }
        if (task.unit().isMarked()) {
            return AgreementHtml.of(StretchStudy.of(TaskStretches.of(answers).answers().orElseThrow(nothing), SEED), task.name());
        }
        return AgreementHtml.of(answers.study(scale, SEED).orElseThrow(nothing), task.name());
    }

    /** @return what stands out of the quality of people, a sentence each; nothing where nothing is known */
    public List<String> qualitySentences() {
        List<String> sentences = new ArrayList<>();
        for (TaskQuality.Person person : quality.people()) {
            List<String> parts = new ArrayList<>();
            add(parts, person.known(), "known answers right");
            add(parts, person.steady(), "the same the second time");
            add(parts, person.moved(), "second answers changed");
            add(parts, person.accepted(), "proposals taken as they were");
            if (!parts.isEmpty()) {
                sentences.add(person.name() + ": " + String.join(", ", parts) + ".");
            }
        }
        return sentences;
    }

    private static void add(List<String> parts, TaskQuality.Share share, String what) {
        if (share.of() > 0) {
            parts.add(String.format(Locale.ROOT, "%d of %d %s", share.hits(), share.of(), what));
        }
    }
}
