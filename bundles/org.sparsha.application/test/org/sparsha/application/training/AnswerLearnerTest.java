/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.application.annotation.NewTask;
import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.application.annotation.TaskQueue;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.WavFormat;
import org.sparsha.audio.WavWriter;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.Suggestions;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AnswerLearnerTest {

    private static final int RATE = 16_000;

    @TempDir
    private Path folder;
    private TaskPlace place;

    /** High and low voices. */
    @BeforeEach
    void record() throws Exception {
        for (int i = 0; i < 24; i++) {
            float[] samples = new float[RATE / 2];
            for (int n = 0; n < samples.length; n++) {
                double phase = 2 * Math.PI * (isHigh("r" + (10 + i) + ".wav") ? 260 + 3 * i : 110 + 2 * i) * n / RATE;
                samples[n] = (float) (0.2 * (Math.sin(phase) + Math.sin(2 * phase) / 2) * (0.6 + 0.4 * Math.sin(31.4 * n / RATE)));
            }
            WavWriter.write(folder.resolve("r" + (10 + i) + ".wav"), AudioClip.ofMono(samples, RATE), WavFormat.PCM_16);
        }
        place = TaskPlace.of(folder);
        NewTask.make(place, task("voice", "high,low", 0), Optional.empty(), Progress.none());
    }

    private static boolean isHigh(String file) {
        return Integer.parseInt(file.substring(1, 3)) % 2 == 0;
    }

    private static AnnotationTask task(String name, String labels, double repeats) throws CorpusException {
        return new AnnotationTask(name, Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of(labels, 0), List.of(),
                TaskOrder.LEARNING, Optional.empty(), true, repeats, 1, "", 0, Map.of(), new Suggestions(true, Optional.empty()),
                List.of());
    }

    @Test
    void ordersTheQueueByWhatTeachesMost() throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of("..", "..", "models", "emodb-default"));
                LabellingSession session = LabellingSession.open(place, "voice", "ann", Instant::now, Progress.none())) {
            AnswerLearner learner = AnswerLearner.of(model, session.recordings(), session.task().labels().names(), executor,
                    Progress.none());
            assertTrue(learner.learn(session.labels()).isEmpty(), "nothing was answered");
            Set<String> answered = new HashSet<>();
            for (int i = 0; i < 10; i++) {
                String key = session.current().orElseThrow().key();
                answered.add(key);
                session.answer(Optional.of(isHigh(key) ? "high" : "low"), OptionalInt.empty(), "", List.of());
            }
            assertTrue(session.isLearningDue());
            String front = session.current().orElseThrow().key();
            LearnedOrder order = learner.learn(session.labels()).orElseThrow();
            assertEquals(order, learner.learn(session.labels()).orElseThrow());
            assertEquals(14, order.entries().size());
            assertTrue(order.entries().stream().noneMatch(entry -> answered.contains(entry.recording())));
            assertTrue(order.entries().stream().filter(entry -> entry.label().equals(isHigh(entry.recording()) ? "high" : "low")).count()
                    >= 12, order.toString());
            session.take(order);
            assertEquals(front, session.current().orElseThrow().key(), "what is heard stays in front");
            assertEquals(24, new HashSet<>(session.queue()).size());
            assertEquals(order.entries().getFirst().recording(), session.firstOpen().orElseThrow().key());
            session.back();
            assertTrue(answered.contains(session.current().orElseThrow().key()));
            session.back();
            session.go(session.queue().stream().map(TaskQueue.Item::recording).map(one -> one.key()).toList().indexOf(front));
            assertEquals(order.entries().stream().filter(entry -> entry.recording().equals(front)).findFirst().orElseThrow().label(),
                    session.suggestion(session.position()).orElseThrow().label().orElseThrow());
            for (int i = 0; i < 14; i++) {
                assertTrue(answered.add(session.current().orElseThrow().key()), "each comes once");
                session.answer(Optional.of("low"), OptionalInt.empty(), "", List.of("model"));
            }
            assertTrue(session.current().isEmpty());
        } finally {
            executor.shutdownNow();
        }
        try (LabellingSession again = LabellingSession.open(place, "voice", "ann", Instant::now, Progress.none())) {
            assertEquals(24, again.done());
        }
        assertEquals(14, LearnedOrder.read(place.tasks().of("voice", "ann")).orElseThrow().entries().size());
    }

    @Test
    void refusesWhatChangesUnderOnesHands() {
        assertTrue(assertThrows(CorpusException.class, () -> NewTask.make(place, task("twice", "a,b", 0.2), Optional.empty(),
                Progress.none())).getMessage().contains("come twice"));
    }
}
