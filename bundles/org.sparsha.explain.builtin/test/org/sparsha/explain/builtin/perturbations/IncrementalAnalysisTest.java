/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparsha.core.FileParameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;
import org.sparsha.features.FeatureExtractor;
import org.sparsha.features.FeatureRecipe;
import org.sparsha.features.VariantAnalyzer;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** The analysis of a perturbed clip that re-does only what changed, against the one from scratch: every perturbation, every recipe. */
class IncrementalAnalysisTest {

    @TempDir
    private static Path folder;

    static Stream<Perturbation> perturbations() {
        return Stream.of(new Silence(), new WhiteNoise(), new SpeechShapedNoise(), new TimeReverse(), new Shuffle(), new LowPass(),
                new LocalMeanSpectrum(), new Interpolate(), new PitchFlatten(), new LoudnessFlatten(), new MonotoneWhisper(),
                new OtherClip());
    }

    @ParameterizedTest
    @MethodSource("perturbations")
    void equalsTheAnalysisFromScratch(Perturbation perturbation) throws SparshaException, IOException {
        Random random = new Random(perturbation.getClass().getSimpleName().hashCode());
        float[] clip = Signals.speechLike(20000 + random.nextInt(30000), 16000, 11);
        Replacement replacement = perturbation.prepare(PerturbationContext.of(clip, 16000).withValues(values(perturbation)).withSeed(5));
        for (FeatureRecipe recipe : Recipes.all()) {
            FeatureExtractor extractor = recipe.create(ParameterValues.defaults(recipe.parameters()));
            VariantAnalyzer analyzer = extractor.variants(clip);
            for (int i = 0; i < 3; i++) {
                float[] variant = clip.clone();
                List<SampleRange> removed = removed(clip.length, random);
                for (SampleRange range : removed) {
                    float[] filled = Arrays.copyOfRange(clip, (int) range.start(), (int) range.end());
                    replacement.fill(range, filled);
                    System.arraycopy(filled, 0, variant, (int) range.start(), filled.length);
                }
                assertEquals(extractor.extract(variant), analyzer.extract(variant, removed), recipe.id());
            }
        }
    }

    private static ParameterValues values(Perturbation perturbation) throws SparshaException, IOException {
        if (perturbation instanceof OtherClip) {
            Path other = folder.resolve("other.wav");
            Files.write(other, WavBytes.pcm16(16000, Signals.speechLike(30000, 16000, 12)));
            return ParameterValues.parse(perturbation.parameters(), Map.of(fileParameter(perturbation), other.toString()));
        }
        return ParameterValues.defaults(perturbation.parameters());
    }

    private static String fileParameter(Perturbation perturbation) {
        return perturbation.parameters().stream().filter(parameter -> parameter instanceof FileParameter).findFirst()
                .orElseThrow().id();
    }

    private static List<SampleRange> removed(int length, Random random) {
        List<SampleRange> ranges = new ArrayList<>();
        int at = random.nextInt(length / 4);
        while (at < length) {
            int end = Math.min(length, at + 400 + random.nextInt(9000));
            ranges.add(new SampleRange(at, end));
            at = end + 1 + random.nextInt(length / 2);
        }
        return ranges;
    }
}
