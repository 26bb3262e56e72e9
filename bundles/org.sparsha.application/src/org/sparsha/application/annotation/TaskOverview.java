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
import java.util.OptionalDouble;

import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchAnswers;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;

/**
 * How a task stands: how far people agree, label by label, where they don't, and how well each of them works. Made off the UI's thread.
 *
 * @param task the task
 * @param sentence the agreement in words
 * @param labels a line each
 * @param items where people disagree
 * @param marks what each person marked there: recording to person to marks; empty where whole recordings are labelled
 * @param recordings recordings by their keys
 * @param quality how well each person works
 */
public record TaskOverview(AnnotationTask task, String sentence, List<LabelLine> labels, List<Disagreements.Item> items,
        Map<String, Map<String, Marks>> marks, Map<String, Recording> recordings, TaskQuality quality) {

    private static final long SEED = 1;

    /**
     * A label.
     *
     * @param name its name
     * @param agreement α against all others, or α_U; empty where undefined
     * @param used how often it was given
     * @param taken what it is mostly taken for; empty where that isn't known
     */
    public record LabelLine(String name, OptionalDouble agreement, int used, String taken) {
    }

    /** Copies the collections. */
    public TaskOverview {
        labels = List.copyOf(labels);
        items = List.copyOf(items);
        marks = Map.copyOf(marks);
        recordings = Map.copyOf(recordings);
    }

    /**
     * @param place where the task lies
     * @param task the task
     * @param known its recordings, where they have been listed already
     * @param progress cancels
     * @return how it stands
     * @throws CorpusException where answers can't be read
     */
    public static TaskOverview of(TaskPlace place, AnnotationTask task, Optional<List<Recording>> known,
            Progress progress) throws CorpusException {
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        Map<String, Recording> recordings = new HashMap<>();
        (known.isPresent() ? known.get() : place.recordings(task,
                progress).recordings()).forEach(recording -> recordings.put(recording.key(), recording));
        List<Disagreements.Item> items = Disagreements.of(answers, Disagreements.decisions(place.tasks(), task.name()));
        List<LabelLine> labels = new ArrayList<>();
        String sentence = task.unit() == AnnotationTask.Unit.TRACE
                ? String.join("\n", TaskTraces.read(place, task).studies(SEED).stream().map(TraceStudy::sentence).toList())
                : task.unit().isMarked() ? stretches(answers, labels) : whole(answers, labels);
        return new TaskOverview(task, sentence, labels, items, task.unit().isMarked() ? TaskStretches.byRecording(answers) : Map.of(),
                recordings, TaskQuality.of(answers));
    }

    private static String whole(TaskAnswers answers, List<LabelLine> labels) throws CorpusException {
        Optional<AgreementStudy> found = answers.study(Scale.NOMINAL, SEED);
        if (found.isEmpty()) {
            return "Nobody has answered yet.";
        }
        AgreementStudy study = found.get();
        study.labels().forEach(label -> labels.add(new LabelLine(label.name(), label.alpha(), label.answers(), label.taken()
                .map(AgreementStudy.Taken::name).orElse(""))));
        return study.sentence();
    }

    private static String stretches(TaskAnswers answers, List<LabelLine> labels) {
        Optional<StretchAnswers> both = TaskStretches.of(answers).answers();
        if (both.isEmpty()) {
            return "No recording was marked by two people yet.";
        }
        StretchStudy study = StretchStudy.of(both.get(), SEED);
        study.labels().forEach(label -> labels.add(new LabelLine(label.name(), label.unitized(), label.stretches(), "")));
        return study.sentence();
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
