/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * In which order the tracks of a timeline lie and which are hidden, by their names, so that it holds for every recording. Immutable.
 *
 * @param order names in the order that the user has given them; others stay where they are
 * @param hidden names of those that are not shown
 */
public record TrackArrangement(List<String> order, Set<String> hidden) {

    /** Copies. */
    public TrackArrangement {
        order = List.copyOf(order);
        hidden = Set.copyOf(hidden);
    }

    /**
     * @param names the tracks that there are, in their usual order
     * @return all of them, hidden ones included, in the order given: those that have been moved take one another's places
     */
    public List<String> arranged(List<String> names) {
        List<String> moved = order.stream().filter(names::contains).toList();
        List<String> arranged = new ArrayList<>();
        int next = 0;
        for (String name : names) {
            arranged.add(moved.contains(name) ? moved.get(next++) : name);
        }
        return arranged;
    }

    /**
     * @param name a track
     * @param shown whether it is to be shown
     * @return the arrangement so
     */
    public TrackArrangement showing(String name, boolean shown) {
        Set<String> changed = new LinkedHashSet<>(hidden);
        if (shown) {
            changed.remove(name);
        } else {
            changed.add(name);
        }
        return new TrackArrangement(order, changed);
    }

    /**
     * @param names the tracks that there are, in their usual order
     * @param name one of them
     * @param by 1 for one place down, −1 for one up
     * @return the arrangement with it there; the same where it has no such place
     */
    public TrackArrangement moving(List<String> names, String name, int by) {
        List<String> changed = new ArrayList<>(arranged(names));
        int from = changed.indexOf(name);
        int to = from + by;
        if (from < 0 || to < 0 || to >= changed.size()) {
            return this;
        }
        changed.set(from, changed.get(to));
        changed.set(to, name);
        List<String> kept = new ArrayList<>(changed); // what this recording hasn't got keeps its place among the rest
        order.stream().filter(one -> !kept.contains(one)).forEach(kept::add);
        return new TrackArrangement(kept, hidden);
    }
}
