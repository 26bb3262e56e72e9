/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginChange;
import org.sparsha.runtime.plugins.PluginException;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.TrustDecision;
import org.sparsha.runtime.plugins.UntrustedParts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The subcommands of {@code sparsha plugin} that change what is installed. */
final class PluginChangeCommands {

    private PluginChangeCommands() {
    }

    /** Those that fetch something. */
    private abstract static class Fetching extends PluginSubcommand.OfSite {

        @Option(names = {"--trust", "--yes"}, description = "Take what nobody has signed and trust keys that are new, without asking.")
        private boolean trust;

        @Option(names = "--no-check", description = "Don't hold what comes to the rules of its contract afterwards.")
        private boolean unchecked;

        Fetching(CommandContext context) {
            super(context);
        }

        @Override
        final TrustDecision trust() {
            return trust ? TrustDecision.ALWAYS : this::agrees;
        }

        private boolean agrees(UntrustedParts parts) {
            return TerminalQuestion.agrees(context, parts.sentence() + " Install it nevertheless?");
        }

        final void install(PluginManager plugins, URI site, String id, Optional<String> version) throws SparshaException {
            try {
                PluginChange change = plugins.install(site, id, version, progress("Installing " + id));
                say(change);
                if (!unchecked && !change.added().isEmpty() && plugins.declares(change.plugin(), site)) {
                    SeparateCall.run(context, "The plug-in is installed but can't be checked", ProcessBuilder.Redirect.INHERIT, "plugin",
                            "info", id);
                }
            } catch (PluginException e) {
                throw e.isUntrusted() ? new WrongCallException(e.getMessage() + " With --trust it is taken nevertheless.") : e;
            }
        }
    }

    @Command(name = "install", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Installs plug-ins, each the newest version that fits this program.")
    static final class Install extends Fetching {

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
                install(plugins, site, id, Optional.empty());
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "update", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Takes newer versions of installed plug-ins from a site, as far as they fit this program, or one version of one.")
    static final class Update extends Fetching {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of plug-ins (default: all installed ones that the site has).")
        private List<String> ids = List.of();

        @Option(names = "--to", paramLabel = "VERSION", description = "The version to go to, newer or older; for one plug-in.")
        private String version;

        Update(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            if (version != null && ids.size() != 1) {
                throw new WrongCallException("--to is for one plug-in: name it.");
            }
            List<String> here = plugins.installed().stream().map(Plugin::id).toList();
            URI site = site(plugins);
            List<String> offered = plugins.offered(site).stream().map(Plugin::id).toList();
            for (String id : ids.isEmpty() ? here.stream().filter(offered::contains).toList() : ids) {
                if (!here.contains(id)) {
                    throw new WrongCallException("The plug-in '" + id + "' isn't installed; 'sparsha plugin install' does that.");
                }
                install(plugins, site, id, Optional.ofNullable(version));
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "rollback", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Goes back to the version that a plug-in had before; no site is needed.")
    static final class Rollback extends PluginSubcommand {

        @Parameters(paramLabel = "ID", description = "Id of the plug-in.")
        private String id;

        Rollback(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            say(plugins.rollback(id, progress("Going back")));
            return ExitCode.OK;
        }
    }

    @Command(name = "remove", mixinStandardHelpOptions = true, sortOptions = false, description = "Removes plug-ins and their files.")
    static final class Remove extends PluginSubcommand {

        @Parameters(paramLabel = "ID", arity = "1..*", description = "Ids of plug-ins.")
        private List<String> ids;

        Remove(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            for (String id : ids) {
                say(plugins.remove(id, progress("Removing " + id)));
            }
            return ExitCode.OK;
        }
    }
}
