/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.fit;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import org.sparsha.corpus.Recording;

/**
 * To what a model is to be fitted, as far as that is known before anybody is asked.
 *
 * @param name of the speaker or the corpus; empty where none is known
 * @param recordings its recordings; perhaps none
 */
public record FitTo(String name, List<Path> recordings) {

    /** Nothing is known yet. */
    public static final FitTo NOTHING = new FitTo("", List.of());

    /** With so many recordings of a speaker these are fitted to, otherwise those of the corpus, as where the command line is to choose. */
    private static final int ENOUGH = 10;

    /** Copies the list. */
    public FitTo {
        recordings = List.copyOf(recordings);
    }

    /**
     * All recordings of a corpus, or those of the speaker of one of them where there are enough.
     *
     * @param corpus the corpus's name
     * @param all its recordings
     * @param one the recording that matters
     * @return what to fit to
     */
    public static FitTo around(String corpus, List<Recording> all, Recording one) {
        List<Recording> speaker = one.speaker().isEmpty() ? List.of() : all.stream().filter(other -> other.speaker().equals(one.speaker()))
                .toList();
        return speaker.size() >= ENOUGH ? of(one.speaker(), speaker) : of(corpus, all);
    }

    /**
     * @param name of the speaker or the corpus
     * @param recordings its recordings
     * @return what to fit to
     */
    public static FitTo of(String name, List<Recording> recordings) {
        return new FitTo(name, recordings.stream().map(Recording::file).collect(Collectors.toList()));
    }
}
