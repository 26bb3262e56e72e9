/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.evaluation.SavedRun;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A run of a project fits the model to its recordings, and is another run than one without. */
class FittedRunTest {

    @TempDir
    private Path root;

    /** Two classes by how loud a recording is, both heard before it is fitted to others; used as it is otherwise. */
    private static void writeModel(Path target) throws IOException {
        Files.write(target.resolve("model.onnx"), new TinyOnnx().input("input_values", -1, -1).output("level", -1, 1)
                .output("logits", -1, 2).longs("axes", 1).floats("little", new long[] {1}, 1e-6f)
                .floats("mean", new long[] {1}, 3.7f).floats("scale", new long[] {1}, 1)
                .floats("weights", new long[] {1, 2}, 1, -1)
                .node("Mul", List.of("input_values", "input_values"), "squares")
                .node("ReduceSum", List.of("squares", "axes"), "energy").node("Add", List.of("energy", "little"), "positive")
                .node("Log", List.of("positive"), "level").node("Sub", List.of("level", "mean"), "centred")
                .node("Div", List.of("centred", "scale"), "standard").node("MatMul", List.of("standard", "weights"), "logits").build());
        Files.writeString(target.resolve(ModelDescriptor.FILE_NAME), """
                {"schema": "sparsha.model/1", "id": "loudness", "version": "1", "task": "categorical", "labels": ["loud", "soft"],
                 "input": {"name": "input_values", "kind": "waveform", "sampleRate": 16000, "layout": "NT", "normalisation":
                 {"by": "any", "output": "level", "mean": "mean", "scale": "scale", "meanWeight": 1, "scaleWeight": 20}},
                 "outputs": [{"name": "logits", "role": "scores", "activation": "softmax"},
                 {"name": "level", "role": "embedding", "activation": "none"}]}
                """);
    }

    private static PreparedRun run(MadeProject made, Fitting fitting) throws Exception {
        return run(made, fitting, ChannelChoice.MEAN);
    }

    private static PreparedRun run(MadeProject made, Fitting fitting, ChannelChoice channel) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Model opened = new ModelLoader(Recipes.all()).open(made.model)) {
            PreparedRun run = new ProjectRuns(made.project).prepared(new RunChoice(Optional.of("field"), RecordingFilter.parse(""),
                    Optional.empty(), Optional.empty(), Optional.empty(), 0, false, fitting, channel), opened,
                    made.model.toString(), new MadeCatalog(), Progress.none());
            run.run(new EvaluateCorpus(executor), EvaluationListener.NONE, Progress.none());
            return run;
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void isAnotherRunAndSaysWhatItIsFittedTo() throws Exception {
        MadeProject made = new MadeProject(root);
        writeModel(made.model);
        PreparedRun plain = run(made, Fitting.AS_MADE);
        PreparedRun fitted = run(made, Fitting.CORPUS);
        assertNotEquals(plain.folder(), fitted.folder());
        assertTrue(String.join(" ", fitted.words()).contains("--normalisation corpus"), () -> fitted.words().toString());
        assertEquals(Fitting.CORPUS, RunWords.parse(new ProjectRuns(made.project).run(fitted.folder()).words()).choice().fitting());
        assertTrue(SavedRun.read(fitted.folder()).settings().values().get("command").contains("--normalisation corpus"));
        assertNotEquals(SavedRun.read(plain.folder()).results(), SavedRun.read(fitted.folder()).results(), "it answers otherwise");
    }

    @Test
    void oneThatHearsAChannelAloneIsAnotherRunThatAnybodyCanGoOnWith() throws Exception {
        MadeProject made = new MadeProject(root);
        PreparedRun mean = run(made, Fitting.AS_MADE);
        PreparedRun first = run(made, Fitting.AS_MADE, ChannelChoice.alone(1));
        assertNotEquals(mean.folder(), first.folder());
        ProjectRun there = new ProjectRuns(made.project).run(first.folder());
        assertEquals(ProjectRun.State.DONE, there.state());
        assertEquals(ChannelChoice.alone(1), RunWords.parse(there.words()).choice().channel());
        assertEquals(first.folder(), run(made, Fitting.AS_MADE, ChannelChoice.alone(1)).folder(), "the same settings are the same run");
        assertEquals("1", SavedRun.read(first.folder()).settings().values().get("channel"));
    }
}
