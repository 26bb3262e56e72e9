/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.LoggedAnswer;
import org.sparsha.corpus.task.Suggestions;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Known answers, repeats, second answers, and who gets what. */
class TaskQualityTest {

    private static final int RECORDINGS = 40;

    @TempDir
    private Path folder;

    private TaskPlace place;

    @BeforeEach
    void recordings() throws Exception {
        for (int i = 0; i < RECORDINGS; i++) {
            Files.write(folder.resolve(String.format("r%03d.wav", i)),
                    "RIFF\0\0\0\0WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        place = TaskPlace.of(folder);
    }

    private AnnotationTask task(List<String> people, int perRecording, double repeats, Map<String, String> known) throws Exception {
        AnnotationTask task = new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear", 0),
                people,
                TaskOrder.RANDOM, Optional.empty(), true, repeats, 3, "", perRecording, known, Suggestions.NONE, List.of());
        return NewTask.make(place, task, Optional.empty(), Progress.none()).task();
    }

    private LabellingSession session(String who) throws Exception {
        return LabellingSession.open(place, "emo", who, Instant::now, Progress.none());
    }

    private List<String> queue(String who) throws Exception {
        return TaskQueue.of(place.recordings(place.tasks().read("emo"), Progress.none()).recordings(), place.tasks().read("emo"), who,
                Optional.empty(), TaskAnswers.read(place.tasks(), place.tasks().read("emo"))).stream().map(item -> item.recording().key())
                .toList();
    }

    @Test
    void knownAnswersSteadinessAndSecondAnswersAreCounted() throws Exception {
        task(List.of(), 0, 0.25, Map.of("r000.wav", "joy", "r001.wav", "fear", "r002.wav", "fear"));
        try (LabellingSession session = session("ann")) {
            int repeats = 0;
            while (session.current().isPresent()) {
                boolean again = session.queue().get(session.position()).isRepeat();
                session.answer(Optional.of(again && repeats++ < 3 ? "fear" : "joy"), OptionalInt.empty(), "", List.of());
            }
            session.answerAgain(0, Optional.of("fear"), List.of("others"));
            session.answerAgain(1, Optional.of("joy"), List.of("others"));
        }
        TaskQuality.Person ann = TaskQuality.of(TaskAnswers.read(place.tasks(), place.tasks().read("emo"))).people().get(0);
        assertEquals(new TaskQuality.Share(1, 3), ann.known());
        assertEquals(new TaskQuality.Share(7, 10), ann.steady());
        assertEquals(0, ann.steadyKappa().getAsDouble(), 1e-12); // the first time always the same answer: no better than chance
        assertEquals(new TaskQuality.Share(1, 2), ann.moved());
    }

    /** Wilson's interval of 8 of 10: 0.4902 to 0.9433 (Newcombe 1998 gives the method; the figures by its formula). */
    @Test
    void intervalIsWilsons() {
        assertEquals(0.4902, new TaskQuality.Share(8, 10).low(), 5e-5);
        assertEquals(0.9433, new TaskQuality.Share(8, 10).high(), 5e-5);
        assertEquals("–", new TaskQuality.Share(0, 0).words());
    }

    @Test
    void knownRecordingsAreSpreadOverTheQueue() throws Exception {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < 4; i++) {
            known.put(String.format("r%03d.wav", i), "joy");
        }
        task(List.of(), 0, 0, known);
        List<String> queue = queue("ann");
        assertEquals(RECORDINGS, new HashSet<>(queue).size());
        for (int quarter = 0; quarter < 4; quarter++) {
            assertEquals(1, queue.subList(10 * quarter, 10 * quarter + 10).stream().filter(known::containsKey).count());
        }
    }

    @Test
    void eachRecordingGoesToAsManyPeopleAsWished() throws Exception {
        task(List.of("ann", "bob", "cy"), 2, 0, Map.of("r005.wav", "joy"));
        Map<String, Integer> counts = new HashMap<>();
        List<Integer> sizes = new ArrayList<>();
        for (String who : List.of("ann", "bob", "cy")) {
            List<String> queue = queue(who);
            sizes.add(queue.size());
            queue.forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        assertEquals(RECORDINGS, counts.size());
        assertEquals(3, counts.remove("r005.wav"), "what is known goes to everybody");
        assertEquals(Set.of(2), new HashSet<>(counts.values()));
        assertTrue(sizes.stream().allMatch(size -> size >= 26 && size <= 28), () -> sizes.toString());
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertThrows(CorpusException.class, () -> task(List.of("ann"), 2, 0, Map.of()));
        assertThrows(CorpusException.class, () -> task(List.of(), 0, 0.7, Map.of()));
        AnnotationTask proposing = assertMade(new Suggestions(true, Optional.empty()));
        assertTrue(assertThrows(CorpusException.class, () -> NewTask.make(place, proposing, Optional.empty(), Progress.none())).getMessage()
                .contains("--run"));
        AnnotationTask cutting = assertMade(new Suggestions(false, Optional.of("energy-vad")));
        assertTrue(assertThrows(CorpusException.class, () -> NewTask.make(place, cutting, Optional.empty(), Progress.none())).getMessage()
                .contains("stretches"));
        AnnotationTask plain = assertMade(Suggestions.NONE);
        assertTrue(assertThrows(CorpusException.class, () -> NewTask.make(place, plain, Optional.of("5"), Progress.none())).getMessage()
                .contains("Only 0 recordings"));
    }

    private static AnnotationTask assertMade(Suggestions suggestions) {
        try {
            return new AnnotationTask("emo", Optional.empty(), "", AnnotationTask.Unit.WHOLE, LabelSets.of("joy,fear", 0), List.of(),
                    TaskOrder.RANDOM, Optional.empty(), true, 0, 3, "", 0, Map.of(), suggestions, List.of());
        } catch (CorpusException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void answersSurviveTheFile() throws Exception {
        AnnotationTask made = task(List.of("ann", "bob"), 1, 0, Map.of("r001.wav", "joy"));
        assertEquals(made, place.tasks().read("emo"));
        assertEquals("can't tell", LoggedAnswer.of(Instant.EPOCH, "x", Optional.empty()).words());
    }
}
