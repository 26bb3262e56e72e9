/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.explain.ToolVersion;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine;

/** The command {@code sparsha} itself, which only has subcommands, and how errors become messages and exit codes. */
@Command(name = "sparsha", mixinStandardHelpOptions = true, version = "Sparsha Workbench " + ToolVersion.VERSION, sortOptions = false,
        description = "Hears emotion in speech and lets you hear why. Without a command the workbench opens.",
        footer = {"", "'sparsha COMMAND --help' says more.",
                "Exit code: 0 all went well, 1 some item failed, 2 the call is wrong, 130 cancelled, 141 nobody reads.",
        })
public final class SparshaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    private SparshaCommand() {
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "A command is missing.");
    }

    /**
     * Runs one command.
     *
     * @param arguments the command and its arguments
     * @param context what it works with
     * @return the exit code
     */
    public static int execute(String[] arguments, CommandContext context) {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        CommandLine line = new CommandLine(new SparshaCommand());
        for (Object command : List.of(new PredictCommand(context), new ExplainCommand(context), new FeaturesCommand(context),
                new EvaluateCommand(context), new ReportCommand(context), new RunsCommand(context),
                new AgreementCommand(context), new TrainCommand(context),
                new ConvertCommand(context), new ListCommand(context), new BenchCommand(context),
                new BenchmarkExplainersCommand(context))) {
            line.addSubcommand(command);
        }
        line.addSubcommand(new CommandLine(new StudyCommand()).addSubcommand(new StudyMakeCommand(context))
                .addSubcommand(new StudyScoreCommand(context)));
        line.addSubcommand(new CommandLine(new CorpusCommand()).addSubcommand(new CorpusScanCommand(context)));
        line.addSubcommand(new CommandLine(new ClusterCommand()).addSubcommand(new ClusterEvaluateCommand(context)));
        line.addSubcommand(new CommandLine(new RunCommand(context)).addSubcommand(new RunAgainCommand(context)));
        line.addSubcommand(new CommandLine(new ProjectCommand()).addSubcommand(new ProjectCommands.New(context))
                .addSubcommand(new ProjectCommands.Import(context)).addSubcommand(new ProjectCommands.FindMoved(context))
                .addSubcommand(new ProjectCommands.Show(context)).addSubcommand(new ProjectRecordingsCommand(context)));
        line.addSubcommand(new CommandLine(new AnnotateCommand()).addSubcommand(new AnnotateTaskCommands.New(context))
                .addSubcommand(new AnnotateTaskCommands.Show(context)).addSubcommand(new AnnotateWorkCommands.Queue(context))
                .addSubcommand(new AnnotateWorkCommands.Label(context)).addSubcommand(new AnnotateWorkCommands.Mark(context))
                .addSubcommand(new AnnotateGoldCommands.Agreement(context)).addSubcommand(new AnnotateGoldCommands.Quality(context))
                .addSubcommand(new AnnotateGoldCommands.Listing(context)).addSubcommand(new AnnotateGoldCommands.Decide(context))
                .addSubcommand(new AnnotateGoldCommands.Gold(context)).addSubcommand(new AnnotateGoldCommands.Export(context)));
        line.addSubcommand(new CommandLine(new ModelCommand()).addSubcommand(new ModelCheckCommand(context))
                .addSubcommand(new ModelFitCommand(context))
                .addSubcommand(new ModelFamiliariseCommand(context)));
        line.addSubcommand(new CommandLine(new PluginCommand()).addSubcommand(new PluginCommands.Listing(context))
                .addSubcommand(new PluginCommands.Search(context)).addSubcommand(new PluginCommands.Info(context))
                .addSubcommand(new PluginCommands.Check(context)).addSubcommand(new PluginChangeCommands.Install(context))
                .addSubcommand(new PluginChangeCommands.Update(context)).addSubcommand(new PluginChangeCommands.Rollback(context))
                .addSubcommand(new PluginChangeCommands.Remove(context)).addSubcommand(new PluginCommands.Enable(context))
                .addSubcommand(new PluginAuthorCommands.Publish(context)).addSubcommand(new PluginAuthorCommands.Sign(context))
                .addSubcommand(new PluginAuthorCommands.Key(context)).addSubcommand(new PluginAuthorCommands.New(context))
                .addSubcommand(new PluginAuthorCommands.Dev()).addSubcommand(new PluginAuthorCommands.Sdk(context)));
        line.addSubcommand("completion", new AutoComplete.GenerateCompletion());
        line.getSubcommands().get("completion").getCommandSpec().usageMessage()
                .description("Prints a script for bash and zsh that completes commands and options: source <(sparsha completion)");
        line.getSubcommands().get("explain").getHelpSectionMap().put(CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER,
                help -> ContributionSettings.help(context.runtime().catalog()));
        inheritVersion(line);
        line.setOut(new java.io.PrintWriter(context.out(), true));
        line.setErr(new java.io.PrintWriter(context.err(), true));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        line.setParameterExceptionHandler((problem, given) -> {
            context.err().println("sparsha: " + sentence(problem.getMessage()) + " See 'sparsha "
                    + commandPath(problem.getCommandLine()) + "--help'.");
            return ExitCode.WRONG_CALL;
        });
        line.setExecutionExceptionHandler((problem, failed, parsed) -> failure(problem, context));
        return ended(line.execute(arguments), context);
    }

    /** So that {@code sparsha predict --version} answers as well. */
    private static void inheritVersion(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec().version(line.getCommandSpec().version());
            inheritVersion(command);
        }
    }

    /** The exit code, once it is known whether the results have got where they belong. */
    private static int ended(int code, CommandContext context) {
        StandardOutput output = context.standardOutput();
        if (output.failure().isEmpty() || code == ExitCode.CANCELLED || code == ExitCode.WRONG_CALL) {
            return code;
        }
        if (output.isClosedPipe()) {
            return ExitCode.CLOSED_PIPE;
        }
        context.complain("Standard output cannot be written (" + AtomicFiles.reason(output.failure().get())
                + "), so the results are not whole. Make room there, or write them elsewhere.", output.failure().get());
        return ExitCode.ITEM_FAILED;
    }

    private static int failure(Exception problem, CommandContext context) {
        if (problem instanceof CancellationException || context.isCancelled()) {
            context.complain("Cancelled.", problem);
            return ExitCode.CANCELLED;
        }
        if (context.standardOutput().failure().isPresent()) {
            return ExitCode.ITEM_FAILED; // said at the end
        }
        if (problem instanceof SparshaException) {
            context.complain(problem.getMessage(), problem);
            return ExitCode.WRONG_CALL;
        }
        context.complain("Something unexpected went wrong (" + problem.getClass().getSimpleName()
                + (problem.getMessage() == null ? "" : ": " + problem.getMessage())
                + "). Run it again with --show-stack-trace and report what it prints.", problem);
        return ExitCode.ITEM_FAILED;
    }

    private static String commandPath(CommandLine line) {
        String name = line.getCommandSpec().qualifiedName();
        return name.equals("sparsha") ? "" : name.substring("sparsha ".length()) + " ";
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
