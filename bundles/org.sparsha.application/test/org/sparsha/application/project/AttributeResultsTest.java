/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.TaskColumns;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.Outcome;
import org.sparsha.corpus.project.ProjectAttributes;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttributeResultsTest {

    @TempDir
    Path root;

    private MadeProject made;
    private Path run;
    private List<String> keys;

    @BeforeEach
    void run() throws Exception {
        made = new MadeProject(root);
        run = made.run(2, EvaluationListener.NONE, Progress.none()).folder();
        keys = snapshot().table().values("file");
    }

    private ProjectSnapshot snapshot() throws CorpusException {
        return ProjectSnapshot.read(made.project, root.resolve("cache"), TaskColumns::of, Progress.none());
    }

    private AttributeResults by(String attribute) throws CorpusException {
        return AttributeResults.of((ClassEvaluation) RunResults.read(run).evaluation(), snapshot(), attribute, 1, Progress.none());
    }

    @Test
    void eachValueHasItsOwnFigureAndChoosesItsRecordings() throws CorpusException {
        new ProjectAttributes(made.project).set(keys.subList(0, 4), "room", "Hall");
        AttributeResults results = by("room");
        assertEquals(List.of("(nothing)", "Hall"), results.groups().stream().map(AttributeResults.Group::name).sorted().toList());
        for (AttributeResults.Group group : results.groups()) {
            int[] rows = snapshot().table().rows(RecordingFilter.of(group.conditions()));
            assertEquals(group.count(), rows.length, group.name());
            assertEquals(snapshot().table().uar(rows, "right." + run.getFileName()).orElseThrow(), group.uar(), 1e-12);
            assertTrue(group.interval().low() <= group.uar() && group.uar() <= group.interval().high(), group.toString());
        }
        assertTrue(results.groups().get(0).uar() <= results.groups().get(1).uar(), "the weakest first");
        assertTrue(AttributeResults.attributes(snapshot().table()).contains("room"));
    }

    @Test
    void manyNumbersAreTakenTogetherAndNoneIsAPartOfItsOwn() throws Exception {
        StringBuilder list = new StringBuilder("file,start,end,label,noise\n");
        for (int i = 0; i < 28; i++) {
            list.append(String.format(Locale.ROOT, "0.wav,%.2f,%.2f,loud,%s%n", i / 100.0, i / 100.0 + 0.1, i < 4 ? "" : i));
        }
        Path manifest = Files.writeString(root.resolve("sounds/parts.csv"), list);
        made.project.add(Corpora.OWN.open(manifest, Optional.empty(), Progress.none()), "parts", Progress.none());
        ProjectSnapshot now = snapshot();
        List<Outcome> outcomes = IntStream.range(0, now.table().size()).filter(row -> now.table().key(row).startsWith("parts/"))
                .mapToObj(row -> new Outcome(now.table().key(row), "0.wav", TimeSpan.WHOLE, "", "loud", "loud", List.of(1.0, 0.0)))
                .toList();
        AttributeResults results = AttributeResults.of(ClassEvaluation.of(List.of("loud", "soft"), outcomes, 1), now, "noise", 1,
                Progress.none());
        assertEquals(List.of("(nothing)", "10 to 15", "16 to 21", "22 to 27", "4 to 9"), results.groups().stream()
                .map(AttributeResults.Group::name).sorted().toList());
        for (AttributeResults.Group group : results.groups().stream().filter(one -> one.name().contains("to")).toList()) {
            assertEquals(group.count(), now.table().rows(RecordingFilter.of(group.conditions())).length, group.name());
        }
    }

    @Test
    void recordingsAreFoundWithAndWithoutTheNameOfTheirCorpus() throws Exception {
        String key = snapshot().table().key(2);
        assertEquals(OptionalInt.of(2), snapshot().row(key));
        made.project.add(new ProjectRuns(made.project).corpus(Optional.of("field"), RecordingFilter.parse(""),
                Progress.none()), "more", Progress.none());
        assertEquals(snapshot().row("field/" + key), snapshot().row(key));
        assertEquals(OptionalInt.empty(), snapshot().row("nowhere.wav"));
    }
}
