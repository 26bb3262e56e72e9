/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.sparsha.corpus.Recording;

/** Which recordings are held out together: those of one speaker, or, where fewer than two are named, every fifth. */
final class HeldOutGroups {

    private static final int WITHOUT_SPEAKERS = 5;
    private static final int MOST = 10;

    private HeldOutGroups() {
    }

    /** Numbers of the recordings of each group, ascending; speakers share a group where there are more than ten. */
    static List<List<Integer>> of(List<Recording> recordings) {
        List<String> speakers = List.copyOf(new TreeSet<>(recordings.stream().map(Recording::speaker).toList()));
        boolean named = speakers.size() > 1 && !speakers.contains("");
        int groups = named ? Math.min(MOST, speakers.size()) : Math.min(WITHOUT_SPEAKERS, recordings.size());
        List<List<Integer>> result = new ArrayList<>();
        for (int group = 0; group < groups; group++) {
            int own = group;
            result.add(IntStream.range(0, recordings.size())
                    .filter(i -> (named ? speakers.indexOf(recordings.get(i).speaker()) : i) % groups == own).boxed().toList());
        }
        return result;
    }
}
