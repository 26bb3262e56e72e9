/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.perturbations;

import java.util.List;
import java.util.SplittableRandom;

import org.sparsha.core.DecimalParameter;
import org.sparsha.core.Parameter;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.Replacement;

/** Short pieces of the stretch in random order, each faded in and out over 2 ms. */
public final class Shuffle implements Perturbation {

    /** Length of a piece. */
    public static final DecimalParameter PIECE = Parameter.decimal("piece", "Piece", "Length of the pieces.", "s", 0.01, 1, 0.04);

    private static final double FADE_SECONDS = 0.002;

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(PIECE);
    }

    @Override
    public Replacement prepare(PerturbationContext context) {
        int piece = Math.max(1, (int) Math.round(context.values().get(PIECE) * context.sampleRate()));
        int fade = Math.min(piece / 4, (int) Math.round(FADE_SECONDS * context.sampleRate()));
        return (range, destination) -> {
            int length = (int) range.length();
            int count = (length + piece - 1) / piece;
            int[] order = new int[count];
            SplittableRandom random = new SplittableRandom(context.seed() * 31 + range.start());
            for (int i = 0; i < count; i++) {
                int j = random.nextInt(i + 1);
                order[i] = order[j];
                order[j] = i;
            }
            float[] original = java.util.Arrays.copyOf(destination, length);
            int at = 0;
            for (int from : order) {
                int size = Math.min(piece, length - from * piece);
                for (int i = 0; i < size; i++) {
                    int edge = Math.min(i, size - 1 - i);
                    float gain = count == 1 || edge >= fade ? 1 : (edge + 0.5f) / fade;
                    destination[at++] = gain * original[from * piece + i];
                }
            }
        };
    }
}
