/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.sparsha.application.course.AskedAlong;

import picocli.CommandLine.Option;

/** Options of a prediction from window to window. */
final class AlongOptions {

    private static final double MOST_SECONDS = 3600;
    private static final double LEAST_HOP = 0.01;
    private static final double LEAST_WINDOW = 0.1;
    private static final int MOST_MOMENTS = 100;

    @Option(names = "--along", description = "Say what is heard from moment to moment: the answer to each window that moves along the "
            + "recording, and the strongest moments.")
    private boolean along;

    @Option(names = "--window", paramLabel = "S", description = "With --along: length of a window in seconds, at most what the model "
            + "listens to (default: 4).")
    private Double window;

    @Option(names = "--hop", paramLabel = "S", description = "With --along: seconds from one window to the next (default: 1).")
    private Double hop;

    @Option(names = "--moments", paramLabel = "N", description = "With --along: how many of the strongest moments of each label are "
            + "named (default: 3).")
    private Integer moments;

    /** Whether answers along the recordings are wanted; what doesn't fit is refused. */
    boolean isGiven() throws WrongCallException {
        if (!along && (window != null || hop != null || moments != null)) {
            throw new WrongCallException("--window, --hop and --moments go with --along.");
        }
        within("--window", window(), LEAST_WINDOW, MOST_SECONDS);
        within("--hop", hop(), LEAST_HOP, MOST_SECONDS);
        within("--moments", moments(), 0, MOST_MOMENTS);
        return along;
    }

    private static void within(String option, double value, double least, double most) throws WrongCallException {
        if (!(value >= least && value <= most)) {
            throw new WrongCallException(option + " must be " + number(least) + " to " + number(most) + ", not "
                    + number(value) + ".");
        }
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    double window() {
        return window == null ? AskedAlong.WINDOW_SECONDS : window;
    }

    double hop() {
        return hop == null ? AskedAlong.HOP_SECONDS : hop;
    }

    int moments() {
        return moments == null ? 3 : moments;
    }
}
