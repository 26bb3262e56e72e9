/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.ArrayList;
import java.util.List;

import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;
import org.sparsha.model.ReferenceClips;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The option that names reference clips, to which a model is fitted. */
@Command
final class ReferenceOption {

    @Option(names = "--reference", paramLabel = "AUDIO", description = "Recordings, or a folder of them, of the same speaker (or corpus), "
            + "to which a model with normalisation is fitted; labels aren't needed. May be given several times.")
    private List<String> reference = new ArrayList<>();

    boolean isGiven() {
        return !reference.isEmpty();
    }

    /** Fits a model; clips that can't be used are named and left out. Both models are the caller's to close. */
    Model fit(Model model, CommandContext context) throws SparshaException {
        ReferenceClips clips = new ReferenceClips(model);
        for (String file : AudioArguments.expand(reference, context.runtime().sounds())) {
            try {
                clips.add(AudioArguments.load(file, context.runtime().sounds()).clip().mono(model.sampleRate()));
            } catch (SparshaException e) {
                context.complain("reference " + e.getMessage(), e);
            }
        }
        clips.oneSided().ifPresent(warning -> context.err().println(warning.message()));
        return clips.fit();
    }
}
