/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Kinds of surroundings among a plan's copies, for {@link NetworkKind#SURROUNDINGS}: each has a discriminant of its own. Of a copy that is
 * altered in several ways a narrow band decides before a room, a room before noise. Immutable.
 *
 * @param kinds those that there are, recordings as they are first
 * @param variants kind of the recording itself, then of each of its copies, as a place among the kinds
 */
record CopyKinds(List<Kind> kinds, List<Integer> variants) {

    /** Kinds of surroundings, each stronger than those before it. */
    enum Kind {
        /** As recorded, or another voice. */
        AS_IT_IS("as it is"),
        /** With noise. */
        NOISE("in noise"),
        /** With a room's echo. */
        ROOM("in a room"),
        /** Without what lies above some frequency. */
        BAND("in a narrow band");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private static final Kind[] SURROUNDINGS = {Kind.NOISE, Kind.BAND, Kind.ROOM, Kind.AS_IT_IS};

    static CopyKinds of(TrainingPlan plan) {
        List<Kind> each = new ArrayList<>(List.of(Kind.AS_IT_IS));
        plan.augmentations().stream().filter(one -> !one.kind().isMask()).map(CopyKinds::of).forEach(each::add);
        if (plan.network() != NetworkKind.SURROUNDINGS) {
            each.replaceAll(kind -> Kind.AS_IT_IS);
        }
        List<Kind> there = each.stream().distinct().sorted().toList();
        return new CopyKinds(there, each.stream().map(there::indexOf).toList());
    }

    private static Kind of(Augmentation copy) {
        Kind own = switch (copy.kind()) {
            case NOISE -> Kind.NOISE;
            case ROOM -> Kind.ROOM;
            case BAND -> Kind.BAND;
            case SURROUNDINGS -> SURROUNDINGS[((int) copy.amount() - 1) % SURROUNDINGS.length];
            case SPEED, PITCH, STRETCH, GAIN, TIME_MASK, FREQUENCY_MASK -> Kind.AS_IT_IS;
        };
        Kind after = copy.next().map(CopyKinds::of).orElse(Kind.AS_IT_IS);
        return own.compareTo(after) > 0 ? own : after;
    }

    /** @return how many kinds there are */
    int count() {
        return kinds.size();
    }

    /** @return their names, as the card has them */
    String words() {
        return kinds.stream().map(kind -> kind.words).collect(Collectors.joining(", "));
    }

    /** @return sizes with what the training process needs to know of the kinds, where there are several */
    Map<String, Integer> addTo(Map<String, Integer> sizes) {
        Map<String, Integer> all = new LinkedHashMap<>(sizes);
        if (count() > 1) {
            all.put("kinds", count());
            for (int variant = 0; variant < variants.size(); variant++) {
                all.put("kind-of-variant-" + variant, variants.get(variant));
            }
        }
        return all;
    }
}
