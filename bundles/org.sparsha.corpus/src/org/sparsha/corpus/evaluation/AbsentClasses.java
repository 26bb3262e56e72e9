/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.sparsha.core.Warning;

/** Answers that can only be wrong: classes of the model that no recording judged has. */
public final class AbsentClasses {

    /** Code of the warning. */
    public static final String CODE = "absent-classes";

    private AbsentClasses() {
    }

    /**
     * @param evaluation measures of a run
     * @return how many answers are classes that the corpus doesn't have, and which; nothing where there is none, or one class in all
     */
    public static Optional<Warning> warning(ClassEvaluation evaluation) {
        List<String> present = evaluation.present();
        Map<String, Integer> counts = new TreeMap<>();
        evaluation.outcomes().stream().map(Outcome::predicted).filter(label -> !present.contains(label))
                .forEach(label -> counts.merge(label, 1, Integer::sum));
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        int sum = counts.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new Warning(CODE, sum + " of " + evaluation.outcomes().size() + " answers are classes that no recording judged "
                + "has (" + counts.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "))
                + "): they can only be wrong." + (present.size() < 2 ? "" : " The model answers with the others only by "
                        + "'sparsha evaluate --classes " + String.join(",", present) + "'.")));
    }
}
