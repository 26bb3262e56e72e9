/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.application.annotation.TaskGold;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.project.RunChoice;
import org.sparsha.core.SparshaException;
import org.sparsha.model.Model;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha evaluate}: how well a model does on a corpus, resumable, with the explanation of every answer where wanted. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Measures a model on a corpus: WA, UAR, F1 with intervals, confusion matrix, calibration (CCC, RMSE for a model of "
                + "dimensions); explains each answer.")
final class EvaluateCommand implements Callable<Integer> {

    /** What a filter is. */
    static final String FILTER = "Only recordings that fit, such as 'label=anger,fear speaker!=S1 text~word'; a word alone is looked for "
            + "in the path.";

    /** What it is to have answers only. */
    static final String ANSWERS = "Ask about every recording, labelled or not, and judge nothing: answers only, no figures.";

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = CorpusArguments.CORPUS)
    private String place;

    @Mixin
    private ModelOption model;

    @Mixin
    private LabelledCorpusArguments corpusArguments;

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = FILTER)
    private String filter = "";

    @Option(names = "--answers", description = ANSWERS)
    private boolean answers;

    @Mixin
    private NormalisationOption normalisation;

    @Mixin
    private ChannelOption channel;

    @Option(names = "--explain", description = "Explain each answer, into same_output/ and misclassified_output/ (needs --out).")
    private boolean explain;

    @Mixin
    private BatchExplanation explanation;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for tables, pictures, summary and explanations.")
    private Path out;

    @Option(names = "--resume",
            description = "Go on with the run in the folder, where it was stopped or killed; what failed is tried again.")
    private boolean resume;

    @Mixin
    private CommonOptions common;

    EvaluateCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if (out == null && (explain || resume)) {
            throw new WrongCallException((explain ? "--explain" : "--resume") + " needs a folder: add --out FOLDER.");
        }
        explanation.check(context);
        Optional<String> refusal = RunChoice.refusal(answers, corpusArguments.givenLabels());
        if (refusal.isPresent()) {
            throw new WrongCallException(refusal.get());
        }
        ChosenCorpus chosen = answers
                ? ChosenCorpus.of(corpusArguments.openAll(place, context.runtime().corpora(), context.progress("Searching")), place,
                        corpusArguments.words(place), filter)
                : ChosenCorpus.of(place, corpusArguments, filter, context);
        Optional<TaskGold> gold = corpusArguments.gold(place, context.runtime().corpora());
        Optional<String> people = gold.isPresent() ? gold.get().humanCeiling() : Optional.empty();
        try (Model opened = model.open(context)) {
            return new EvaluationPrint(context, common.format(), false).evaluated(new EvaluationRequest(chosen.corpus(),
                    chosen.words(), opened,
                    model.word(opened), explain ? Optional.of(explanation.batch(context, model.name(), common.seed())) : Optional.empty(),
                    Optional.ofNullable(out), resume, common.seed()).fittedTo(normalisation.fitting(opened)).besidePeople(people)
                            .answersOnly(answers).hearing(channel.choice()));
        }
    }
}
