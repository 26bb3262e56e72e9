/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.timeline.tier;

import java.util.List;
import java.util.OptionalLong;

/** Finds places that a boundary is better put at than where the hand has left it. */
public final class Snapping {

    private Snapping() {
    }

    /**
     * @param tiers the tiers
     * @param except index of the tier that is being changed, which is not asked
     * @param at a place in samples
     * @param reach how far away a boundary may lie, in samples
     * @return the nearest boundary or point of another tier in sight
     */
    public static OptionalLong boundary(List<TierModel> tiers, int except, long at, long reach) {
        long best = -1;
        for (int tier = 0; tier < tiers.size(); tier++) {
            TierModel model = tiers.get(tier);
            if (tier == except || model.hidden()) {
                continue;
            }
            for (int i = Math.max(0, model.firstFrom(at - reach) - 1); i < model.segments().size(); i++) {
                if (model.segments().get(i).start() > at + reach) {
                    break;
                }
                best = nearer(best, model.segments().get(i).start(), at);
                best = nearer(best, model.segments().get(i).end(), at);
            }
        }
        return best >= 0 && Math.abs(best - at) <= reach ? OptionalLong.of(best) : OptionalLong.empty();
    }

    /**
     * @param samples the sound around a place
     * @param at index of the place among them
     * @return index of the sample nearest to it at which the sound has crossed zero since the sample before; at equal distance, the earlier
     */
    public static OptionalLong zeroCrossing(float[] samples, int at) {
        for (int distance = 0; distance < samples.length; distance++) {
            if (crosses(samples, at - distance)) {
                return OptionalLong.of(at - distance);
            }
            if (crosses(samples, at + distance)) {
                return OptionalLong.of(at + distance);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean crosses(float[] samples, int index) {
        return index > 0 && index < samples.length && (samples[index - 1] < 0) != (samples[index] < 0);
    }

    private static long nearer(long best, long candidate, long at) {
        return best < 0 || Math.abs(candidate - at) < Math.abs(best - at) ? candidate : best;
    }
}
