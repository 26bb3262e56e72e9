/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.report.json.JsonText;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginChange;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.SwitchedOffPlugins;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommands of {@code sparsha plugin}. They parse and print; {@link PluginManager} does it. */
final class PluginCommands {

    private PluginCommands() {
    }

    /** What all of them have. */
    private abstract static class Subcommand implements Callable<Integer> {

        /** What it works with. */
        final CommandContext context;

        @Mixin
        private CommonOptions common;

        Subcommand(CommandContext context) {
            this.context = context;
        }

        @Override
        public final Integer call() throws SparshaException {
            common.apply(context);
            try (PluginManager plugins = PluginManager.open()) {
                return call(plugins);
            }
        }

        abstract int call(PluginManager plugins) throws SparshaException;

        final void print(List<Plugin> plugins) {
            if (common.format() == CommonOptions.Format.json) {
                context.out().println(JsonText.of(plugins.stream().map(Subcommand::fields).toList(), true));
                return;
            }
            TextTable table = new TextTable("id", "version", "name", "by", "description");
            plugins.forEach(plugin -> table.row(plugin.id(), plugin.version(), plugin.name(), plugin.provider(), plugin.description()));
            table.print(context.out(), common.format());
        }

        private static Map<String, Object> fields(Plugin plugin) {
            Map<String, Object> fields = ListCommand.item(plugin.id(), plugin.name(), plugin.description());
            fields.put("version", plugin.version());
            fields.put("provider", plugin.provider());
            fields.put("licence", plugin.licence());
            return fields;
        }

        final void say(PluginChange change) {
            if (change.added().isEmpty() && change.removed().isEmpty()) {
                context.out().println("Nothing changes: " + change.plugin().id() + " " + change.plugin().version() + " is installed.");
            }
            change.added().forEach(part -> context.out().println("+ " + part));
            change.removed().forEach(part -> context.out().println("- " + part));
        }
    }

    /** What concerns plug-ins of a site. */
    private abstract static class SiteSubcommand extends Subcommand {

        @Option(names = "--from", paramLabel = "SITE", required = true,
                description = "Where plug-ins come from: the folder or zip of an update site, a plug-in's jar or a folder of jars, or an "
                + "address (file:, http:, https:).")
        private String from;

        SiteSubcommand(CommandContext context) {
            super(context);
        }

        final URI site(PluginManager plugins) throws SparshaException {
            return plugins.site(from);
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Lists the plug-ins that were installed, and on standard error whatever is broken.")
    static final class Listing extends Subcommand {

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
    static final class Search extends SiteSubcommand {

        @Parameters(paramLabel = "WORD", arity = "0..1", defaultValue = "", description = "What to look for (default: everything).")
        private String word;

        Search(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            String sought = word.toLowerCase(Locale.ROOT);
            print(plugins.offered(site(plugins)).stream()
                    .filter(plugin -> String.join("\n", plugin.id(), plugin.name(), plugin.description()).toLowerCase(Locale.ROOT)
                            .contains(sought))
                    .toList());
            return ExitCode.OK;
        }
    }

    @Command(name = "info", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Says what an installed plug-in is and what it adds.")
    static final class Info extends Subcommand {

        @Parameters(paramLabel = "ID", description = "Id of the plug-in.")
        private String id;

        Info(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            List<Plugin> found = plugins.installed().stream().filter(plugin -> plugin.id().equals(id)).toList();
            if (found.isEmpty()) {
                throw new WrongCallException("The plug-in '" + id + "' isn't installed; installed are: "
                        + String.join(", ", plugins.installed().stream().map(Plugin::id).toList()) + ".");
            }
            Plugin plugin = found.get(0);
            context.out().println(plugin.name() + " (" + plugin.id() + " " + plugin.version() + ")");
            line("", plugin.description());
            line("By ", plugin.provider());
            line("Licence: ", plugin.licence());
            for (ExtensionKind<?> kind : ExtensionKind.ALL) {
                List<String> ids = new ArrayList<>();
                for (ContributionInfo info : context.runtime().catalog().list(kind)) {
                    if (plugins.parts(id).contains(info.bundle())) {
                        ids.add(info.id());
                    }
                }
                if (!ids.isEmpty()) {
                    context.out().println("Adds " + kind.plural() + ": " + String.join(", ", ids));
                }
            }
            return ExitCode.OK;
        }

        private void line(String before, String text) {
            if (!text.isBlank()) {
                context.out().println(before + text);
            }
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Says what installing or updating a plug-in would change, and changes nothing.")
    static final class Check extends SiteSubcommand {

        @Parameters(paramLabel = "ID", description = "Id of the plug-in.")
        private String id;

        Check(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            PluginChange change = plugins.check(site(plugins), id);
            say(change);
            change.refusals().forEach(context.err()::println);
            return change.refusals().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    @Command(name = "install", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Installs plug-ins, each the newest version that fits this program.")
    static final class Install extends SiteSubcommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of plug-ins (default: the only one that is offered).")
        private List<String> ids = List.of();

        Install(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            URI site = site(plugins);
            List<String> wanted = ids.isEmpty() ? plugins.offered(site).stream().map(Plugin::id).toList() : ids;
            if (ids.isEmpty() && wanted.size() != 1) {
                throw new WrongCallException("Say which plug-in: there is " + String.join(", ", wanted) + ".");
            }
            for (String id : wanted) {
                say(plugins.install(site, id));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "update", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Takes newer versions of installed plug-ins from a site, as far as they fit this program.")
    static final class Update extends SiteSubcommand {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of plug-ins (default: all installed ones that the site has).")
        private List<String> ids = List.of();

        Update(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            List<String> here = plugins.installed().stream().map(Plugin::id).toList();
            URI site = site(plugins);
            List<String> offered = plugins.offered(site).stream().map(Plugin::id).toList();
            for (String id : ids.isEmpty() ? here.stream().filter(offered::contains).toList() : ids) {
                if (!here.contains(id)) {
                    throw new WrongCallException("The plug-in '" + id + "' isn't installed; 'sparsha plugin install' does that.");
                }
                say(plugins.install(site, id));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes an update site from a plug-in's jar, or a folder of jars, to give to others.")
    static final class Publish extends Subcommand {

        @Parameters(paramLabel = "JARS", description = "A plug-in's jar, or a folder of them.")
        private Path jars;

        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Folder of the site, not there yet.")
        private Path out;

        Publish(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            plugins.publish(jars, out);
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, sortOptions = false, description = "Removes plug-ins.")
    static final class Remove extends Subcommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of plug-ins.")
        private List<String> ids;

        Remove(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            for (String id : ids) {
                say(plugins.remove(id));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "enable", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Puts plug-ins back that are left out since the window did not start with them.")
    static final class Enable extends Subcommand {

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
