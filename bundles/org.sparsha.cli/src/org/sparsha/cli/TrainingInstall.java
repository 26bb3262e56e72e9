/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;

import org.sparsha.core.SparshaException;
import org.sparsha.runtime.plugins.TrainingOffer;
import org.sparsha.train.EngineClassPath;

/** Installs the training engine where it is missing: one question, then on with what was asked for. */
final class TrainingInstall {

    private TrainingInstall() {
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
        TrainingOffer offer = TrainingOffer.of(context.installFolder());
        if (offer instanceof TrainingOffer.Here here) {
            return here.engine();
        }
        before.run();
        ConsoleProgress.clear(context.err());
        if (offer instanceof TrainingOffer.Nowhere nowhere) {
            throw new WrongCallException(nowhere.sentence());
        }
        TrainingOffer.Offered offered = (TrainingOffer.Offered) offer;
        if (!yes && !TerminalQuestion.agrees(context, offered.question())) {
            throw new WrongCallException("Training is not installed. '" + offered.command()
                    + "' installs it; so does this call with --yes.");
        }
        install(context, offered.site());
        EngineClassPath installed = EngineClassPath.find(context.installFolder());
        if (!installed.isPresent()) {
            throw new WrongCallException("Training was installed, but has no part for this kind of machine.");
        }
        return installed;
    }

    private static void install(CommandContext context, Path site) throws SparshaException {
        context.err().println("Installing training from " + site + " …");
        int code = SeparateCall.run(context, "Training could not be installed", ProcessBuilder.Redirect.DISCARD, "plugin", "install",
                TrainingOffer.FEATURE, "--from", site.toString());
        if (code != ExitCode.OK) {
            throw new WrongCallException("Training could not be installed; the reason is above.");
        }
    }
}
