/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceDelay;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;

/** One trace made of several people's: what was decided, else their mean; a table a recording and trace, and one of all recordings. */
final class TraceGold {

    private static final String TRACES = "traces.csv";
    private static final List<String> COLUMNS = List.of("file", "trace", "mean", "apart", "people", "by", "decided_by", "why");

    private final TaskPlace place;
    private final AnnotationTask task;

    TraceGold(TaskPlace place, AnnotationTask task) {
        this.place = place;
        this.task = task;
    }

    TaskGold.Written write(Corpus corpus, GoldLabels.Rule rule) throws CorpusException {
        TaskGold.checkPlain(rule, "Gold of traces is made by majority (the mean of all) or unanimous (only where they lie close together)");
        TaskTraces traces = TaskTraces.read(place, task);
        if (traces.traces().values().stream().allMatch(Map::isEmpty)) {
            throw new CorpusException("Nobody has rated anything in the task " + task.name() + " yet.");
        }
        Map<String, Disagreements.Decision> decisions = Disagreements.decisions(place.tasks(), task.name());
        List<List<String>> rows = new ArrayList<>();
        int made = 0;
        int decided = 0;
        int open = 0;
        for (Recording recording : corpus.recordings()) {
            Map<TraceScale, Map<String, Trace>> rated = traces.of(recording.key());
            Optional<Disagreements.Decision> decision = Optional.ofNullable(decisions.get(recording.key()));
            boolean refused = decision.isPresent() ? decision.get().traces().isEmpty() : rule == GoldLabels.Rule.UNANIMOUS
                    && rated.entrySet().stream().anyMatch(one -> TraceDifferences.apart(one.getKey(), one.getValue())
                            > TraceDifferences.FAR);
            int before = rows.size();
            for (TraceScale scale : refused ? List.<TraceScale>of() : task.traces()) {
                Map<String, Trace> people = rated.getOrDefault(scale, Map.of());
                Optional<Trace> gold = decision.isPresent() ? decided(recording, scale, decision.get())
                        : people.isEmpty() ? Optional.empty() : Optional.of(TraceDelay.mean(List.copyOf(people.values())));
                if (gold.filter(trace -> !trace.isEmpty()).isPresent()) {
                    TraceFiles.write(TraceFiles.of(place.tasks().gold(task.name()), recording.key(), scale.name()), gold.get());
                    rows.add(List.of(recording.key(), scale.name(), number(TraceDifferences.value(gold.get())),
                            people.size() < 2 ? "" : number(TraceDifferences.apart(scale, people)), String.valueOf(people.size()),
                            decision.isPresent() ? "decision" : rule.name().toLowerCase(Locale.ROOT),
                            decision.map(Disagreements.Decision::who).orElse(""), decision.map(Disagreements.Decision::why).orElse("")));
                }
            }
            boolean has = rows.size() > before;
            made += has ? 1 : 0;
            decided += has && decision.isPresent() ? 1 : 0;
            open += !has && !(rated.isEmpty() && decision.isEmpty()) ? 1 : 0;
        }
        Path file = place.tasks().gold(task.name()).resolve(TRACES);
        TableFiles.write(file, new Table(COLUMNS, rows));
        return new TaskGold.Written(file, made, decided, open);
    }

    private Optional<Trace> decided(Recording recording, TraceScale scale, Disagreements.Decision decision) throws CorpusException {
        Path file = TraceFiles.of(place.tasks().gold(task.name()).resolve(decision.who()), recording.key(), scale.name());
        return Files.isRegularFile(file) ? Optional.of(TraceFiles.read(file, scale)) : Optional.empty();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
