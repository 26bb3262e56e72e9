/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.sparsha.application.study.StudySession;
import org.sparsha.core.SparshaException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha study listen}: the next pair of a listener, and the answer to the one before. */
@Command(name = "listen", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Names the next pair of sounds that a listener is to compare; with --choose answers it first. In the window, the "
                + "view 'Listening Study' plays them.")
final class StudyListenCommand implements Callable<Integer> {

    private final CommandContext context;

    /** Which sound is clearer. */
    enum Choice {
        /** The one that comes first. */
        first,
        /** The other. */
        second
    }

    @Parameters(index = "0", paramLabel = "STUDY", description = "The study's folder, or the part of it that listeners get.")
    private Path study;

    @Option(names = "--listener", required = true, paramLabel = "NAME", description = "Who listens: order and sides hang on the name, and "
            + "answers are kept by it.")
    private String listener;

    @Option(names = "--choose", paramLabel = "WHICH", description = "Answers the pair in front: ${COMPLETION-CANDIDATES}.")
    private Choice choice;

    @Mixin
    private CommonOptions common;

    StudyListenCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        StudySession session = StudySession.open(study, listener);
        if (choice != null) {
            session.choose(choice == Choice.first, OptionalDouble.empty());
        }
        context.out().println(session.current().map(pair -> session.progress() + ". " + pair.question() + "\nfirst   " + pair.first()
                + "\nsecond  " + pair.second()).orElse(session.progress() + " They are in " + session.file() + "."));
        return ExitCode.OK;
    }
}
