/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.application.voice.PitchComplaint;
import org.sparsha.application.voice.SpeakerVoices;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.explain.cues.UsualVoice;
import org.sparsha.features.pitch.PitchRange;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where the pitch of a recording is looked for: as said, as a project has it, or as usual. */
@Command
final class PitchOptions {

    @Option(names = "--pitch-floor", paramLabel = "HZ", description = "Lowest pitch that is looked for (default: the project's, or 75).")
    private Double floor;

    @Option(names = "--pitch-ceiling", paramLabel = "HZ",
            description = "Highest pitch that is looked for, at least twice the lowest (default: the project's, or 600).")
    private Double ceiling;

    @Option(names = "--project", paramLabel = "PROJECT", description = "Look for pitch where this project does, for each speaker (see "
            + "'project pitch'), and compare cues with the speaker's other recordings there.")
    private Path project;

    private Optional<SpeakerVoices> ranges = Optional.empty();

    /** Reads the project and checks what was said; before any recording is read. */
    void open(CommandContext context) throws SparshaException {
        if (project != null) {
            ranges = Optional.of(SpeakerVoices.of(ProjectFolder.open(project, context.runtime().corpora()), context.progress("Reading")));
            ConsoleProgress.clear(context.err());
        }
        range(PitchRange.SPEECH);
    }

    /** The range for a recording. */
    PitchRange range(String file) throws WrongCallException {
        return range(ranges.filter(one -> !file.equals("-")).flatMap(one -> one.pitch(Path.of(file))).orElse(PitchRange.SPEECH));
    }

    /** The project gone by, as it was said. */
    Optional<Path> project() {
        return Optional.ofNullable(project);
    }

    /** What is usual for the speaker, by the project's other recordings. */
    Optional<UsualVoice> usual(String file) throws SparshaException {
        return ranges.isEmpty() || file.equals("-") ? Optional.empty() : ranges.get().usual(Path.of(file), range(file));
    }

    private PitchRange range(PitchRange usual) throws WrongCallException {
        double low = floor == null ? usual.floor() : floor;
        double high = ceiling == null ? Math.max(usual.ceiling(), Math.min(PitchRange.MOST, 2 * low)) : ceiling;
        return checked(low, high);
    }

    /** A range, or what is wrong with it. */
    static PitchRange checked(double floor, double ceiling) throws WrongCallException {
        Optional<String> complaint = PitchComplaint.of(floor, ceiling);
        if (complaint.isPresent()) {
            throw new WrongCallException(complaint.get());
        }
        return new PitchRange(floor, ceiling);
    }
}
