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

import org.sparsha.train.protocol.KindNames;

/**
 * Kinds of surroundings among a plan's copies, for {@link NetworkKind#SURROUNDINGS}: each has a discriminant of its own. Immutable.
 *
 * @param kinds those that there are, recordings as they are first
 * @param variants kind of the recording itself, then of each of its copies, as a place among the kinds
 */
record CopyKinds(List<SurroundingsKind> kinds, List<Integer> variants) {

    static CopyKinds of(TrainingPlan plan) {
        List<SurroundingsKind> each = new ArrayList<>(List.of(SurroundingsKind.AS_IT_IS));
        plan.augmentations().stream().filter(one -> !one.kind().isMask()).map(SurroundingsKind::of).forEach(each::add);
        if (plan.network() != NetworkKind.SURROUNDINGS) {
            each.replaceAll(kind -> SurroundingsKind.AS_IT_IS);
        }
        List<SurroundingsKind> there = each.stream().distinct().sorted().toList();
        return new CopyKinds(there, each.stream().map(there::indexOf).toList());
    }

    /** @return how many kinds there are */
    int count() {
        return kinds.size();
    }

    /** @return their names, as the card has them */
    String words() {
        return kinds.stream().map(SurroundingsKind::words).collect(Collectors.joining(", "));
    }

    /** @return sizes with what the training process needs to know of the kinds, where there are several */
    Map<String, Integer> addTo(Map<String, Integer> sizes) {
        Map<String, Integer> all = new LinkedHashMap<>(sizes);
        if (count() > 1) {
            all.put(KindNames.COUNT, count());
            for (int variant = 0; variant < variants.size(); variant++) {
                all.put(KindNames.ofVariant(variant), variants.get(variant));
            }
        }
        return all;
    }
}
