/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.TinyOnnx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Classes that can't be meant are left out of scores and probabilities, in one place, whatever is asked. */
class ClassChoiceTest {

    private static final String THREE = "[\"loud\", \"soft\", \"odd\"]";

    @TempDir
    Path folder;

    private Model open() throws Exception {
        TinyOnnx graph = TinyOnnx.logEnergy(new float[] {1, -1, 0}, new float[] {0, 0, 9});
        return new ModelLoader(Recipes.all()).open(ModelPackages.write(folder, graph, ModelPackages.descriptor(THREE, "")));
    }

    @Test
    void probabilitiesAddUpOverWhatIsLeft() throws Exception {
        float[] sound = new float[1600];
        java.util.Arrays.fill(sound, 0.5f);
        double[] all;
        try (Model model = open()) {
            Prediction prediction = model.predict(sound);
            assertEquals("odd", prediction.label());
            assertTrue(model.chosenClasses().isEmpty());
            all = prediction.probabilities();
        }
        try (Model model = open().choosing(List.of("soft", "loud"))) {
            assertEquals(List.of("loud", "soft"), model.descriptor().labels());
            assertEquals(List.of("loud", "soft"), model.chosenClasses());
            assertEquals("1, classes loud,soft", model.descriptor().version());
            Prediction prediction = model.predict(sound);
            assertEquals("loud", prediction.label());
            double rest = all[0] + all[1];
            assertArrayEquals(new double[] {all[0] / rest, all[1] / rest}, prediction.probabilities(), 1e-9);
        }
    }

    @Test
    void aWrongChoiceIsSaid() throws Exception {
        try (Model model = open()) {
            for (List<String> wrong : List.of(List.of("loud"), List.of("loud", "loud"), List.of("loud", "glad"), List.of("", "soft"))) {
                String message = assertThrows(ModelException.class, () -> model.choosing(wrong)).getMessage();
                assertTrue(message.contains("loud, soft, odd") && message.endsWith("."), message);
            }
            assertEquals(3, model.predict(new float[1600]).labels().size());
        }
    }

    @Test
    void probabilitiesOfTheGraphItselfAreMadeWholeAgain() {
        ClassChoice choice = new ClassChoice(List.of("a", "b", "c"), List.of("a", "c"));
        assertArrayEquals(new double[] {0.25, 0.75}, choice.pick(new double[] {0.1, 0.6, 0.3}, ModelOutput.Activation.NONE), 1e-12);
        assertArrayEquals(new double[] {-1, 3}, choice.pick(new double[] {-1, 6, 3}, ModelOutput.Activation.NONE));
        assertArrayEquals(new double[] {0.1, 0.3}, choice.pick(new double[] {0.1, 0.6, 0.3}, ModelOutput.Activation.SOFTMAX));
    }
}
