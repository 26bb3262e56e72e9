/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.ContributedFormats;
import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.annotation.AnnotationFiles;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha convert}: annotation files from one format into another. */
@Command(name = "convert", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Converts annotations: TextGrid, EAF, Audacity labels, xlabel, EMO-DB, audformat, CSV, JSON, subtitles. "
                + "Says what gets lost.")
final class ConvertCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(index = "0", paramLabel = "IN", description = "The file to read.")
    private String in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write; its ending tells the format.")
    private String out;

    @Option(names = "--to", paramLabel = "FORMAT", description = "Format to write whatever the ending: textgrid, textgrid-short, "
            + "textgrid-chronological, textgrid-binary, eaf, audacity, "
            + "xlabel, lablaut, labsilb, silb, audformat, csv, json, srt, vtt, or one of a plug-in ('list formats').")
    private String format;

    @Option(names = "--recording", paramLabel = "SOUND", description = "The recording: the last label of EMO-DB files lasts to its end.")
    private String recording;

    @Mixin
    private CommonOptions common;

    ConvertCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        AnnotationFiles.Conversion done = new ContributedFormats(context.runtime().catalog()).convert(CorpusArguments.path(in),
                CorpusArguments.path(out), Optional.ofNullable(format), seconds());
        int tiers = done.document().tiers().size();
        context.err().println(in + " (" + done.from() + ") -> " + out + " (" + done.to() + "): " + done.document().size()
                + " annotations in "
                + Counted.of(tiers, "tier") + ".");
        done.losses().forEach(loss -> context.err().println("Not held by " + done.to() + ": " + loss + "."));
        return ExitCode.OK;
    }

    private Optional<BigDecimal> seconds() throws SparshaException {
        return recording == null ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(context.runtime().sounds().info(CorpusArguments.path(recording)).seconds()));
    }
}
