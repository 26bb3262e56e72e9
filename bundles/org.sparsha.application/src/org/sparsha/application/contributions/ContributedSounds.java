/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.contributions;

import org.sparsha.audio.SoundDecoder;
import org.sparsha.audio.SoundReader;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;

/** Decoders of a catalogue, for whoever reads sound files. */
public final class ContributedSounds {

    private ContributedSounds() {
    }

    /**
     * @param catalog where decoders are; read when a file is none of the workbench's own kinds
     * @return reads files of every kind there is
     */
    public static SoundReader reader(ContributionCatalog catalog) {
        return new SoundReader(() -> WorkingContributions.of(catalog, ExtensionKind.DECODERS).stream()
                .<SoundDecoder>map(one -> new ContributedSound(one.info().name(), one.contribution())).toList());
    }
}
