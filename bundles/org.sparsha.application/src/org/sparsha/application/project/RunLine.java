/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A run as a list of runs shows it.
 *
 * @param run how far it is
 * @param model id and version of the model; empty where not known
 * @param corpus name of what was asked about; empty where not known
 * @param explained id of the explainer; empty where nothing was explained
 * @param measure name of the figure: UAR, or CCC with the dimension's name; empty where there is none
 * @param value the figure
 * @param low lower end of its 95 % interval
 * @param high upper end
 * @param said what the corpus says now, beside what it said when the run was made
 */
public record RunLine(ProjectRun run, String model, String corpus, String explained, String measure, OptionalDouble value,
        OptionalDouble low, OptionalDouble high, Said said) {

    /** What the corpus of a run says now, beside what it said then. */
    public enum Said {
        /** The same, or the run doesn't tell what it is about. */
        THE_SAME,
        /** Something else. */
        ANOTHER,
        /** It can't be read. */
        NOTHING
    }

    /** @return the figure with three digits; a dash where there is none */
    public String figure() {
        return value.isPresent() ? digits(value.getAsDouble()) : "–";
    }

    /** @return its interval; a dash where there is none */
    public String interval() {
        return low.isPresent() && high.isPresent() ? digits(low.getAsDouble()) + "–" + digits(high.getAsDouble()) : "–";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
