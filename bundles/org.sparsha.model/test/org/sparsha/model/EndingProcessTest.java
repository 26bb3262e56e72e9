/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.sparsha.features.FeatureMatrix;
import org.sparsha.features.recipes.Recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * ONNX Runtime lets go of what it needs as soon as the process is asked to end, while commands still say where they stopped. What a model
 * is asked then is cancelled and hasn't failed.
 */
@DisabledOnOs(OS.WINDOWS) // no signal asks a process to end there
class EndingProcessTest {

    private static final int SECONDS = 20;

    /** Asks the model again and again, and says what came of it once the process was asked to end. */
    static final class Asking {

        /** @param arguments the model's folder */
        public static void main(String[] arguments) throws Exception {
            Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]));
            float[] sound = new float[model.sampleRate()];
            for (int i = 0; i < sound.length; i++) {
                sound[i] = (float) (0.1 * Math.sin(i * 0.05) * (1 + Math.sin(i * 0.002)));
            }
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    ended.await(SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            List<FeatureMatrix> clip = model.inputs().extract(sound);
            model.predict(List.of(clip));
            System.out.println("asking");
            System.out.flush();
            try {
                for (int i = 0;; i++) {
                    model.predict(Collections.nCopies(1 + i % 40, clip));
                }
            } catch (ModelException | RuntimeException e) {
                System.out.println(e.getClass().getSimpleName());
                System.out.flush();
                ended.countDown();
            }
        }
    }

    @Test
    void whatIsAskedThenIsCancelled() throws Exception {
        Path model = Path.of(System.getProperty("sparsha.root", "../..")).toAbsolutePath().resolve("models/emodb-default");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), Asking.class.getName(),
                model.toString()).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            assertEquals("asking", out.readLine());
            process.toHandle().destroy(); // leaves what it says to be read
            List<String> said = out.lines().toList();
            assertEquals(List.of("CancelledException"), said);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
