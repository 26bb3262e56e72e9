/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.annotation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.core.Progress;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.LabelSets;
import org.sparsha.corpus.task.TaskAnswers;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.corpus.task.TraceFiles;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.features.raster.Curve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TaskTracesTest {

    @TempDir
    private Path folder;

    private TaskPlace place;
    private AnnotationTask task;

    @BeforeEach
    void task() throws Exception {
        Files.write(folder.resolve("one.wav"), "RIFF\0\0\0\0WAVEfmt ".getBytes(StandardCharsets.US_ASCII));
        place = TaskPlace.of(folder);
        task = NewTask.make(place, new AnnotationTask("feel", Optional.empty(), "", AnnotationTask.Unit.TRACE, LabelSets.of("a,b", 0),
                List.of(), TaskOrder.CORPUS, Optional.empty(), true, 0, 1, ""), Optional.empty(), Progress.none()).task();
    }

    private void rate(String who, double... values) throws Exception {
        try (LabellingSession session = LabellingSession.open(place, "feel", who, Instant::now, Progress.none())) {
            Trace trace = new Trace(20, java.util.Arrays.stream(values).boxed().toList());
            session.keepTrace(task.traces().get(0), trace);
            assertThrows(CorpusException.class, () -> session.answerTraces("", List.of()), "valence is missing");
            session.keepTrace(task.traces().get(1), trace);
            session.answerTraces("", List.of());
            assertEquals("arousal, valence", session.answer(0).orElseThrow().words());
        }
    }

    /** Bounds are those of the scale, whatever was rated; who has rated nothing has no curve. */
    @Test
    void tracesOfATaskAreCurves() throws Exception {
        TraceScale scale = TraceScale.parse("arousal:-1:1:20");
        Trace none = new Trace(20, List.of(Double.NaN, Double.NaN));
        TraceCurves curves = TraceCurves.of(scale, new java.util.TreeMap<>(Map.of("ann", new Trace(20, List.of(0.0, 1.0)), "bob",
                new Trace(20, List.of(0.5, 0.5)), "cem", none)), 16000);
        assertEquals("arousal", curves.name());
        assertEquals(List.of("mean", "ann", "bob"), curves.curves().stream().map(Curve::name).toList());
        Curve mean = curves.curves().get(0);
        assertEquals(800, mean.hop());
        assertEquals(List.of(-1.0, 1.0, 0.75), List.of(mean.lowest(), mean.highest(), (double) mean.values()[1]));
        assertEquals(1, TraceCurves.of(scale, Map.of("ann", new Trace(20, List.of(0.0, 1.0))), 16000).curves().size());
        assertEquals(List.of(), TraceCurves.of(scale, Map.of("cem", none), 16000).curves());
    }

    @Test
    void tracesAreKeptAveragedAndCompared() throws Exception {
        assertEquals(List.of("arousal:-1:1:20", "valence:-1:1:20"), task.traces().stream().map(TraceScale::text).toList());
        rate("ann", 0, 0.5, 1);
        rate("bob", 0, 0.25, 0.5);
        TaskTraces traces = TaskTraces.read(place, place.tasks().read("feel"));
        assertEquals(2, traces.studies(1).size());
        assertTrue(traces.studies(1).get(0).alpha().orElseThrow() > 0.5);
        Table table = traces.table("arousal", "one.wav");
        assertEquals(List.of("time", "ann", "bob", "mean", "spread"), table.columns());
        assertEquals(List.of("0.1000", "1.0000", "0.5000", "0.7500", "0.3536"), table.rows().get(2));
        TaskTraces moved = traces.corrected(Map.of("arousal", Map.of("one.wav", Map.of("ann", 0.05))), 0);
        assertEquals("0.5000", moved.table("arousal", "one.wav").rows().get(0).get(1));
        assertEquals(1.0, traces.traces().get("arousal").get("one.wav").get("ann").value(2), "what is kept is raw");
        assertTrue(TaskOverview.of(place, task, Optional.empty(), Scale.NOMINAL, Progress.none()).sentence().contains("CCC"));
    }

    /** Somebody decides whose traces hold, or for the mean of all; gold has a trace a recording. */
    @Test
    void tracesAreDecidedAndBecomeGold() throws Exception {
        rate("ann", 0, 0.5, 1);
        rate("bob", 0, -0.5, -1);
        TaskAnswers answers = TaskAnswers.read(place.tasks(), task);
        Disagreements.Item item = Disagreements.of(place.tasks(), answers).get(0);
        assertEquals(Map.of("ann", "arousal 0.50 valence 0.50", "bob", "arousal -0.50 valence -0.50"), item.answers());
        assertEquals(Optional.empty(), item.decision());
        TaskGold gold = new TaskGold(place, task);
        assertEquals(1, gold.write(place.recordings(task, Progress.none()), GoldLabels.Rule.UNANIMOUS, 1).open(), "they lie far apart");
        assertEquals(1, gold.write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1).labelled());
        assertEquals(0, gold("arousal").value(2), "the mean of both");
        decide("bob");
        Disagreements.Decision decision = Disagreements.of(place.tasks(), answers).get(0).decision().orElseThrow();
        assertEquals("bob's", decision.words());
        assertEquals("head", decision.who());
        TaskGold.Written written = gold.write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        assertEquals(1, written.decided());
        assertEquals(-1, gold("valence").value(2));
        assertEquals(List.of("one.wav", "arousal", "-0.5000", "0.3536", "2", "decision", "head", "louder"),
                TableFiles.read(written.file()).rows().get(0));
        decide(Disagreements.Decision.MEAN);
        assertEquals("mean of all", Disagreements.decisions(place.tasks(), "feel").get("one.wav").words());
        gold.write(place.recordings(task, Progress.none()), GoldLabels.Rule.MAJORITY, 1);
        assertEquals(0, gold("valence").value(2));
        assertTrue(assertThrows(CorpusException.class, () -> decide("cy")).getMessage().contains("name somebody who has"));
        assertTrue(assertThrows(CorpusException.class, () -> gold.write(place.recordings(task, Progress.none()), GoldLabels.Rule.MACE, 1))
                .getMessage().contains("majority"));
        assertThrows(CorpusException.class, () -> Disagreements.decide(place.tasks(), task, "one.wav", new Disagreements.Decision(
                Optional.of("a"), "head", ""), Instant.now()));
    }

    private void decide(String whose) throws Exception {
        Disagreements.decide(place.tasks(), task, "one.wav", new Disagreements.Decision(Optional.empty(), "head", "louder",
                Optional.empty(), Optional.of(whose)), Instant.now());
    }

    private Trace gold(String trace) throws Exception {
        return TraceFiles.read(TraceFiles.of(place.tasks().gold("feel"), "one.wav", trace), task.traces().get(0));
    }

    @Test
    void aMissingFileIsSaidAndLeavesTheOthers() throws Exception {
        rate("ann", 0, 0.5, 1);
        rate("bob", 0, 0.25, 0.5);
        Files.delete(TraceFiles.of(place.tasks().of("feel", "ann"), "one.wav", "arousal"));
        TaskTraces traces = TaskTraces.read(place, task);
        assertTrue(traces.notes().stream().anyMatch(note -> note.contains("one.wav.arousal.csv is missing")));
        assertEquals(1, traces.traces().get("arousal").get("one.wav").size());
        assertEquals(2, TaskAnswers.read(place.tasks(), task).people().size());
    }

    @Test
    void tracesOfOthersAreReadOnTheirOwnTimes() throws Exception {
        Path file = folder.resolve("carma.csv");
        Files.writeString(file, "Second,Rating\n0,0\n0.25,0.5\n1.5,-1\n");
        Trace trace = TraceFiles.read(file, TraceScale.parse("arousal:-1:1:10"));
        assertEquals(16, trace.values().size());
        assertEquals(0, trace.value(2));
        assertEquals(0.5, trace.value(3));
        assertTrue(Double.isNaN(trace.value(9)), "what is older than half a second holds no more");
        assertEquals(-1, trace.value(15));
        Files.writeString(file, "time,value\n0,0\n1,7\n");
        assertTrue(assertThrows(CorpusException.class, () -> TraceFiles.read(file, TraceScale.parse("arousal"))).getMessage()
                .contains("goes from -1.0 to 1.0"));
        Files.writeString(file, "time,value\n1,0\n1,0\n");
        assertTrue(assertThrows(CorpusException.class, () -> TraceFiles.read(file, TraceScale.parse("arousal"))).getMessage()
                .contains("ascend"));
        assertThrows(CorpusException.class, () -> TraceScale.parse("arousal:1:-1"));
        assertThrows(CorpusException.class, () -> TraceScale.parse("arousal:0:1:500"));
    }

    /** What is written out is drawn over a recording: a curve a person, the mean first. */
    @Test
    void tablesOfTracesBecomeCurves() throws Exception {
        rate("ann", 0, 0.5, 1);
        rate("bob", 0, 0.25, 0.5);
        Path out = folder.resolve("out.arousal.csv");
        TableFiles.write(out, TaskTraces.read(place, task).table("arousal", "one.wav"));
        assertTrue(TraceCurves.isOne(out));
        TraceCurves curves = TraceCurves.read(out, 8000);
        assertEquals("out.arousal", curves.name());
        assertEquals(List.of("mean", "ann", "bob"), curves.curves().stream().map(Curve::name).toList());
        assertEquals(0.75, curves.curves().get(0).valueAt(800), 1e-6);
        assertEquals(0.375, curves.curves().get(0).valueAt(400), 1e-6);
        assertTrue(TraceCurves.isOne(TraceFiles.of(place.tasks().of("feel", "ann"), "one.wav", "arousal")));
        Path tiers = Files.writeString(folder.resolve("t.csv"), "tier,start,end,label\nx,0,1,y\n");
        assertTrue(!TraceCurves.isOne(tiers) && !TraceCurves.isOne(folder.resolve("one.wav")));
        Files.writeString(out, "time,value\n0,0\n0,1\n");
        assertTrue(assertThrows(CorpusException.class, () -> TraceCurves.read(out, 8000)).getMessage().contains("ascend"));
        Files.writeString(out, "time,value\n0,much\n1,1\n");
        assertTrue(assertThrows(CorpusException.class, () -> TraceCurves.read(out, 8000)).getMessage().contains("no number"));
    }

    /** A trace that follows bursts of noise 1.5 s later. */
    @Test
    void theDelayBehindTheSoundIsFound() {
        int rate = 8000;
        float[] signal = new float[rate * 20];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = (float) (level(i / (double) rate) * Math.sin(i * 0.3));
        }
        List<Double> values = new java.util.ArrayList<>();
        for (int k = 0; k < 400; k++) {
            values.add(Math.log10(level(k / 20.0 - 1.5)));
        }
        assertEquals(1.5, TaskTraces.behindSound(new Trace(20, values), AudioClip.ofMono(signal, rate)).seconds(), 0.051);
    }

    private static double level(double time) {
        return Math.exp(-2 + Math.sin(time) + Math.sin(1.7 * time));
    }
}
