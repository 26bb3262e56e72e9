/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Optional;

import org.sparsha.explain.spi.CorpusFolder;
import org.sparsha.explain.spi.LabelRule;
import org.sparsha.explain.spi.LabelScheme;
import org.sparsha.explain.spi.RecordingLabels;

/** A corpus whose paths tell everything. Stateless, for any thread. */
abstract class NameLabelled implements LabelScheme {

    /** Gender of a man's voice. */
    static final String MALE = "male";
    /** Gender of a woman's voice. */
    static final String FEMALE = "female";

    private final double certainty;

    /** @param certainty how sure a full fit makes one that it is this corpus, above 0, at most 1 */
    NameLabelled(double certainty) {
        this.certainty = certainty;
    }

    @Override
    public final double certainty() {
        return certainty;
    }

    @Override
    public final LabelRule prepare(CorpusFolder folder) {
        return this::labels;
    }

    /**
     * @param path path of a recording below the corpus, with {@code /} between folders
     * @return what it tells; empty where it doesn't fit
     */
    protected abstract Optional<RecordingLabels> labels(String path);

    /** A label that comes from a name as it is, and may be blank there. */
    static Optional<RecordingLabels> labelled(String label) {
        return label.isBlank() ? Optional.empty() : Optional.of(RecordingLabels.of(label));
    }
}
