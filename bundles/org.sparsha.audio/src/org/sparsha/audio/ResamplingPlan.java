/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.ArrayList;
import java.util.List;

/**
 * Which stages lead from one rate to another. The ratios that recordings come in are filtered as libsoxr's quality "HQ" does, so that
 * features equal those of a librosa pipeline; all others by one filter of the same pass band (to 0.9137 of the lower Nyquist frequency) and
 * 125 dB attenuation from that frequency on.
 */
final class ResamplingPlan {

    private static final double PASS = 0.9137;
    private static final double ATTENUATION = 125;

    private ResamplingPlan() {
    }

    /**
     * @param from samples a second given
     * @param to samples a second wanted
     * @return fresh stages, in order; none where the rates are equal
     */
    static List<PolyphaseStage> stages(int from, int to) {
        int divisor = greatestCommonDivisor(from, to);
        int up = to / divisor;
        int down = from / divisor;
        List<PolyphaseStage> stages = new ArrayList<>();
        if (up == down) {
            return stages;
        }
        switch (up + "/" + down) {
            case "2/1", "1/2" -> stages.add(stage(up, down, 389, .4784359133183267, 13.040035757464574, .5));
            case "2/3", "1/3" -> stages.add(stage(up, down, 581, .3189572755, 13.0400357575, .5));
            case "4/3" -> stages.add(stage(up, down, 777, .2392179567, 13.0400357575, .5));
            case "160/441" -> {
                stages.add(stage(1, 1, 561, .3471644, 13.7112, .5));
                stages.add(stage(160, 441, 1919, .005590233, 14.0586, .75));
            }
            case "320/441" -> {
                stages.add(stage(2, 1, 561, .3471644, 13.7112, .5));
                stages.add(stage(160, 441, 1919, .005590233, 14.0586, .75));
            }
            case "640/441" -> {
                stages.add(stage(2, 1, 409, .4784359, 13.7112, .5));
                stages.add(stage(320, 441, 4799, .002840401, 14.0586, .75));
            }
            default -> {
                double nyquist = 1.0 / Math.max(up, down);
                stages.add(new PolyphaseStage(up, down, FilterDesign.lowPass(PASS * nyquist, nyquist, ATTENUATION, up)));
            }
        }
        return stages;
    }

    private static PolyphaseStage stage(int up, int down, int length, double cutoff, double beta, double widening) {
        return new PolyphaseStage(up, down, FilterDesign.lowPass(length, cutoff, beta, widening, up));
    }

    private static int greatestCommonDivisor(int a, int b) {
        return b == 0 ? a : greatestCommonDivisor(b, a % b);
    }
}
