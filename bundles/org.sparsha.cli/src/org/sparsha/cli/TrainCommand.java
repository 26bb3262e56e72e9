/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.split.Fold;
import org.sparsha.corpus.split.Splits;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Normalisation;
import org.sparsha.train.Augmentation;
import org.sparsha.train.EngineClassPath;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingReport;
import org.sparsha.train.UsualHyperparameters;
import org.sparsha.train.protocol.Hyperparameters;
import org.sparsha.train.protocol.TrainingEvent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha train}: from a corpus to a judged model package. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Learns a model from a corpus and says honestly how good it is. The same call goes on where it was stopped.")
final class TrainCommand implements Callable<Integer> {

    /** How recordings are parted. */
    enum Split {
        /** By speaker. */
        speaker,
        /** At random. */
        random,
        /** As the corpus says. */
        fold_column;

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    private static final int MOST_FOLDS = 10_000;
    private static final int MOST_EPOCHS = 100_000;
    /** Megabytes. */
    private static final int LEAST_MEMORY = 64;
    private static final int MOST_MEMORY = 16 << 20;

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = CorpusArguments.CORPUS)
    private Path corpus;

    @Option(names = "--out", paramLabel = "MODELFOLDER", required = true, description = "Folder of the model package to be made.")
    private Path out;

    @Mixin
    private CorpusArguments corpusArguments;

    @Option(names = "--recipe", paramLabel = "ID", defaultValue = "frames",
            description = "What the network reads: frames (ours) or sparsha374 (the original's network and choices; default: frames).")
    private String recipe;

    @Option(names = "--split", paramLabel = "SPLIT", defaultValue = "speaker",
            description = "How the model is judged: speaker (each fold leaves speakers out), random or fold-column (default: speaker).")
    private String split;

    @Option(names = "--folds", paramLabel = "N", description = "Number of folds (default: one a speaker; 5 for random).")
    private Integer folds;

    @Option(names = "--epochs", paramLabel = "N", description = "Greatest number of epochs (default: the recipe's own).")
    private Integer epochs;

    @Option(names = "--patience", paramLabel = "N", defaultValue = "0",
            description = "Stop N epochs after the best on a training speaker who is then not learned from (default: 0, never).")
    private int patience;

    @Option(names = "--augment", paramLabel = "LIST",
            description = "Altered copies and masks, such as speed=0.9,noise=20,time-mask=20, or none (default: the recipe's own).")
    private String augment;

    @Option(names = "--normalisation", paramLabel = "BY", defaultValue = "none",
            description = "Whose recordings are standardised together, without labels: none, speaker or corpus (default: none).")
    private String normalisation;

    @Option(names = "--licence", paramLabel = "ID", defaultValue = "", description = "Licence of the model, for its package.")
    private String licence;

    @Option(names = "--citation", paramLabel = "TEXT", defaultValue = "", description = "What to cite, for its package.")
    private String citation;

    @Option(names = "--author", paramLabel = "TEXT", defaultValue = "", description = "Who made the model, for its package.")
    private String author;

    @Option(names = "--ship", paramLabel = "MODEL",
            description = "What is shipped: all (one model trained on everything), folds (the mean of "
            + "the folds' models) or original (trained the original's way, whose split leaks; default: all, for sparsha374 original).")
    private String ship;

    @Option(names = "--memory", paramLabel = "MB",
            description = "Memory the training process may use in Java (default: what the corpus is likely to need).")
    private Integer memory;

    @Option(names = "--yes", description = "Install training without asking where it is missing.")
    private boolean yes;

    @Option(names = "--force", description = "Replace the model that is in MODELFOLDER.")
    private boolean force;

    @Mixin
    private CommonOptions common;

    TrainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        checkNumbers();
        if (!force && Files.exists(out.resolve(ModelDescriptor.FILE_NAME))) {
            throw new WrongCallException("There is a model in " + out + " already. Choose another folder for --out, "
                    + "or add --force to replace it.");
        }
        NetworkKind network = NetworkKind.of(recipe);
        Hyperparameters hyperparameters = UsualHyperparameters.of(network, common.seed()).withPatience(patience);
        if (epochs != null) {
            hyperparameters = hyperparameters.withEpochs(epochs);
        }
        List<Augmentation> augmentations = augment != null ? Augmentation.parse(augment)
                : Augmentation.usual(network);
        hyperparameters = UsualHyperparameters.withMasks(hyperparameters, augmentations);
        split();
        normalisation();
        membership(network);
        EngineClassPath engine = TrainingOffer.engine(context, yes);
        Corpus opened = Corpora.open(corpus, corpusArguments.scheme(), context.progress("Reading the corpus")).labelled();
        TrainingPlan plan = new TrainingPlan(out.toAbsolutePath().getFileName().toString(), opened, folds(opened), describeSplit(),
                network, augmentations, hyperparameters, normalisation(), membership(network), command(),
                new ModelTerms(licence, citation, author));
        Trainer trainer = new Trainer(engine, context.runtime().workers().executor(),
                memory == null ? OptionalInt.empty() : OptionalInt.of(memory));
        TrainingReport report = trainer.train(plan, out, this::tell, context.progress("Training"));
        TrainingText.print(report, context, common.format());
        report.left().forEach(reason -> context.err().println("left out: " + reason));
        return report.left().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    private void checkNumbers() throws WrongCallException {
        check("--folds", folds, 2, MOST_FOLDS);
        check("--epochs", epochs, 1, MOST_EPOCHS);
        check("--patience", patience, 0, MOST_EPOCHS);
        check("--memory", memory, LEAST_MEMORY, MOST_MEMORY);
    }

    private static void check(String option, Integer value, int least, int most) throws WrongCallException {
        if (value != null && (value < least || value > most)) {
            throw new WrongCallException(option + " must be a whole number from " + least + " to " + most + ", not " + value + ".");
        }
    }

    private Optional<Normalisation.By> normalisation() throws WrongCallException {
        return switch (normalisation) {
            case "none" -> Optional.empty();
            case "speaker" -> Optional.of(Normalisation.By.SPEAKER);
            case "corpus" -> Optional.of(Normalisation.By.CORPUS);
            default -> throw new WrongCallException("--normalisation must be none, speaker or corpus, not '" + normalisation + "'.");
        };
    }

    private TrainingPlan.Membership membership(NetworkKind network) throws WrongCallException {
        if (ship == null) {
            return network == NetworkKind.SPARSHA374 ? TrainingPlan.Membership.ORIGINAL : TrainingPlan.Membership.ALL;
        }
        for (TrainingPlan.Membership one : TrainingPlan.Membership.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(ship)) {
                return one;
            }
        }
        throw new WrongCallException("--ship must be all, folds or original, not '" + ship + "'.");
    }

    private Split split() throws WrongCallException {
        for (Split one : Split.values()) {
            if (one.toString().equals(split)) {
                return one;
            }
        }
        throw new WrongCallException("--split must be speaker, random or fold-column, not '" + split + "'.");
    }

    private List<Fold> folds(Corpus opened) throws CorpusException, WrongCallException {
        return switch (split()) {
            case speaker -> folds == null ? Splits.leaveOneSpeakerOut(opened.recordings())
                    : Splits.bySpeaker(opened.recordings(), folds, common.seed());
            case random -> Splits.random(opened.recordings(), folds == null ? 5 : folds, common.seed());
            case fold_column -> Splits.byColumn(opened.recordings());
        };
    }

    private String describeSplit() throws WrongCallException {
        return split() == Split.speaker ? folds == null ? "leave one speaker out" : "by speaker" : split().toString();
    }

    private void tell(TrainingEvent event) {
        if (event instanceof TrainingEvent.ModelTrained trained) {
            ConsoleProgress.clear(context.err());
            context.err().println("Trained " + trained.model() + (trained.resumed() ? " (before)." : "."));
        }
    }

    private String command() {
        StringBuilder line = new StringBuilder("sparsha train ").append(corpus.getFileName()).append(" --out ").append(out.getFileName());
        line.append(corpusArguments.line());
        line.append(" --recipe ").append(recipe).append(" --split ").append(split);
        if (folds != null) {
            line.append(" --folds ").append(folds);
        }
        if (epochs != null) {
            line.append(" --epochs ").append(epochs);
        }
        if (patience > 0) {
            line.append(" --patience ").append(patience);
        }
        if (augment != null) {
            line.append(" --augment ").append(augment);
        }
        if (!normalisation.equals("none")) {
            line.append(" --normalisation ").append(normalisation);
        }
        if (ship != null) {
            line.append(" --ship ").append(ship);
        }
        return line.append(" --seed ").append(common.seed()).toString();
    }
}
