/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import org.sparsha.application.annotation.TaskPlace;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.task.AnnotationTask;
import org.sparsha.corpus.task.TaskAnswers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The arguments that say which task is meant. */
@Command
final class TaskArguments {

    @Parameters(index = "0", paramLabel = "PLACE", description = "A project's folder, or a folder of recordings.")
    private String place;

    @Option(names = "--task", paramLabel = "NAME", required = true, description = "Name of the task.")
    private String task;

    TaskPlace place(CommandContext context) throws WrongCallException, CorpusException {
        return TaskPlace.of(CorpusArguments.path(place), context.runtime().corpora());
    }

    String name() {
        return task;
    }

    AnnotationTask task() throws WrongCallException, CorpusException {
        return TaskPlace.of(CorpusArguments.path(place)).tasks().read(task);
    }

    /** All answers of the task; what is odd about them is said. */
    TaskAnswers answers(CommandContext context) throws SparshaException {
        TaskAnswers answers = TaskAnswers.read(place(context).tasks(), task());
        answers.notes().forEach(context.err()::println);
        return answers;
    }
}
