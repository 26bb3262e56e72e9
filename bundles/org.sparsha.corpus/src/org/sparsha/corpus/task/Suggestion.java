/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.task;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What was proposed to an annotator before an answer: a label by a model, or stretches by a segmenter.
 *
 * @param by who proposed it, such as the name of a run or of a segmenter
 * @param label the label; empty where stretches were proposed
 * @param certainty how sure the model was, 0 to 1; empty where not known
 * @param marks the stretches; empty where a label was proposed
 */
public record Suggestion(String by, Optional<String> label, OptionalDouble certainty, List<Marks.Mark> marks) {

    /** From which share of common time on a mark counts as a proposal that was changed. */
    private static final double OVERLAP = 0.5;

    /** Within how many seconds bounds are the same. */
    private static final double SAME = 0.01;

    /** What became of a proposal. */
    public enum Fate {
        /** Taken as it was. */
        ACCEPTED,
        /** Taken with other bounds. */
        CHANGED,
        /** Not taken. */
        REFUSED
    }

    /** Copies the list. */
    public Suggestion {
        marks = List.copyOf(marks);
    }

    /**
     * @param answer the answer that followed
     * @return what became of each proposal: one for a label, one for each stretch
     */
    public List<Fate> fates(LoggedAnswer answer) {
        if (label.isPresent()) {
            return List.of(answer.label().equals(label) ? Fate.ACCEPTED : Fate.REFUSED);
        }
        List<Marks.Mark> given = answer.marks().map(Marks::marks).orElse(List.of());
        return marks.stream().map(proposed -> fate(proposed, given)).toList();
    }

    private static Fate fate(Marks.Mark proposed, List<Marks.Mark> given) {
        Fate fate = Fate.REFUSED;
        for (Marks.Mark mark : given) {
            if (Math.abs(mark.start() - proposed.start()) <= SAME && Math.abs(mark.end() - proposed.end()) <= SAME) {
                return Fate.ACCEPTED;
            }
            double common = Math.min(mark.end(), proposed.end()) - Math.max(mark.start(), proposed.start());
            double both = Math.max(mark.end(), proposed.end()) - Math.min(mark.start(), proposed.start());
            if (common >= OVERLAP * both) {
                fate = Fate.CHANGED;
            }
        }
        return fate;
    }
}
