/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.LabellingSession;
import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.application.training.AnswerLearner;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.task.TaskOrder;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha annotate learn}. */
@Command(name = "learn", mixinStandardHelpOptions = true, sortOptions = false, description = "In a task of the order learning: learns from "
        + "a person's answers so far, on top of a model, and orders their queue anew, recordings first whose answers teach most. The "
        + "window does the same in the background after every tenth answer.")
final class AnnotateLearnCommand implements Callable<Integer> {

    private final CommandContext context;

    @Mixin
    private TaskArguments arguments;

    @Option(names = "--annotator", paramLabel = "NAME", required = true, description = "Who labels.")
    private String who;

    @Option(names = "--base", paramLabel = "MODEL", description = "The model below: an id or a package's folder; it needs an output of the "
            + "role 'embedding' (default: the default model).")
    private Optional<String> base = Optional.empty();

    @Mixin
    private RunOptions options;

    AnnotateLearnCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        options.apply(context);
        try (LabellingSession session = AnnotateWorkCommands.session(arguments, who, context)) {
            if (session.task().order() != TaskOrder.LEARNING) {
                throw new WrongCallException("The task " + session.task().name() + " comes in the order " + session.task().order().id()
                        + ": 'annotate new --order learning' makes one that learns.");
            }
            Optional<LearnedOrder> order;
            try (Model model = context.runtime().models().open(base)) {
                order = AnswerLearner.of(model, session.recordings(), session.task().labels().names(),
                        context.runtime().workers().executor(), context.progress("Analysing")).learn(session.labels());
            }
            ConsoleProgress.clear(context.err());
            if (order.isEmpty()) {
                throw new WrongCallException("Nothing can be learned yet: answer until two labels have been given.");
            }
            session.take(order.get());
            context.err().println("Learned from " + session.done() + " answers" + session.firstOpen().map(next -> "; next is " + next.key()
                    + ".").orElse("."));
        }
        return ExitCode.OK;
    }
}
