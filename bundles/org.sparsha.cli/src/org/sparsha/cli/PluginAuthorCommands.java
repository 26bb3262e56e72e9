/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.runtime.plugins.PluginProject;
import org.sparsha.runtime.plugins.PluginSdk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code sparsha plugin} does for who writes plug-ins. */
final class PluginAuthorCommands {

    private PluginAuthorCommands() {
    }

    @Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes the folder of a new plug-in, which builds with 'mvn verify'.")
    static final class New implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "ID", description = "Id of the plug-in, such as org.acme.loudest.")
        private String id;

        @Option(names = "--kind", paramLabel = "KIND", defaultValue = "explainer",
                description = "What it adds: explainer, perturbation, segmenter or metric (default: explainer).")
        private String kind;

        @Option(names = "--out", paramLabel = "FOLDER", description = "Where it goes (default: a folder of the plug-in's id).")
        private Path out;

        @Mixin
        private CommonOptions common;

        New(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            ExtensionKind<?> wanted = ExtensionKind.ALL.stream().filter(each -> each.singular().equals(kind)).findFirst().orElseThrow(
                    () -> new WrongCallException("--kind must be explainer, perturbation, segmenter or metric, not '" + kind + "'."));
            Path folder = out == null ? Path.of(id) : out;
            PluginProject.write(id, wanted, folder);
            context.out().println(folder + ": 'sparsha plugin sdk' once, then 'mvn verify' there.");
            return ExitCode.OK;
        }
    }

    @Command(name = "sdk", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Puts what plug-ins are compiled against into the local Maven repository.")
    static final class Sdk implements Callable<Integer> {

        private final CommandContext context;

        @Option(names = "--repository", paramLabel = "FOLDER", description = "The local Maven repository (default: ~/.m2/repository).")
        private Path repository;

        @Mixin
        private CommonOptions common;

        Sdk(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            Path usual = Path.of(System.getProperty("user.home"), ".m2", "repository");
            PluginSdk.install(context.installFolder(), repository == null ? usual : repository).forEach(context.out()::println);
            return ExitCode.OK;
        }
    }
}
