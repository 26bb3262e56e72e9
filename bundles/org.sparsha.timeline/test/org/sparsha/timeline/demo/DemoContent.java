/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.demo;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.features.raster.Curve;
import org.sparsha.features.raster.SalienceProfile;
import org.sparsha.timeline.tier.TierDocument;
import org.sparsha.timeline.tier.TierModel.Kind;
import org.sparsha.timeline.tier.TierModel;

/** Curves, salience and tiers worked out from a short signal by the simplest means, so that every kind of layer has something to show. */
final class DemoContent {

    private static final String[] WORDS = {"\u0906\u091c", "\u0924\u0941\u092e", "\u092f\u0939\u093e\u0901",
            "\u0915\u094d\u092f\u094b\u0902", "\u0906\u090f",
        "well", "because it rained", "no"};

    private final float[] signal;
    private final int rate;

    DemoContent(float[] signal, int rate) {
        this.signal = signal;
        this.rate = rate;
    }

    private double level(int from, int to) {
        double squares = 1e-12;
        int end = Math.min(signal.length, to);
        for (int i = Math.max(0, from); i < end; i++) {
            squares += signal[i] * (double) signal[i];
        }
        return 10 * Math.log10(squares / Math.max(1, end - from));
    }

    Curve intensity() {
        int hop = rate / 100;
        float[] values = new float[signal.length / hop];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) level(i * hop - hop, i * hop + hop);
        }
        return new Curve("dB", "dB", 0, hop, values, -90, 0);
    }

    Curve pitch() {
        int hop = rate / 100;
        float[] values = new float[signal.length / hop];
        for (int i = 0; i < values.length; i++) {
            values[i] = pitchAt(i * hop);
        }
        return new Curve("F0", "Hz", 0, hop, values, 50, 500);
    }

    /** Pitch by the strongest normalized autocorrelation between 70 and 400 Hz; NaN where none is strong. */
    private float pitchAt(int centre) {
        int window = rate / 25;
        int from = centre - window / 2;
        if (from < 0 || from + window + rate / 70 >= signal.length || level(from, from + window) < -50) {
            return Float.NaN;
        }
        double best = 0.6;
        int bestLag = 0;
        for (int lag = rate / 400; lag <= rate / 70; lag++) {
            double product = 0;
            double first = 1e-9;
            double second = 1e-9;
            for (int i = from; i < from + window; i++) {
                product += signal[i] * (double) signal[i + lag];
                first += signal[i] * (double) signal[i];
                second += signal[i + lag] * (double) signal[i + lag];
            }
            double correlation = product / Math.sqrt(first * second);
            if (correlation > best + 0.02) {
                best = correlation;
                bestLag = lag;
            }
        }
        return bestLag == 0 ? Float.NaN : (float) rate / bestLag;
    }

    /** Segments of a length with their level over the clip's own, windows a hop apart. */
    List<SalienceProfile.Stretch> stretches(double seconds, double hopSeconds) {
        List<SalienceProfile.Stretch> stretches = new ArrayList<>();
        double mean = level(0, signal.length);
        int length = (int) (seconds * rate);
        for (int start = 0; start < signal.length; start += (int) (hopSeconds * rate)) {
            int end = Math.min(signal.length, start + length);
            double over = Math.max(-12, level(start, end) - mean);
            stretches.add(new SalienceProfile.Stretch(new SampleRange(start, end), over / 12));
        }
        return stretches;
    }

    static List<Segment> segments(List<SalienceProfile.Stretch> stretches) {
        return stretches.stream().map(stretch -> Segment.of(stretch.range())).toList();
    }

    /** Segments whose value stands out, neighbours joined. */
    static List<Segment> salient(List<SalienceProfile.Stretch> stretches, double least) {
        List<Segment> salient = new ArrayList<>();
        for (SalienceProfile.Stretch stretch : stretches) {
            if (stretch.value() < least) {
                continue;
            }
            Segment last = salient.isEmpty() ? null : salient.get(salient.size() - 1);
            if (last != null && last.end() == stretch.range().start()) {
                salient.set(salient.size() - 1, Segment.of(new SampleRange(last.start(), stretch.range().end())));
            } else {
                salient.add(Segment.of(stretch.range()));
            }
        }
        return salient;
    }

    TierDocument tiers() {
        List<Segment> words = new ArrayList<>();
        List<Segment> points = new ArrayList<>();
        int hop = rate / 100;
        int begin = -1;
        for (int at = 0; at < signal.length; at += hop) {
            boolean loud = level(at, at + hop) > -42;
            if (loud && begin < 0) {
                begin = at;
            } else if (!loud && begin >= 0) {
                if (at - begin > rate / 12) {
                    words.add(new Segment(new SampleRange(begin, at), WORDS[words.size() % WORDS.length]));
                    points.add(new Segment(new SampleRange((begin + at) / 2, (begin + at) / 2), "H*"));
                }
                begin = -1;
            }
        }
        TierModel labels = words.size() < 4 ? TierModel.empty("my label", Kind.INTERVALS)
                : new TierModel("my label", Kind.INTERVALS,
                        List.of(new Segment(new SampleRange(words.get(1).start(), words.get(2).end()), "raised voice")));
        return new TierDocument(List.of(new TierModel("words", Kind.INTERVALS, words), new TierModel("tones", Kind.POINTS, points),
                labels));
    }
}
