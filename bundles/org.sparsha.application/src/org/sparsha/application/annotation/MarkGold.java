/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.MarkFiles;
import org.sparsha.corpus.task.Marks;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskStretches;

/**
 * One tier made of several people's: a TextGrid a recording in the folder {@code gold} of a task, and all stretches as a manifest, each a
 * part of a recording with a label; of points a table.
 */
final class MarkGold {

    private static final String POINTS = "points.csv";

    private final TaskPlace place;
    private final AnnotationTask task;

    MarkGold(TaskPlace place, AnnotationTask task) {
        this.place = place;
        this.task = task;
    }

    TaskGold.Written write(Corpus corpus, GoldLabels.Rule rule) throws CorpusException {
        TaskGold.checkPlain(rule, "Gold of stretches and points is made by majority or unanimous");
        Map<String, Map<String, Marks>> given = TaskStretches.byRecording(TaskAnswers.read(place.tasks(), task));
        if (given.isEmpty()) {
            throw new CorpusException("Nobody has marked anything in the task " + task.name() + " yet.");
        }
        Map<String, Disagreements.Decision> decisions = Disagreements.decisions(place.tasks(), task.name());
        Path gold = place.tasks().gold(task.name());
        List<Recording> stretches = new ArrayList<>();
        List<List<String>> points = new ArrayList<>();
        int made = 0;
        int decided = 0;
        int open = 0;
        for (Recording recording : corpus.recordings()) {
            List<Marks> all = List.copyOf(given.getOrDefault(recording.key(), Map.of()).values());
            Optional<Disagreements.Decision> decision = Optional.ofNullable(decisions.get(recording.key()));
            if (all.isEmpty() && decision.isEmpty()) {
                continue;
            }
            Optional<Marks> marks = decision.isPresent() ? decision.get().marks()
                    : rule == GoldLabels.Rule.UNANIMOUS && !MarkDifferences.agree(all) ? Optional.empty()
                            : Optional.of(MarkDifferences.majority(all, task.unit() == AnnotationTask.Unit.POINTS));
            if (marks.isEmpty()) {
                open++;
                continue;
            }
            made++;
            decided += decision.isPresent() ? 1 : 0;
            MarkFiles.write(MarkFiles.of(gold, recording.key()), task, marks.get());
            String by = decision.isPresent() ? "decision" : rule.name().toLowerCase(Locale.ROOT);
            for (Marks.Mark mark : marks.get().marks()) {
                if (mark.end() > mark.start()) {
                    double from = recording.span().start();
                    stretches.add(recording.withSpan(TimeSpan.of(from + mark.start(), from + mark.end())).withLabels(
                            recording.labels().withLabel(mark.label()).with("by", by)
                                    .with("decided_by", decision.map(Disagreements.Decision::who).orElse(""))
                                    .with("why", decision.map(Disagreements.Decision::why).orElse(""))));
                } else {
                    points.add(List.of(recording.key(), String.valueOf(mark.start()), mark.label(), by));
                }
            }
        }
        Path file = gold.resolve(task.unit() == AnnotationTask.Unit.POINTS ? POINTS : TaskGold.LABELS);
        TableFiles.write(file, task.unit() == AnnotationTask.Unit.POINTS ? new Table(List.of("file", "time", "label", "by"), points)
                : TaskGold.relative(Manifests.table(corpus.withRecordings(stretches), gold), stretches, gold));
        return new TaskGold.Written(file, made, decided, open);
    }
}
