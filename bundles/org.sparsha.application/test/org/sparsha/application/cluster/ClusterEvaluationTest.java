/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.evaluation.RunFolder;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.Grading;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run by other processes leaves the same folder as one by this process. The engine here is this process, in another order. */
class ClusterEvaluationTest {

    private static final int RECORDINGS = 150;

    @TempDir
    Path folder;

    private Path place;
    private Path modelFolder;
    private Optional<RemoteRecordings> remote = Optional.empty();
    private ChannelChoice channel = ChannelChoice.MEAN;

    @BeforeEach
    void makeCorpus() throws IOException {
        place = Files.createDirectories(folder.resolve("corpus"));
        StringBuilder manifest = new StringBuilder("file,start,end,speaker,label\n");
        for (int i = 0; i < RECORDINGS; i++) {
            if (i % 10 == 0) {
                Files.write(place.resolve(i + ".wav"), WavBytes.pcm16(16000, Signals.speechLike(16000 + 100 * i, 16000, i)));
            }
            manifest.append(i - i % 10).append(".wav,").append(i % 10 / 20.0).append(',').append(i % 10 / 20.0 + 0.5).append(",s")
                    .append(i % 3).append(i % 2 == 0 ? ",loud\n" : i % 7 == 0 ? ",other\n" : ",soft\n");
        }
        Files.writeString(place.resolve("manifest.csv"), manifest);
        modelFolder = Files.createDirectories(folder.resolve("model"));
        writeModel(2);
    }

    private void writeModel(float bias) throws IOException {
        LogEnergyModel.write(modelFolder, "categorical", "loud", "soft", bias);
    }

    private EvaluationRequest request(Model model, Path out, boolean resume) throws SparshaException {
        Corpus corpus = Corpora.OWN.open(place.resolve("manifest.csv"), Optional.empty(), Progress.none());
        return new EvaluationRequest(corpus, List.of("corpus"), model, "tiny", Optional.empty(), Optional.of(out), resume, 0)
                .hearing(channel);
    }

    /** The storage system of these tests is a folder. */
    private void fetch(String address, Path to) throws IOException {
        assertTrue(address.startsWith("store://corpus/"), address);
        Files.copy(folder.resolve("store").resolve(address.substring("store://corpus/".length())), to);
    }

    private Model model() throws SparshaException {
        return new ModelLoader(Recipes.all()).open(modelFolder);
    }

    /** Answers in any order, some twice; stops after some batches where that is wanted. */
    private ClusterEngine engine(long seed, int most) {
        return (job, answers, progress) -> {
            try (RecordingFunction function = RecordingFunction.open(ClusterJob.read(Files.readString(job.path().resolve(JobFolder.JOB))),
                    modelFolder, new ClassPathCatalog(ClusterEvaluationTest.class.getClassLoader()), this::fetch)) {
                List<String> batches = new ArrayList<>(Files.readAllLines(job.path().resolve(JobFolder.BATCHES)));
                batches.add(batches.getFirst());
                Collections.shuffle(batches, new Random(seed));
                for (String batch : batches.subList(0, Math.min(most, batches.size()))) {
                    for (String answer : function.answers(batch)) {
                        answers.take(answer);
                    }
                }
                if (most < batches.size()) {
                    throw new CorpusException("killed");
                }
            } catch (IOException e) {
                throw new CorpusException(e.getMessage(), e);
            }
        };
    }

    private void onCluster(Path out, boolean resume, ClusterEngine engine) throws SparshaException {
        try (Model model = model()) {
            new EvaluateCorpus(new ClusterEvaluation(modelFolder, Optional.empty(), false, remote, engine)).run(request(model, out, resume),
                    EvaluationListener.NONE, Progress.none());
        }
    }

    private Path here(String name, boolean resume) throws SparshaException {
        Path out = folder.resolve(name);
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = model()) {
            new EvaluateCorpus(executor).run(request(model, out, resume), EvaluationListener.NONE, Progress.none());
            return out;
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void aChannelAloneIsHeardThereToo() throws Exception {
        float[] first = Signals.speechLike(16000, 16000, 0);
        Files.write(place.resolve("0.wav"), WavBytes.pcm16(16000, first, Signals.speechLike(16000, 16000, 9)));
        Path mean = here("mean", false);
        channel = ChannelChoice.alone(2);
        Map<String, String> expected = RunFolder.bytes(here("second", false));
        assertTrue(!expected.get("predictions.csv").equals(RunFolder.bytes(mean).get("predictions.csv")), "it hears something else");
        Path out = folder.resolve("cluster");
        onCluster(out, false, engine(1, Integer.MAX_VALUE));
        assertEquals(expected, RunFolder.bytes(out));
    }

    @Test
    void leavesTheSameBytesInAnyOrder() throws Exception {
        Map<String, String> expected = RunFolder.bytes(here("here", false));
        for (int seed = 0; seed < 3; seed++) {
            Path out = folder.resolve("cluster" + seed);
            onCluster(out, false, engine(seed, Integer.MAX_VALUE));
            assertEquals(expected, RunFolder.bytes(out));
        }
        assertTrue(expected.get("failures.csv").contains("other"), "failed recordings are rows");
    }

    @Test
    void aModelOfDimensionsLeavesTheSameBytes() throws Exception {
        Path descriptor = modelFolder.resolve("sparsha-model.json");
        Files.writeString(descriptor, Files.readString(descriptor).replace("categorical", "dimensional").replace("\"loud\", \"soft\"",
                "\"arousal\", \"valence\""));
        Path manifest = place.resolve("manifest.csv");
        Files.writeString(manifest, Files.readString(manifest).replace("speaker,label", "speaker,arousal,valence")
                .replace(",loud", ",0.5,-1").replace(",soft", ",0.25,1").replace(",other", ",0,0.125"));
        onCluster(folder.resolve("cluster"), false, engine(1, Integer.MAX_VALUE));
        Map<String, String> expected = RunFolder.bytes(here("here", false));
        assertTrue(expected.get("summary.json").contains("\"dimensional\""), expected.get("summary.json"));
        assertEquals(expected, RunFolder.bytes(folder.resolve("cluster")));
    }

    @Test
    void recordingsOfAStorageSystemAreFetched() throws Exception {
        Map<String, String> expected = RunFolder.bytes(here("here", false));
        Path store = Files.createDirectories(folder.resolve("store"));
        for (int i = 0; i < RECORDINGS; i += 10) {
            Path mirrored = place.resolve(i + ".wav");
            byte[] bytes = Files.readAllBytes(mirrored);
            Files.write(store.resolve(i + ".wav"), bytes);
            Files.write(mirrored, Arrays.copyOf(bytes, 64));
        }
        remote = Optional.of(new RemoteRecordings("store://corpus", place));
        onCluster(folder.resolve("fetched"), false, engine(1, Integer.MAX_VALUE));
        assertEquals(expected, RunFolder.bytes(folder.resolve("fetched")));

        Files.delete(store.resolve("20.wav"));
        Files.write(store.resolve("30.wav"), new byte[100]);
        onCluster(folder.resolve("damaged"), false, engine(2, Integer.MAX_VALUE));
        String failures = Files.readString(folder.resolve("damaged/failures.csv"));
        assertTrue(failures.contains("store://corpus/20.wav cannot be read: "), failures);
        assertTrue(failures.contains("store://corpus/30.wav"), failures);
        assertFalse(failures.contains("sparsha-batch"), failures);
    }

    @Test
    void goesOnWhereAKilledJobStopped() throws Exception {
        Path out = folder.resolve("cluster");
        SparshaException killed = assertThrows(SparshaException.class, () -> onCluster(out, false, engine(1, 1)));
        assertEquals("killed", killed.getMessage());
        assertThrows(SparshaException.class, () -> onCluster(out, false, engine(1, 1)), "only --resume goes on");
        onCluster(out, true, engine(2, Integer.MAX_VALUE));
        assertEquals(RunFolder.bytes(here("here", false)), RunFolder.bytes(out));
    }

    @Test
    void oneMachineGoesOnWithAClusterRun() throws Exception {
        Path out = folder.resolve("both");
        assertThrows(SparshaException.class, () -> onCluster(out, false, engine(3, 2)));
        here("both", true);
        Map<String, String> both = RunFolder.bytes(out);
        both.keySet().removeIf(name -> name.startsWith(ClusterEvaluation.FOLDER));
        assertEquals(RunFolder.bytes(here("here", false)), both);
    }

    @Test
    void aChangedModelIsRefused() throws Exception {
        Path out = folder.resolve("cluster");
        SparshaException refused = assertThrows(SparshaException.class, () -> onCluster(out, false, (job, answers, progress) -> {
            try {
                writeModel(3);
            } catch (IOException e) {
                throw new CorpusException(e.getMessage(), e);
            }
            engine(0, Integer.MAX_VALUE).run(job, answers, progress);
        }));
        assertTrue(refused.getMessage().contains("has changed"), refused.getMessage());
        assertThrows(SparshaException.class, () -> onCluster(out, true, engine(0, 1)));
        writeModel(4);
        SparshaException resumed = assertThrows(SparshaException.class, () -> onCluster(out, true, engine(0, Integer.MAX_VALUE)));
        assertTrue(resumed.getMessage().contains("modelSha256"), resumed.getMessage());
    }

    @Test
    void unansweredRecordingsAreNotPassedOver() {
        SparshaException less = assertThrows(SparshaException.class, () -> onCluster(folder.resolve("less"), false,
                (job, answers, progress) -> {
                }));
        assertTrue(less.getMessage().contains(RECORDINGS + " of " + RECORDINGS), less.getMessage());
    }

    @Test
    void answersByHandMustBeWhole() throws Exception {
        Path answers = Files.createDirectories(folder.resolve("answers"));
        try (RecordingFunction function = function("by-hand")) {
            List<String> lines = new ArrayList<>();
            for (String batch : Files.readAllLines(folder.resolve("by-hand/job").resolve(JobFolder.BATCHES))) {
                lines.addAll(function.answers(batch));
            }
            Files.write(answers.resolve("part-00000"), lines);
        }
        SparshaException half = assertThrows(SparshaException.class, () -> onCluster(folder.resolve("by-hand"), true,
                new SavedAnswers(answers)));
        assertTrue(half.getMessage().contains("_SUCCESS"), half.getMessage());
        Files.createFile(answers.resolve("_SUCCESS"));
        onCluster(folder.resolve("by-hand"), true, new SavedAnswers(answers));
        assertEquals(RunFolder.bytes(here("here", false)), RunFolder.bytes(folder.resolve("by-hand")));
    }

    private RecordingFunction function(String run) throws Exception {
        assertThrows(SparshaException.class, () -> onCluster(folder.resolve(run), false, (job, answers, progress) -> {
            throw new CorpusException("only prepared");
        }));
        return RecordingFunction.open(ClusterJob.read(Files.readString(folder.resolve(run).resolve("job").resolve(JobFolder.JOB))),
                modelFolder, new ClassPathCatalog(ClusterEvaluationTest.class.getClassLoader()), this::fetch);
    }

    @Test
    void anotherReleaseIsRefused() {
        String text = new ClusterJob("00", List.of(), Fitting.AS_MADE, ChannelChoice.MEAN, Grading.CLASSES, List.of("a"), Optional.empty(),
                false, Optional.empty()).text();
        assertThrows(CorpusException.class, () -> ClusterJob.read(text.replaceFirst("\"tool\":\"[^\"]*\"", "\"tool\":\"0.0.9\"")));
        assertThrows(CorpusException.class, () -> ClusterJob.read("{"));
        assertThrows(CorpusException.class, () -> ClusterJob.read(text.replace("cluster-job/1", "cluster-job/2")));
    }
}
