/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;

import org.sparsha.core.SparshaException;
import org.sparsha.runtime.plugins.OwnSite;
import org.sparsha.train.EngineClassPath;

/** Installs the training engine where it is missing: one question, then on with what was asked for. */
final class TrainingOffer {

    private static final String FEATURE = "org.sparsha.train.feature";

    private TrainingOffer() {
    }

    /** What is looked at before anything is installed. */
    @FunctionalInterface
    interface Check {

        /** @throws SparshaException where the call would be refused with the engine, too */
        void run() throws SparshaException;
    }

    /**
     * Returns the engine, installed by a process of its own where it wasn't there.
     *
     * @param yes whether to install without asking
     * @param before run where it isn't there: hundreds of megabytes are not installed for a call that is refused
     * @throws SparshaException where it isn't installed and can't be, or isn't to be; the message has the command that does it
     */
    static EngineClassPath engine(CommandContext context, boolean yes, Check before) throws SparshaException {
        EngineClassPath engine = EngineClassPath.find(context.installFolder());
        if (engine.isPresent()) {
            return engine;
        }
        before.run();
        ConsoleProgress.clear(context.err());
        Optional<Path> site = OwnSite.find(context.installFolder());
        String command = "sparsha plugin install " + FEATURE + " --from "
                + site.map(Path::toString).orElse("SITE");
        if (site.isEmpty()) {
            throw new WrongCallException("Training is not installed. '" + command + "' installs it, where SITE is the update site of this "
                    + "version: " + (OwnSite.clone(context.installFolder()).isPresent()
                            ? "./verify makes it, as releng/org.sparsha.site/target/repository."
                            : "sparsha-workbench-site.zip, which is found by itself beside the product's folder, or an address."));
        }
        if (!yes && !TerminalQuestion.agrees(context, "Training is not installed: it is large, some hundred megabytes. Install it "
                + "from " + site.get() + " now?")) {
            throw new WrongCallException("Training is not installed. '" + command + "' installs it; so does this call with --yes.");
        }
        install(context, site.get());
        EngineClassPath installed = EngineClassPath.find(context.installFolder());
        if (!installed.isPresent()) {
            throw new WrongCallException("Training was installed, but has no part for this kind of machine.");
        }
        return installed;
    }

    private static void install(CommandContext context, Path site) throws SparshaException {
        context.err().println("Installing training from " + site + " …");
        int code = SeparateCall.run(context, "Training could not be installed", ProcessBuilder.Redirect.DISCARD, "plugin", "install",
                FEATURE, "--from", site.toString());
        if (code != ExitCode.OK) {
            throw new WrongCallException("Training could not be installed; the reason is above.");
        }
    }
}
