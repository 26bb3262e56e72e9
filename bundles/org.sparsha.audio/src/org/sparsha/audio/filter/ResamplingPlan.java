/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio.filter;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which stages lead from one rate to another. The ratios that recordings come in are filtered as libsoxr's quality "HQ" does, so that
 * features equal those of a librosa pipeline; all others by one filter of the same pass band (to 0.9137 of the lower Nyquist frequency) and
 * 125 dB attenuation from that frequency on. The numbers of libsoxr's filters follow from its design rules, with all digits: a tap that
 * differs in its last bit shows in the stop band.
 */
final class ResamplingPlan {

    private static final double PASS = 0.9137;
    private static final double ATTENUATION = 125;
    private static final int LARGEST = 20_000;
    /** Stages of the ratios that recordings come in, only copied: their filters take as long to make as a second of sound to filter. */
    private static final Map<String, List<ResamplingStage>> USUAL = new ConcurrentHashMap<>();

    private ResamplingPlan() {
    }

    /**
     * @param from samples a second given
     * @param to samples a second wanted
     * @return fresh stages, in order; none where the rates are equal
     */
    static List<ResamplingStage> stages(int from, int to) {
        int divisor = greatestCommonDivisor(from, to);
        int[] ratio = simple(to / divisor, from / divisor);
        int up = ratio[0];
        int down = ratio[1];
        if (up == down) {
            return List.of();
        }
        List<ResamplingStage> usual = USUAL.computeIfAbsent(up + "/" + down, ResamplingPlan::usual);
        if (usual == null) {
            double nyquist = 1.0 / Math.max(up, down);
            return List.of(new PolyphaseStage(up, down, FilterDesign.lowPass(PASS * nyquist, nyquist, ATTENUATION, up)));
        }
        return usual.stream().map(ResamplingStage::anew).toList();
    }

    /** Stages of a ratio that recordings come in; none for others. */
    private static List<ResamplingStage> usual(String ratio) {
        return switch (ratio) {
            case "2/1" -> List.of(blocks(2, 1, 389, .4784359133183267, 13.040035757464574));
            case "1/2" -> List.of(stage(1, 2, 389, .4784359133183267, 13.040035757464574, .5));
            case "2/3" -> List.of(blocks(2, 3, 581, .3189572755455511, 13.040035757464574));
            case "1/3" -> List.of(blocks(1, 3, 581, .3189572755455511, 13.040035757464574));
            case "4/3" -> List.of(stage(4, 3, 777, .2392179567, 13.0400357575, .5));
            case "160/441" -> List.of(blocks(1, 1, 561, .34716438154617807, 13.711204171876062),
                    stage(160, 441, 1919, .005590233414241783, 14.058638741903037, .75));
            case "320/441" -> List.of(blocks(2, 1, 561, .34716438154617807, 13.711204171876062),
                    stage(160, 441, 1919, .005590233414241783, 14.058638741903037, .75));
            case "640/441" -> List.of(blocks(2, 1, 409, .4784359133183267, 13.711204171876062),
                    stage(320, 441, 4799, .0028404013601320845, 14.058638741903037, .75));
            default -> null; // which the map doesn't keep
        };
    }

    private static BlockFilterStage blocks(int up, int down, int length, double cutoff, double beta) {
        return new BlockFilterStage(up, down, FilterDesign.lowPass(length, cutoff, beta, .5, up));
    }

    private static PolyphaseStage stage(int up, int down, int length, double cutoff, double beta, double widening) {
        return new PolyphaseStage(up, down, FilterDesign.lowPass(length, cutoff, beta, widening, up));
    }

    /**
     * The ratio itself, or the nearest one (by continued fraction) of numbers up to {@link #LARGEST}, off by less than a millisecond in two
     * hours: rates such as 44101 Hz would need millions of taps otherwise.
     */
    private static int[] simple(int numerator, int denominator) {
        long[] before = {0, 1};
        long[] now = {1, 0};
        long a = numerator;
        long b = denominator;
        while (b != 0) {
            long whole = a / b;
            long[] next = {whole * now[0] + before[0], whole * now[1] + before[1]};
            if (Math.max(next[0], next[1]) > LARGEST && Math.min(now[0], now[1]) > 0) {
                break;
            }
            before = now;
            now = next;
            long rest = a % b;
            a = b;
            b = rest;
        }
        return new int[] {(int) now[0], (int) now[1]};
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
