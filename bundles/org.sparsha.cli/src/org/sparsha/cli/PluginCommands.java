/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sparsha.application.plugins.ContractReport;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginChange;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.PluginShelf;
import org.sparsha.runtime.plugins.SwitchedOffPlugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommands of {@code sparsha plugin}. They parse and print; {@link PluginManager} does it. */
final class PluginCommands {

    private PluginCommands() {
    }

    @Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Lists the plug-ins that were installed, and on standard error whatever is broken.")
    static final class Listing extends PluginSubcommand {

        Listing(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            print(plugins.installed());
            SwitchedOffPlugins.find().sentences().forEach(context.err()::println);
            context.runtime().catalog().check().forEach(broken -> context.err().println(broken.sentence()));
            return ExitCode.OK;
        }
    }

    @Command(name = "search", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Lists the plug-ins of a site whose id, name or description holds a word.")
    static final class Search extends PluginSubcommand.OfSite {

        @Parameters(paramLabel = "WORD", arity = "0..1", defaultValue = "", description = "What to look for (default: everything).")
        private String word;

        Search(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            PluginShelf shelf = new PluginShelf(List.of(), plugins.offered(site(plugins)), Map.of());
            print(shelf.discover(word).stream().map(PluginShelf.Row::plugin).toList());
            return ExitCode.OK;
        }
    }

    @Command(name = "info", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Says what an installed plug-in is, what it adds and which rules of the contract that breaks.")
    static final class Info extends PluginSubcommand {

        @Parameters(paramLabel = "ID", description = "Id of the plug-in.")
        private String id;

        Info(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            List<Plugin> found = plugins.installed().stream().filter(plugin -> plugin.id().equals(id)).toList();
            if (found.isEmpty()) {
                throw new WrongCallException("The plug-in '" + id + "' isn't installed; "
                        + (plugins.installed().isEmpty() ? "none is installed."
                                : "installed are: " + String.join(", ", plugins.installed().stream().map(Plugin::id).toList()) + "."));
            }
            Plugin plugin = found.get(0);
            context.out().println(plugin.name() + " (" + plugin.id() + " " + plugin.version() + ")");
            line("", plugin.description());
            line("By ", plugin.provider());
            line("Licence: ", plugin.licence());
            plugins.before(id).ifPresent(version -> context.out().println("Before: " + version + "; 'sparsha plugin rollback " + id
                    + "' goes back to it."));
            plugin.adds().forEach((kind, ids) -> context.out().println("Adds " + kind + ": " + String.join(", ", ids)));
            ContractReport report = plugins.contract(plugin, context.runtime().catalog(), progress("Checking " + id));
            line("", report.sentence());
            report.broken().forEach(broken -> context.out().println("  " + broken.kind() + " " + broken.id() + ": " + broken.text()));
            context.runtime().catalog().list(ExtensionKind.EXPLAINERS).stream().filter(info -> plugins.parts(id).contains(info.bundle()))
                    .findFirst().ifPresent(info -> context.out().println("Its place among the others: sparsha benchmark-explainers CORPUS"
                            + " --explainers " + info.id() + ",bayesian-surrogate,lime --out FOLDER"));
            return report.broken().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }

        private void line(String before, String text) {
            if (!text.isBlank()) {
                context.out().println(before + text);
            }
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Says what installing or updating a plug-in would change, and changes nothing.")
    static final class Check extends PluginSubcommand.OfSite {

        @Parameters(paramLabel = "ID", description = "Id of the plug-in.")
        private String id;

        @Option(names = "--to", paramLabel = "VERSION", description = "The version wanted (default: the newest that fits this program).")
        private String version;

        Check(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            URI site = site(plugins);
            PluginChange change = plugins.check(site, id, Optional.ofNullable(version));
            say(change);
            if (!change.added().isEmpty()) {
                context.out().println(plugins.download(site, id).text());
            }
            change.refusals().forEach(context.err()::println);
            return change.refusals().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Puts plug-ins back that are left out since the window did not start with them.")
    static final class Enable extends PluginSubcommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of plug-ins, or names of their bundles.")
        private List<String> ids;

        Enable(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            for (String id : ids) {
                SwitchedOffPlugins.find().enable(id, plugins.parts(id))
                        .forEach(name -> context.out().println(name + " is there again at the next start."));
            }
            return ExitCode.OK;
        }
    }
}
