/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.Counted;
import org.sparsha.core.SparshaException;
import org.sparsha.runtime.plugins.PluginManager;
import org.sparsha.runtime.plugins.PluginProject;
import org.sparsha.runtime.plugins.PluginSdk;
import org.sparsha.runtime.plugins.ProjectKind;
import org.sparsha.runtime.plugins.SigningKey;

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
                description = "What it adds: explainer, perturbation, segmenter, metric, recipe, section, format, decoder, scheme or view "
                        + "(default: explainer).")
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
            ProjectKind wanted = ProjectKind.named(kind).orElseThrow(() -> new WrongCallException("--kind must be one of "
                    + String.join(", ", ProjectKind.all().stream().map(ProjectKind::singular).toList()) + ", not '" + kind + "'."));
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

    /** What protects the secret key; from the environment, so that it stands in no list of processes. */
    private static String passphrase() {
        String given = System.getenv("SPARSHA_KEY_PASSPHRASE");
        return given == null ? "" : given;
    }

    @Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes an update site from a plug-in's jar, or a folder of jars, to give to others.")
    static final class Publish extends PluginSubcommand {

        @Parameters(paramLabel = "JARS", description = "A plug-in's jar, or a folder of them.")
        private Path jars;

        @Option(names = "--sign", paramLabel = "KEY", description = "File with the secret OpenPGP key that signs it.")
        private Path key;

        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Folder of the site, not there yet.")
        private Path out;

        Publish(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            plugins.publish(jars, out);
            if (key != null) {
                context.out().println("Signed by " + plugins.sign(out, key, passphrase()).text());
            }
            return ExitCode.OK;
        }
    }

    @Command(name = "sign", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Signs the files of an update site, so that others can tell who made them and that nobody changed them.")
    static final class Sign extends PluginSubcommand {

        @Parameters(paramLabel = "SITE", description = "Folder of the update site.")
        private Path site;

        @Option(names = "--key", paramLabel = "KEY", required = true,
                description = "File with the secret OpenPGP key; its passphrase is taken from SPARSHA_KEY_PASSPHRASE.")
        private Path key;

        Sign(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            context.out().println("Signed by " + plugins.sign(site, key, passphrase()).text());
            return ExitCode.OK;
        }
    }

    @Command(name = "catalogue", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes one catalogue over several update sites: a site that names the others.")
    static final class Catalogue extends PluginSubcommand {

        @Parameters(paramLabel = "SITE", arity = "1..*", description = "Update sites: folders, zips or addresses.")
        private List<String> sites;

        @Option(names = "--sign", paramLabel = "KEY", description = "File with the secret OpenPGP key that signs it.")
        private Path key;

        @Option(names = "--out", paramLabel = "FOLDER", required = true, description = "Folder of the catalogue, not there yet.")
        private Path out;

        Catalogue(CommandContext context) {
            super(context);
        }

        @Override
        int call(PluginManager plugins) throws SparshaException {
            int offered = plugins.catalogue(sites, out, Optional.ofNullable(key), passphrase());
            context.out().println(Counted.of(offered, "version of a plug-in", "versions of plug-ins") + " of "
                    + Counted.of(sites.size(), "site") + " in " + out);
            return ExitCode.OK;
        }
    }

    @Command(name = "key", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Makes an OpenPGP key to sign update sites with.")
    static final class Key implements Callable<Integer> {

        private final CommandContext context;

        @Parameters(paramLabel = "NAME", description = "Whose it is, such as 'Acme <plugins@acme.example>'.")
        private String name;

        @Option(names = "--out", paramLabel = "FILE", required = true,
                description = "Where the secret key goes; the public one goes beside it, to FILE.pub.asc.")
        private Path out;

        @Mixin
        private CommonOptions common;

        Key(CommandContext context) {
            this.context = context;
        }

        @Override
        public Integer call() throws SparshaException {
            common.apply(context);
            context.out().println(SigningKey.make(name, out).text());
            return ExitCode.OK;
        }
    }

    @Command(name = "dev", mixinStandardHelpOptions = true, sortOptions = false,
            description = "Runs a command with a plug-in that is being written, without installing it: its classes as they are now. "
                    + "With --watch after FOLDER it compiles and runs again whenever something is saved.")
    static final class Dev implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "FOLDER",
                description = "The plug-in: META-INF/MANIFEST.MF, plugin.xml and classes in target/classes, classes or bin.")
        private Path folder;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "COMMAND", description = "The command, such as: list explainers.")
        private List<String> command;

        @Override
        public Integer call() throws SparshaException {
            throw new WrongCallException("The folder and a command must follow 'sparsha plugin dev' at once, as in: sparsha plugin dev "
                    + folder + " " + String.join(" ", command) + ".");
        }
    }
}
