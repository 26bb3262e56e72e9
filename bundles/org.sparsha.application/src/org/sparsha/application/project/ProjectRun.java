/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.nio.file.Path;
import java.util.List;

/**
 * A run of a project as it is now.
 *
 * @param folder its folder, named like the run
 * @param state how far it is
 * @param outcomes recordings with an answer
 * @param failures recordings without one
 * @param words the options of {@code sparsha run} that ask for it; empty where it came from elsewhere
 */
public record ProjectRun(Path folder, State state, int outcomes, int failures, List<String> words) {

    /** How far a run is. */
    public enum State {
        /** A process is at work on it. */
        RUNS("runs"),
        /** Not every recording has been asked about. */
        STOPPED("stopped"),
        /** Every recording has been asked about, some without success. */
        FAILED_IN_PART("failed in part"),
        /** Every recording has an answer. */
        DONE("done"),
        /** What the corpus says has changed since. */
        STALE("stale"),
        /** Its files can't be read. */
        DAMAGED("damaged");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /** @return the state in words */
        public String text() {
            return text;
        }
    }

    /** Copies the list. */
    public ProjectRun {
        words = List.copyOf(words);
    }

    /** @return the run's name */
    public String name() {
        return String.valueOf(folder.getFileName());
    }
}
