/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report;

import org.sparsha.audio.AudioClip;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.listen.Listening;
import org.sparsha.explain.listen.ListeningOptions;
import org.sparsha.explain.listen.SalientSound;

/** Ways to hear what an explanation marks, beside the salient part alone and the rest alone. */
public enum ListenVersion {

    /** The salient part at full level, the rest 18 dB quieter. */
    ATTENUATED("attenuated", "The rest quieter"),

    /** The salient parts one after the other, with short pauses. */
    JOINED("joined", "What is salient, joined"),

    /** The salient part alone, brought to the level of the whole recording. */
    LEVEL_MATCHED("level-matched", "Only what is salient, at the level of the recording");

    private final String id;
    private final String title;

    ListenVersion(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** @return its name on the command line, and the name of its file without the ending */
    public String id() {
        return id;
    }

    /** @return what it is, for the user */
    public String title() {
        return title;
    }

    /**
     * @param explanation an explanation
     * @param clip what was explained, at its own rate
     * @return this version of it
     */
    public AudioClip of(Explanation explanation, AudioClip clip) {
        ListeningOptions options = ListeningOptions.of(explanation);
        return switch (this) {
            case ATTENUATED -> SalientSound.of(explanation, clip, Listening.ATTENUATED, options);
            case JOINED -> SalientSound.of(explanation, clip, Listening.JOINED, options);
            case LEVEL_MATCHED -> SalientSound.of(explanation, clip, Listening.SALIENT, options.matchingLevels());
        };
    }
}
