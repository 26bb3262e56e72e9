/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.trust;

import java.util.Map;
import java.util.Optional;

import org.sparsha.core.Warning;
import org.sparsha.explain.TrustLevel;
import org.sparsha.explain.Verdict;
import org.sparsha.model.Familiarity;
import org.sparsha.model.LevelModulation;

/** The warnings after which an explanation can't be trusted, whatever the metrics found: the answer itself tells little of the voice. */
final class Doubts {

    private static final String NOT_ENOUGH = "Where there is not enough to hear, an explanation is not to be relied on.";
    private static final String OTHER_PART = "Where the model doesn't hear all of the recording, an explanation of the whole is not to be "
            + "relied on; explain a part that it does hear.";

    /** The answers to changed versions tell less, and are not worth nothing. */
    private static final String MASKED = "masked-foreign";

    /** Code of the warning to why it puts the explanation in doubt. */
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("answer-of-silence", "An answer that silence alone would get tells nothing of the voice."),
            Map.entry("pauses", "Where much of what is marked lies in pauses, it tells little of the voice."),
            Map.entry("constant-attribution", "Where nothing that was taken away moves the answer, nothing is explained."),
            Map.entry(Familiarity.FOREIGN_RECORDING,
                    "Where the model isn't for recordings like this one, an explanation shows what it goes by, not what is right."),
            Map.entry(LevelModulation.NOT_SPEECH, "Where there may be no speech, an explanation tells nothing of a voice."),
            Map.entry("clip-empty", NOT_ENOUGH), Map.entry("clip-silent", NOT_ENOUGH), Map.entry("clip-constant", NOT_ENOUGH),
            Map.entry("clip-short", NOT_ENOUGH), Map.entry("beyond-model", OTHER_PART), Map.entry("clip-cut", OTHER_PART),
            Map.entry("unseen", OTHER_PART));

    private Doubts() {
    }

    /** The part of a verdict that a warning makes; empty for a warning that leaves the explanation as good as it is. */
    static Optional<Verdict.Part> part(Warning warning) {
        if (warning.code().equals(MASKED)) {
            return Optional.of(new Verdict.Part(Verdict.Source.WARNING, MASKED, TrustLevel.POINTING, warning.message(),
                    "Points the right way at most where more than half of the versions with segments removed are foreign to the model."));
        }
        return Optional.ofNullable(REASONS.get(warning.code())).map(reason -> new Verdict.Part(Verdict.Source.WARNING, warning.code(),
                TrustLevel.DOUBTFUL, warning.message(), reason));
    }
}
