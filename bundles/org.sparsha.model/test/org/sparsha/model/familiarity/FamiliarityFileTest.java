/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.model.familiarity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparsha.model.json.JsonFormatException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is written is read again with the same answers; what is damaged is refused by a sentence; temperatures are found again. */
class FamiliarityFileTest {

    @TempDir
    Path folder;

    private static double[] vector(Random random, double shift) {
        double[] vector = new double[173];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = random.nextGaussian() + shift;
        }
        return vector;
    }

    private static FamiliarityReference reference() {
        Random random = new Random(1);
        List<double[]> vectors = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            vectors.add(vector(random, i % 2));
            labels.add(i % 2 == 0 ? "a" : "\"b\"");
        }
        ClassShape shape = ClassShape.fit(vectors, labels);
        return FamiliarityReference.of(shape, vectors.stream().mapToDouble(shape::distance).toArray(),
                Optional.of(new DistanceTemperature(0.5, 2, 0.9)));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        FamiliarityReference reference = reference();
        Path file = Files.writeString(folder.resolve("familiarity.json"), FamiliarityFile.text(reference));
        FamiliarityReference read = FamiliarityFile.read(file);
        assertEquals(reference.shape().classes(), read.shape().classes());
        for (double shift : new double[] {0, 1, 3}) {
            double[] vector = vector(new Random(7), shift);
            double before = reference.shape().distance(vector);
            double after = read.shape().distance(vector);
            assertEquals(before, after, 1e-4);
            assertEquals(reference.isUnusual(before), read.isUnusual(after));
            assertEquals(reference.temperature().orElseThrow().at(before), read.temperature().orElseThrow().at(after), 1e-3);
        }
        double far = read.shape().distance(vector(new Random(7), 3));
        assertTrue(read.isForeign(far) && read.isUnusual(far));
        assertEquals(0, read.score(far));
    }

    @Test
    void damageIsRefused() throws Exception {
        String text = FamiliarityFile.text(reference());
        for (String damaged : List.of(text.replace(FamiliarityFile.SCHEMA, "sparsha.familiarity/9"),
                text.replace("\"scale\": [", "\"scale\": [0,"), text.replace("\"covariance\": [", "\"covariance\": [1,"),
                text.replaceFirst("\"covariance\": \\[\\s*[0-9.]+", "\"covariance\": [-1"),
                text.replace("\"median\": 0.9", "\"median\": 0"), text.replace("\"quantiles\": [", "\"quantiles\": [9e9,"))) {
            Path file = Files.writeString(folder.resolve("familiarity.json"), damaged);
            String message = assertThrows(JsonFormatException.class, () -> FamiliarityFile.read(file)).getMessage();
            assertTrue(message.contains("familiarity.json") && message.endsWith("."), message);
        }
    }

    @Test
    void aTemperatureIsFoundAgain() {
        Random random = new Random(3);
        List<DistanceTemperature.Answer> home = new ArrayList<>();
        List<DistanceTemperature.Answer> away = new ArrayList<>();
        DistanceTemperature truth = new DistanceTemperature(0.7, 1.5, 1);
        for (int i = 0; i < 4000; i++) {
            double distance = i % 2 == 0 ? 0.8 + 0.2 * random.nextDouble() : 1.2 + 2 * random.nextDouble();
            double sure = 1 / (1 + Math.exp(-8 * random.nextDouble()));
            double[] answer = {sure, 1 - sure};
            int label = random.nextDouble() < truth.calibrated(answer, distance)[0] ? 0 : 1;
            (distance <= 1 ? home : away).add(new DistanceTemperature.Answer(answer, label, distance));
        }
        DistanceTemperature found = DistanceTemperature.fit(home, away, 1, OptionalDouble.empty());
        assertEquals(0.7, found.atHome(), 0.15);
        assertEquals(1.5, found.withDistance(), 0.3);
    }
}
