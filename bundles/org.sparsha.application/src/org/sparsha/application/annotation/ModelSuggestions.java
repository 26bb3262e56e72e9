/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.audio.AudioClip;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Segment;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.evaluation.RunResult;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.Suggestion;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;

/** What models and segmenters propose to annotators. */
public final class ModelSuggestions {

    private ModelSuggestions() {
    }

    /** What the run of a task answers: recording to label, with how sure the model was. What the label set doesn't have is left out. */
    static Map<String, Suggestion> of(AnnotationTask task, Optional<SavedRun> run) {
        Map<String, Suggestion> labels = new HashMap<>();
        if (run.isPresent()) {
            for (RunResult result : run.get().results()) {
                if (result instanceof Outcome outcome && task.labels().names().contains(outcome.predicted())) {
                    labels.put(outcome.key(), new Suggestion(task.run().orElse(""), Optional.of(outcome.predicted()),
                            OptionalDouble.of(outcome.confidence()), List.of()));
                }
            }
        }
        return labels;
    }

    /**
     * Stretches of the segmenter of a task, with its usual settings.
     *
     * @param task the task
     * @param clip the recording
     * @param catalog where segmenters come from
     * @return the stretches, without labels; empty where the task has no segmenter
     * @throws ExplainException where there is no such segmenter, or the recording can't be cut so
     */
    public static Optional<Suggestion> stretches(AnnotationTask task, AudioClip clip, ContributionCatalog catalog) throws ExplainException {
        if (task.suggestions().segmenter().isEmpty()) {
            return Optional.empty();
        }
        String id = task.suggestions().segmenter().get();
        Segmenter segmenter = catalog.create(ExtensionKind.SEGMENTERS, id);
        List<Marks.Mark> marks = new ArrayList<>();
        for (Segment segment : segmenter.segment(SegmentationContext.of(clip.mono(), clip.sampleRate())
                .withValues(ParameterValues.defaults(segmenter.parameters())))) {
            double start = segment.start() / (double) clip.sampleRate();
            double end = segment.end() / (double) clip.sampleRate();
            marks.add(new Marks.Mark(start, task.unit() == AnnotationTask.Unit.POINTS ? start : end, ""));
        }
        return Optional.of(new Suggestion(id, Optional.empty(), OptionalDouble.empty(), marks));
    }
}
