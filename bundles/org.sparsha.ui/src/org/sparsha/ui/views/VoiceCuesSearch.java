/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.views;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.sparsha.core.SampleRange;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.cues.VoiceCues;

/**
 * What sets the salient part apart in the voice, computed in the background, once for the explanation asked for last. To be used on the
 * UI's thread.
 */
final class VoiceCuesSearch {

    private final Executor background;
    private final Executor ui;
    private Key wanted = new Key(Optional.empty(), List.of());
    private Optional<VoiceCues> found = Optional.empty();

    VoiceCuesSearch(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    /** Explanations of the same attribution with more metrics are the same here; the attribution is compared by identity. */
    private record Key(Optional<Attribution> attribution, List<SampleRange> salient) {

        boolean isSame(Key other) {
            return attribution.orElse(null) == other.attribution.orElse(null) && salient.equals(other.salient);
        }
    }

    /** What is known of it now; where that is nothing yet, {@code known} is run later, unless another explanation is asked for before. */
    Optional<VoiceCues> of(Explanation explanation, Function<Explanation, VoiceCues> compare, Runnable known) {
        Key key = new Key(Optional.of(explanation.attribution()), explanation.salient());
        if (!key.isSame(wanted)) {
            wanted = key;
            found = Optional.empty();
            if (!explanation.salient().isEmpty()) {
                background.execute(() -> {
                    VoiceCues cues = compare.apply(explanation);
                    ui.execute(() -> take(key, cues, known));
                });
            }
        }
        return found;
    }

    private void take(Key key, VoiceCues cues, Runnable known) {
        if (key.isSame(wanted)) {
            found = Optional.of(cues);
            known.run();
        }
    }
}
