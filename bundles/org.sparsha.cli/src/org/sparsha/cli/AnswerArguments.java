/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Optional;

import org.sparsha.application.annotation.LabellingSession;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The arguments that say whose answer it is, and to which recording. */
@Command
final class AnswerArguments {

    @Option(names = "--annotator", paramLabel = "NAME", required = true, description = "Who labels.")
    private String who;

    @Option(names = "--recording", paramLabel = "FILE", description = "The recording, as the queue names it (default: the next one "
            + "without an answer).")
    private Optional<String> recording = Optional.empty();

    @Option(names = "--comment", paramLabel = "TEXT", defaultValue = "", description = "A remark.")
    private String comment = "";

    String who() {
        return who;
    }

    String comment() {
        return comment;
    }

    boolean namesRecording() {
        return recording.isPresent();
    }

    /** The recording's place in the queue. */
    int place(LabellingSession session) throws WrongCallException {
        int place = recording.isPresent() ? place(recording.get(), session) : session.position();
        if (place >= session.queue().size()) {
            throw new WrongCallException("All recordings have an answer: name one with --recording to change it.");
        }
        return place;
    }

    /** @return the place in the queue of the recording that it names so */
    static int place(String key, LabellingSession session) throws WrongCallException {
        for (int i = 0; i < session.queue().size(); i++) {
            if (session.queue().get(i).recording().key().equals(key)) {
                return i;
            }
        }
        throw new WrongCallException("The task has no recording '" + key + "'; 'sparsha annotate queue' lists them.");
    }
}
