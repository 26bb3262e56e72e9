/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.report.json.JsonText;
import org.sparsha.runtime.plugins.OwnSite;
import org.sparsha.runtime.plugins.Plugin;
import org.sparsha.runtime.plugins.PluginChange;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.TrustDecision;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the subcommands of {@code sparsha plugin} have in common. They parse and print; {@link PluginManager} does it. */
abstract class PluginSubcommand implements Callable<Integer> {

    /** What it works with. */
    final CommandContext context;

    @Mixin
    private CommonOptions common;

    PluginSubcommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public final Integer call() throws SparshaException {
        common.apply(context);
        try (PluginManager plugins = PluginManager.open(trust())) {
            return call(plugins);
        }
    }

    abstract int call(PluginManager plugins) throws SparshaException;

    /** Who decides about what no trusted key has signed. */
    TrustDecision trust() {
        return TrustDecision.NEVER;
    }

    final Progress progress(String label) {
        return context.progress(label);
    }

    final void print(List<Plugin> plugins) {
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(plugins.stream().map(PluginSubcommand::fields).toList(), true));
            return;
        }
        TextTable table = new TextTable("id", "version", "name", "by", "adds", "description");
        plugins.forEach(plugin -> table.row(plugin.id(), plugin.version(), plugin.name(), plugin.provider(), plugin.additions(),
                plugin.lacks().isEmpty() ? plugin.description() : plugin.unfit()));
        table.print(context.out(), common.format());
    }

    private static Map<String, Object> fields(Plugin plugin) {
        Map<String, Object> fields = ListCommand.item(plugin.id(), plugin.name(), plugin.description());
        fields.put("version", plugin.version());
        fields.put("provider", plugin.provider());
        fields.put("licence", plugin.licence());
        fields.put("adds", plugin.adds());
        fields.put("lacks", plugin.lacks());
        return fields;
    }

    final void say(PluginChange change) {
        if (change.added().isEmpty() && change.removed().isEmpty()) {
            context.out().println("Nothing changes: " + change.plugin().id() + " " + change.plugin().version() + " is installed.");
        }
        change.added().forEach(part -> context.out().println("+ " + part));
        change.removed().forEach(part -> context.out().println("- " + part));
    }

    /** What concerns plug-ins of a site. */
    abstract static class OfSite extends PluginSubcommand {

        @Option(names = "--from", paramLabel = "SITE",
                description = "Where plug-ins come from: the folder or zip of an update site, a plug-in's jar or a folder of jars, or an "
                + "address (file:, http:, https:) (default: the workbench's own site, beside the product or built with it).")
        private String from = "";

        OfSite(CommandContext context) {
            super(context);
        }

        final URI site(PluginManager plugins) throws SparshaException {
            Optional<String> own = OwnSite.find(context.installFolder()).map(Path::toString);
            if (from.isEmpty() && own.isEmpty()) {
                throw new WrongCallException("Say where plug-ins come from with --from SITE: an update site (folder, zip or address), a "
                        + "plug-in's jar or a folder of jars. The workbench's own site isn't on this machine.");
            }
            return plugins.site(from.isEmpty() ? own.get() : from);
        }
    }
}
