/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.sparsha.core.ParameterException;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

import static org.sparsha.explain.contract.Claims.assertArrayEquals;
import static org.sparsha.explain.contract.Claims.assertFalse;
import static org.sparsha.explain.contract.Claims.assertTrue;

/**
 * The contract of {@link Perturbation} as tests: deterministic under its seed and threads, finite, keeps within the range, leaves the clip
 * alone, copes with any length, silence and full scale. A perturbation may refuse a clip or its defaults by an {@link ExplainException}.
 */
public final class PerturbationChecks {

    private static final int RATE = 16000;

    private final Perturbation perturbation;
    private final Map<String, String> values;

    private PerturbationChecks(Perturbation perturbation, Map<String, String> values) {
        this.perturbation = perturbation;
        this.values = values;
    }

    /**
     * @param perturbation the perturbation
     * @param values parameter values that it can't do without; may be empty
     * @return the rules
     */
    public static List<ContractRule> of(Perturbation perturbation, Map<String, String> values) {
        PerturbationChecks checks = new PerturbationChecks(perturbation, values);
        return List.of(ContractRule.of("parameters are well formed", () -> ContributionChecks.parameters(perturbation)),
                ContractRule.of("same seed, same samples, on any thread", checks::deterministic),
                ContractRule.of("finite, within the range, any length", checks::ranges),
                ContractRule.of("leaves the clip alone", checks::clipUntouched),
                ContractRule.of("silence, full scale, clips of one sample", checks::extremes));
    }

    private Replacement prepare(float[] signal, long seed) throws ExplainException {
        try {
            return perturbation.prepare(PerturbationContext.of(signal, RATE)
                    .withValues(ParameterValues.parse(perturbation.parameters(), values)).withSeed(seed));
        } catch (ParameterException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static float[] fill(Replacement replacement, float[] signal, long from, long to) throws ExplainException {
        float[] destination = Arrays.copyOf(Arrays.copyOfRange(signal, (int) from, (int) to), (int) (to - from) + 3);
        Arrays.fill(destination, (int) (to - from), destination.length, 77f);
        replacement.fill(new SampleRange(from, to), destination);
        for (int i = 0; i < to - from; i++) {
            assertTrue(Float.isFinite(destination[i]), "sample " + i + " of [" + from + ", " + to + ") is " + destination[i]);
            assertTrue(Math.abs(destination[i]) < 100, "sample " + i + " is far beyond full scale: " + destination[i]);
        }
        for (int i = (int) (to - from); i < destination.length; i++) {
            assertTrue(destination[i] == 77f, "wrote past the end of the range");
        }
        return Arrays.copyOf(destination, (int) (to - from));
    }

    private static float[] noise(int length) {
        return ToyTask.noise(length, 1).signal();
    }

    private boolean refuses() {
        try {
            prepare(noise(4000), 1);
            return false;
        } catch (ExplainException e) {
            assertFalse(e.getMessage().isBlank());
            return true;
        }
    }

    private void deterministic() throws Exception {
        if (refuses()) {
            return;
        }
        float[] signal = noise(12000);
        float[] alone = fill(prepare(signal, 5), signal, 3000, 7000);
        Replacement again = prepare(signal, 5);
        try (ExecutorService executor = Executors.newFixedThreadPool(4)) {
            List<Future<float[]>> results = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                results.add(executor.submit(() -> fill(again, signal, 3000, 7000)));
            }
            for (Future<float[]> result : results) {
                assertArrayEquals(alone, result.get());
            }
        }
    }

    private void ranges() throws ExplainException {
        if (refuses()) {
            return;
        }
        float[] signal = noise(9001);
        Replacement replacement = prepare(signal, 2);
        for (long[] range : new long[][] { { 0, 9001 }, { 0, 1 }, { 9000, 9001 }, { 0, 400 }, { 8000, 9001 }, { 4000, 4003 }, { 1,
                9000 } }) {
            fill(replacement, signal, range[0], range[1]);
        }
    }

    private void clipUntouched() throws ExplainException {
        if (refuses()) {
            return;
        }
        float[] signal = noise(6000);
        float[] before = signal.clone();
        fill(prepare(signal, 2), signal, 100, 5000);
        assertArrayEquals(before, signal);
    }

    private void extremes() throws ExplainException {
        if (refuses()) {
            return;
        }
        float[] loud = new float[5000];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = i / 50 % 2 == 0 ? 1 : -1;
        }
        for (float[] signal : List.of(new float[5000], loud, new float[1], new float[] { 1 }, new float[37])) {
            fill(prepare(signal, 3), signal, 0, signal.length);
        }
    }
}
