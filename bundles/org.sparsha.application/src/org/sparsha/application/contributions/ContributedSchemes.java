/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import org.sparsha.audio.SoundReader;
import org.sparsha.corpus.scheme.ContributedScheme;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;

/** Label schemes of a catalogue, for whoever opens corpora. */
public final class ContributedSchemes {

    private ContributedSchemes() {
    }

    /**
     * @param catalog where schemes and decoders are; read when one is wanted that isn't the workbench's own
     * @return opens corpora of every scheme there is, with recordings of every kind there is
     */
    public static Corpora corpora(ContributionCatalog catalog) {
        return corpora(catalog, ContributedSounds.reader(catalog));
    }

    /**
     * @param catalog where schemes are; read when a corpus is opened whose scheme isn't one of the workbench's own
     * @param reader reads the recordings
     * @return opens corpora of every scheme there is
     */
    public static Corpora corpora(ContributionCatalog catalog, SoundReader reader) {
        return new Corpora(reader, () -> WorkingContributions.of(catalog, ExtensionKind.SCHEMES).stream()
                .<LabelScheme>map(one -> new ContributedScheme(one.info().id(), one.info().name(), one.info().description(),
                        one.contribution()))
                .toList());
    }
}
