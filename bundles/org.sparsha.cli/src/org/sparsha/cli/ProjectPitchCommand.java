/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.Parameter;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.ProjectPitch;
import org.sparsha.features.pitch.PitchRange;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha project pitch}: where the pitch of a project's speakers is looked for. */
@Command(name = "pitch", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Shows or sets where the pitch of a project, or of one of its speakers, is looked for; window, measure and cues go "
                + "by it.")
final class ProjectPitchCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "PROJECT", description = "The project's folder.")
    private String place;

    @Option(names = "--speaker", paramLabel = "NAME", description = "Of this speaker (default: of all who have no range of their own).")
    private String speaker;

    @Option(names = "--floor", paramLabel = "HZ", description = "The lowest pitch.")
    private Double floor;

    @Option(names = "--ceiling", paramLabel = "HZ", description = "The highest pitch, at least twice the lowest.")
    private Double ceiling;

    @Option(names = "--remove", description = "Take the range away.")
    private boolean remove;

    @Mixin
    private CommonOptions common;

    ProjectPitchCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if ((floor == null) != (ceiling == null) || remove && floor != null) {
            throw new WrongCallException("--floor and --ceiling are given together, or --remove, or none of them to see the ranges.");
        }
        ProjectFolder project = ProjectFolder.open(CorpusArguments.path(place), context.runtime().corpora());
        if (floor != null || remove) {
            Optional<PitchRange> range = remove ? Optional.empty() : Optional.of(PitchOptions.checked(floor, ceiling));
            ProjectPitch.of(project).with(Optional.ofNullable(speaker), range).keep(project);
        } else if (speaker != null) {
            throw new WrongCallException("--speaker needs --floor and --ceiling, or --remove.");
        }
        show(ProjectPitch.of(project));
        return ExitCode.OK;
    }

    private void show(ProjectPitch pitch) {
        if (common.format() == CommonOptions.Format.json) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("usual", pitch.usual().map(ProjectPitchCommand::json));
            Map<String, Object> speakers = new LinkedHashMap<>();
            pitch.speakers().forEach((name, range) -> speakers.put(name, json(range)));
            json.put("speakers", speakers);
            context.out().println(JsonText.of(json, true));
            return;
        }
        TextTable table = new TextTable("speaker", "floor", "ceiling");
        PitchRange usual = pitch.usual().orElse(PitchRange.SPEECH);
        table.row(pitch.speakers().isEmpty() ? "(all)" : "(others)", hertz(usual.floor()), hertz(usual.ceiling()));
        pitch.speakers().forEach((name, range) -> table.row(name, hertz(range.floor()), hertz(range.ceiling())));
        table.print(context.out(), common.format());
    }

    private static Map<String, Object> json(PitchRange range) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("floor", range.floor());
        json.put("ceiling", range.ceiling());
        return json;
    }

    private static String hertz(double value) {
        return Parameter.decimalText(value);
    }
}
