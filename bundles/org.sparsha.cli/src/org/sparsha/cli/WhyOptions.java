/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.aggregate.AggregateChoice;
import org.sparsha.application.aggregate.AggregatedRun;
import org.sparsha.application.project.RunReport;
import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The options that ask what the explanations of a run say together. */
@Command
final class WhyOptions {

    @Option(names = "--why", description = "What the explanations of the run say together: which sounds, places and properties of the "
            + "voice count more or less than the rest of the same recordings, with intervals over speakers, corrected for many "
            + "comparisons.")
    private boolean why;

    @Option(names = "--tier", paramLabel = "NAME", description = "With --why: only this tier of the annotation files (default: all tiers "
            + "of stretches).")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--tiers", paramLabel = "FOLDER", description = "With --why: the folder of annotation files, each named like its "
            + "recording (default: files beside the recordings).")
    private Optional<Path> tiers = Optional.empty();

    boolean isAsked() {
        return why;
    }

    void check() throws WrongCallException {
        if (!why && (tier.isPresent() || tiers.isPresent())) {
            throw new WrongCallException("--tier and --tiers belong to --why.");
        }
    }

    AggregatedRun read(CommandContext context, Path run, long seed) throws SparshaException {
        return RunReport.why(run, new AggregateChoice(tier, tiers, seed), context.runtime().sounds(),
                context.runtime().workers().executor(), context.progress("Reading explanations"));
    }
}
