/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.Progress;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * What an explanation holds is bounded by the clip, not by the number of evaluations: two minutes are explained by the default model in 96
 * MB of heap, where the signals of all variants alone would take 370 MB.
 */
class BoundedHeapTest {

    private static final int SECONDS = 120;
    private static final String SAMPLES = "48";

    @TempDir
    Path folder;

    /** Runs in a Java with little heap. */
    public static void main(String[] arguments) throws Exception {
        Path root = Path.of("..", "..");
        try (ExecutorService executor = Executors.newFixedThreadPool(2);
                Model model = new ModelLoader(Recipes.all()).open(root.resolve("models/emodb-default"))) {
            float[] speech = AudioFiles.read(root.resolve("samples/english-excited.wav")).mono(model.sampleRate());
            float[] signal = new float[SECONDS * model.sampleRate()];
            for (int i = 0; i < signal.length; i++) {
                signal[i] = speech[i % speech.length] * (0.5f + i * 0.5f / signal.length); // no two parts alike
            }
            AudioClip clip = AudioClip.ofMono(signal, model.sampleRate());
            ExplanationRequest request = ExplanationRequest.of(clip, "long.wav", "00", "bayesian-surrogate")
                    .explainedBy("bayesian-surrogate", Map.of("samples", SAMPLES));
            Explanation explanation = new ExplanationRunner(new BuiltinCatalog(), executor)
                    .explain(ClipSession.open(model, clip, executor), request, Progress.none());
            Files.writeString(Path.of(arguments[0]), "evaluations " + explanation.evaluations());
        }
    }

    @Test
    void longClipIsExplainedInLittleHeap() throws IOException, InterruptedException {
        Path answer = folder.resolve("answer");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "--enable-native-access=ALL-UNNAMED", "-Xshare:auto", "-cp", System.getProperty("java.class.path"),
                BoundedHeapTest.class.getName(), answer.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        assertEquals(0, process.waitFor());
        assertEquals("evaluations", Files.readString(answer).split(" ")[0]);
    }
}
