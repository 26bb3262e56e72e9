/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.audio.SoundReader;
import org.sparsha.corpus.scheme.ContributedScheme;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;

/** Label schemes of a catalogue, for whoever opens corpora. */
public final class ContributedSchemes {

    private ContributedSchemes() {
    }

    /**
     * @param catalog where schemes are; read when a corpus is opened whose scheme isn't one of the workbench's own
     * @param reader reads the recordings
     * @return opens corpora of every scheme there is
     */
    public static Corpora corpora(ContributionCatalog catalog, SoundReader reader) {
        return new Corpora(reader, () -> {
            List<LabelScheme> all = new ArrayList<>();
            for (ContributionInfo info : catalog.list(ExtensionKind.SCHEMES)) {
                try {
                    all.add(new ContributedScheme(info.id(), info.name(), info.description(),
                            catalog.create(ExtensionKind.SCHEMES, info.id())));
                } catch (ExplainException e) { // named among what is broken
                    System.getLogger(ContributedSchemes.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
                }
            }
            return all;
        });
    }
}
