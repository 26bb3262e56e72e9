/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.ChannelDifference;
import org.sparsha.core.Progress;
import org.sparsha.core.Warning;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** That channels differ is said of the answer to one recording and of a corpus, in the same words. */
class HeardChannelsTest {

    @TempDir
    Path folder;

    @Test
    void oneRecordingAndACorpusSayTheSame() throws Exception {
        float[] one = Signals.speechLike(8000, 16000, 1);
        float[] other = Signals.speechLike(8000, 16000, 2);
        Path two = Files.write(folder.resolve("two.wav"), WavBytes.float32(16000, one, other));
        Files.write(folder.resolve("same.wav"), WavBytes.float32(16000, one, one));
        Path manifest = Files.writeString(folder.resolve("manifest.csv"), "file,speaker,label\ntwo.wav,a,loud\nsame.wav,b,soft\n");
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try (Model model = new ModelLoader(Recipes.all()).open(LogEnergyModel.write(folder.resolve("model"), "categorical", "loud",
                "soft"))) {
            AudioClip clip = AudioFiles.read(two);
            Warning expected = ChannelDifference.of(clip).orElseThrow();
            float[] heard = ClipSession.heard(model, clip);
            assertTrue(ClipSession.warnings(model, clip, heard, model.predict(heard)).contains(expected));

            Path out = folder.resolve("run");
            new EvaluateCorpus(executor).run(new EvaluationRequest(Corpora.OWN.open(manifest, Optional.empty(), Progress.none()),
                    List.of(manifest.toString()), model, "tiny", Optional.empty(), Optional.of(out), false, 0), EvaluationListener.NONE,
                    Progress.none());
            List<String> told = Files.readAllLines(out.resolve("warnings.csv")).stream().filter(line -> line.contains(expected.code()))
                    .toList();
            assertEquals(1, told.size(), told::toString);
            assertTrue(told.get(0).startsWith("two.wav") && told.get(0).contains(expected.message()), told::toString);
        } finally {
            executor.shutdownNow();
        }
    }
}
