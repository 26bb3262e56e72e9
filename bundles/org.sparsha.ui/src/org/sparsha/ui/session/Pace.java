/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.explain.Explanation;

/**
 * How long an evaluation takes on this machine, as learned from what has run: by model and explainer, else by model. Not safe for several
 * threads.
 */
public final class Pace {

    private static final String BETWEEN = "\t";
    private static final int MOST = 200;
    /** Weight of the newest run; an odd one does not spoil what was learned. */
    private static final double NEWEST = 0.5;

    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /** @param lines what {@link #lines} gave; a line that cannot be read is passed over */
    public Pace(List<String> lines) {
        for (String line : lines) {
            String[] cells = line.split(BETWEEN, -1);
            try {
                if (cells.length == 3 && Double.parseDouble(cells[2]) > 0) {
                    seconds.put(cells[0] + BETWEEN + cells[1], Double.parseDouble(cells[2]));
                }
            } catch (NumberFormatException e) {
                System.getLogger(Pace.class.getName()).log(System.Logger.Level.DEBUG, "Not a pace: " + line);
            }
        }
    }

    /** @return all that is known, to be kept */
    public List<String> lines() {
        return seconds.entrySet().stream().map(entry -> entry.getKey() + BETWEEN + String.format(Locale.ROOT, "%.3e", entry.getValue()))
                .toList();
    }

    /** @param explanation one that has just been made */
    public void learn(Explanation explanation) {
        learn(explanation.model().id(), explanation.explainer().id(), explanation.elapsedSeconds(), explanation.evaluations());
    }

    void learn(String model, String explainer, double elapsed, long evaluations) {
        if (evaluations <= 0 || !(elapsed > 0)) {
            return;
        }
        String key = model + BETWEEN + explainer;
        double now = elapsed / evaluations;
        double old = seconds.getOrDefault(key, now);
        seconds.remove(key);
        seconds.put(key, old + NEWEST * (now - old));
        List<String> keys = new ArrayList<>(seconds.keySet());
        keys.subList(0, Math.max(0, keys.size() - MOST)).forEach(seconds::remove);
    }

    /**
     * @param model id of the model
     * @param explainer id of the explainer
     * @param evaluations how many there will be
     * @return how many seconds they will take; none where nothing has run with this model yet
     */
    public OptionalDouble estimate(String model, String explainer, long evaluations) {
        Double own = seconds.get(model + BETWEEN + explainer);
        if (own != null) {
            return OptionalDouble.of(own * evaluations);
        }
        OptionalDouble slowest = seconds.entrySet().stream().filter(entry -> entry.getKey().startsWith(model + BETWEEN))
                .mapToDouble(Map.Entry::getValue).max();
        return slowest.isPresent() ? OptionalDouble.of(slowest.getAsDouble() * evaluations) : slowest;
    }
}
