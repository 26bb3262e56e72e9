/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.engine;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.listen.RemovalEdges;
import org.sparsha.explain.spi.Replacement;

/**
 * Renders a coalition of segments: removed segments that touch or overlap are joined, each joined stretch is filled by the perturbation and
 * cross-faded inside its own bounds, so that nothing kept changes. Thread-safe.
 */
final class SegmentRenderer implements VariantRenderer {

    private final float[] signal;
    private final List<SampleRange> players;
    private final Replacement replacement;
    private final int fade;

    SegmentRenderer(float[] signal, List<Segment> players, Replacement replacement, int fade) {
        this.signal = signal;
        this.players = players.stream().map(Segment::range).toList();
        this.replacement = replacement;
        this.fade = fade;
        for (SampleRange player : this.players) {
            if (player.isEmpty() || player.end() > signal.length) {
                throw new IllegalArgumentException("Segment " + player + " does not lie in a signal of " + signal.length);
            }
        }
    }

    @Override
    public Variant render(Coalition coalition) throws ExplainException {
        List<SampleRange> removed = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            if (!coalition.keeps(i)) {
                removed.add(players.get(i));
            }
        }
        List<SampleRange> stretches = Ranges.joined(removed);
        if (stretches.isEmpty()) {
            return new Variant(signal, List.of());
        }
        float[] variant = signal.clone();
        for (SampleRange stretch : stretches) {
            fill(variant, stretch);
        }
        return new Variant(variant, stretches);
    }

    private void fill(float[] variant, SampleRange stretch) throws ExplainException {
        int start = (int) stretch.start();
        int length = (int) stretch.length();
        float[] filled = java.util.Arrays.copyOfRange(signal, start, start + length);
        replacement.fill(stretch, filled);
        int middle = Math.min(length, fade);
        int end = Math.max(middle, length - fade);
        blend(variant, filled, stretch, 0, middle);
        System.arraycopy(filled, middle, variant, start + middle, end - middle); // nothing is kept away from the edges
        blend(variant, filled, stretch, end, length);
        for (int i = start; i < start + length; i++) {
            if (!Float.isFinite(variant[i])) {
                throw new ExplainException("The perturbation filled " + stretch
                        + " with a sample that is not a finite number. Choose another perturbation.");
            }
        }
    }

    private void blend(float[] variant, float[] filled, SampleRange stretch, int from, int to) {
        int start = (int) stretch.start();
        for (int i = from; i < to; i++) {
            float weight = RemovalEdges.weight(i, stretch, signal.length, fade);
            variant[start + i] = weight >= 1 ? filled[i] : weight * filled[i] + (1 - weight) * signal[start + i];
        }
    }
}
