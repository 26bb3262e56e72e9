/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.function.Function;

import picocli.AutoComplete;
import picocli.CommandLine;

/**
 * All commands by name. What a command takes is worked out by reflection, which for all of them together costs more than most commands
 * do; so a call makes the commands that it names and no others.
 */
final class CommandTree {

    private static final String COMPLETION = "completion";

    private static final List<Branch> BRANCHES = List.of(
            leaf("predict", PredictCommand::new), leaf("explain", ExplainCommand::new), leaf("features", FeaturesCommand::new),
            leaf("measure", MeasureCommand::new),
            leaf("evaluate", EvaluateCommand::new), leaf("report", ReportCommand::new), leaf("runs", RunsCommand::new),
            leaf("agreement", AgreementCommand::new), leaf("train", TrainCommand::new), leaf("convert", ConvertCommand::new),
            leaf("list", ListCommand::new), leaf("bench", BenchCommand::new),
            leaf("benchmark-explainers", BenchmarkExplainersCommand::new),
            new Branch("study", context -> new StudyCommand(), List.of(
                    leaf("make", StudyMakeCommand::new), leaf("listen", StudyListenCommand::new), leaf("score", StudyScoreCommand::new))),
            new Branch("corpus", context -> new CorpusCommand(), List.of(leaf("scan", CorpusScanCommand::new),
                    leaf("labels", CorpusLabelsCommand::new))),
            new Branch("cluster", context -> new ClusterCommand(), List.of(leaf("evaluate", ClusterEvaluateCommand::new),
                    leaf("export", ClusterExportCommand::new), leaf("import", ClusterImportCommand::new))),
            new Branch("run", RunCommand::new, List.of(leaf("again", RunAgainCommand::new))),
            new Branch("project", context -> new ProjectCommand(), List.of(
                    leaf("new", ProjectCommands.New::new), leaf("import", ProjectCommands.Import::new),
                    leaf("find-moved", ProjectCommands.FindMoved::new), leaf("show", ProjectCommands.Show::new),
                    leaf("recordings", ProjectRecordingsCommand::new), leaf("set", ProjectSetCommand::new),
                    leaf("export", ProjectExportCommand::new), leaf("cut", ProjectCutCommand::new),
                    leaf("pitch", ProjectPitchCommand::new))),
            new Branch("annotate", context -> new AnnotateCommand(), List.of(
                    leaf("new", AnnotateTaskCommands.New::new), leaf("show", AnnotateTaskCommands.Show::new),
                    leaf("queue", AnnotateWorkCommands.Queue::new), leaf("label", AnnotateWorkCommands.Label::new),
                    leaf("mark", AnnotateWorkCommands.Mark::new), leaf("trace", AnnotateTraceCommands.Keep::new),
                    leaf("traces", AnnotateTraceCommands.Export::new), leaf("agreement", AnnotateAgreementCommands.Agreement::new),
                    leaf("quality", AnnotateAgreementCommands.Quality::new), leaf("disagreements", AnnotateAgreementCommands.Listing::new),
                    leaf("decide", AnnotateGoldCommands.Decide::new), leaf("gold", AnnotateGoldCommands.Gold::new),
                    leaf("learn", AnnotateLearnCommand::new), leaf("export", AnnotateGoldCommands.Export::new))),
            new Branch("model", context -> new ModelCommand(), List.of(
                    leaf("check", ModelCheckCommand::new), leaf("fit", ModelFitCommand::new),
                    leaf("familiarise", ModelFamiliariseCommand::new))),
            new Branch("plugin", context -> new PluginCommand(), List.of(
                    leaf("list", PluginCommands.Listing::new), leaf("search", PluginCommands.Search::new),
                    leaf("info", PluginCommands.Info::new), leaf("check", PluginCommands.Check::new),
                    leaf("install", PluginChangeCommands.Install::new), leaf("update", PluginChangeCommands.Update::new),
                    leaf("rollback", PluginChangeCommands.Rollback::new), leaf("remove", PluginChangeCommands.Remove::new),
                    leaf("enable", PluginCommands.Enable::new), leaf("publish", PluginAuthorCommands.Publish::new),
                    leaf("sign", PluginAuthorCommands.Sign::new), leaf("catalogue", PluginAuthorCommands.Catalogue::new),
                    leaf("key", PluginAuthorCommands.Key::new),
                    leaf("new", PluginAuthorCommands.New::new), leaf("dev", context -> new PluginAuthorCommands.Dev()),
                    leaf("sdk", PluginAuthorCommands.Sdk::new))),
            new Branch(COMPLETION, context -> new AutoComplete.GenerateCompletion(), List.of()));

    private CommandTree() {
    }

    /**
     * Adds to a command line the commands that a call names: one where the first argument is its name and of those below it one where
     * the second is its name; otherwise all, so that help and completion know them.
     *
     * @param line the program itself
     * @param arguments of the call
     * @param context what commands work with
     */
    static void grow(CommandLine line, List<String> arguments, CommandContext context) {
        boolean completes = !arguments.isEmpty() && arguments.get(0).equals(COMPLETION);
        grow(line, BRANCHES, completes ? List.of() : arguments, context);
        CommandLine explain = line.getSubcommands().get("explain");
        if (explain != null) {
            explain.getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER,
                    help -> ContributionSettings.help(context.runtime().catalog()));
        }
        CommandLine completion = line.getSubcommands().get(COMPLETION);
        if (completion != null) {
            completion.getCommandSpec().usageMessage()
                    .description("Prints a script for bash and zsh that completes commands and options: source <(sparsha completion)");
        }
    }

    private static void grow(CommandLine line, List<Branch> branches, List<String> arguments, CommandContext context) {
        String name = arguments.isEmpty() ? "" : arguments.get(0);
        List<Branch> named = branches.stream().filter(branch -> branch.name().equals(name)).toList();
        List<String> further = named.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        for (Branch branch : named.isEmpty() ? branches : named) {
            CommandLine below = new CommandLine(branch.command().apply(context));
            grow(below, branch.branches(), further, context);
            line.addSubcommand(branch.name(), below);
        }
    }

    private static Branch leaf(String name, Function<CommandContext, Object> command) {
        return new Branch(name, command, List.of());
    }

    /**
     * A command and those below it.
     *
     * @param name how it is called, as in its annotation
     * @param command makes it
     * @param branches those below it
     */
    private record Branch(String name, Function<CommandContext, Object> command, List<Branch> branches) {
    }
}
