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

import org.sparsha.application.training.BesideNetwork;
import org.sparsha.application.training.CorpusReading;
import org.sparsha.application.training.ModelCost;
import org.sparsha.application.training.RunTraining;
import org.sparsha.application.training.TrainModel;
import org.sparsha.application.training.TrainingChoice;
import org.sparsha.application.training.TrainingSplit;
import org.sparsha.core.CancelledException;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Normalisation;
import org.sparsha.train.Augmentation;
import org.sparsha.train.EngineClassPath;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingReport;
import org.sparsha.train.TrainingTargets;
import org.sparsha.train.protocol.TrainingEvent;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha train}: from a corpus to a judged model package. */
@Command(name = "train", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Learns a model from a corpus and says honestly how good it is. The same call goes on where it was stopped.")
final class TrainCommand implements Callable<Integer> {

    private static final int MOST_PROCESSES = 64;
    private static final int MOST_FOLDS = 10_000;
    private static final int MOST_EPOCHS = 100_000;
    /** Megabytes. */
    private static final int LEAST_MEMORY = 64;
    private static final int MOST_MEMORY = 16 << 20;
    /** What a training that is stopped may take to write the best so far. */
    private static final int GRACE_SECONDS = 60;

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", arity = "1..*", description = CorpusArguments.CORPUS + " Several are learned from together.")
    private List<Path> corpora;

    @Option(names = "--same-speakers", description = "Speakers of the same name are the same person in all corpora (default: not).")
    private boolean sameSpeakers;

    @Option(names = "--out", paramLabel = "MODELFOLDER", required = true, description = "Folder of the model package to be made.")
    private Path out;

    @Mixin
    private LabelledCorpusArguments corpusArguments;

    @Option(names = "--recipe", paramLabel = "ID", defaultValue = "frames",
            description = "What the network reads: frames (ours), statistics (of frames, without a network over "
            + "their course: solved in minutes), surroundings (the same, with noise, rooms and narrow bands apart), sparsha374 (the "
            + "original's network and choices) or few (on top of another model, from few recordings, in seconds; see --base; "
            + "default: frames).")
    private String recipe;

    @Option(names = "--base", paramLabel = "MODEL", description = "With --recipe few: the model below, an id, folder or file (default: the "
            + "model used where none is named).")
    private Optional<String> base = Optional.empty();

    @Option(names = "--learning-curve", description = "With --recipe few: how good it is from 5, 10, 20, 50 recordings of each class, and "
            + "what more speakers would bring.")
    private boolean learningCurve;

    @Option(names = "--split", paramLabel = "SPLIT", defaultValue = "speaker",
            description = "How the model is judged: speaker (each fold leaves speakers out), corpus (each leaves out one of "
            + "several corpora), random or fold-column (default: speaker).")
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

    @Option(names = "--copies", paramLabel = "N", description = "N altered copies of each recording that take it out of the studio (noise, "
            + "telephone, room, speed; each with another tilt and level), beside those of --augment.")
    private Integer copies;

    @Option(names = "--held-out", paramLabel = "FOLDER", description = "Folder of the run with the folds' answers, which 'runs' "
            + "and the window read (default: MODELFOLDER.held-out).")
    private Path heldOut;

    @Option(names = "--normalisation", paramLabel = "BY", defaultValue = "none",
            description = "Whose recordings are standardised together, without labels: none, speaker, corpus or any (trained without, can "
            + "be fitted to either; default: none).")
    private String normalisation;

    @Option(names = "--soft-labels", description = "Learn what several people said together: the columns 'share LABEL' beside the label, "
            + "as 'annotate gold' and 'agreement --gold' write them (default: the label alone).")
    private boolean softLabels;

    @Option(names = "--balance-corpora", description = "Several corpora count alike, in each its classes, and a class that a corpus lacks "
            + "is left out of the loss of its recordings (default: recordings of a class count alike).")
    private boolean balanceCorpora;

    @Option(names = "--beside", paramLabel = "ID", description = "Another network that learns from the same folds once the model is made, "
            + "to stand beside it in card, table and journal: sparsha374, the original's (default: none).")
    private String beside;

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

    @Option(names = "--parallel-folds", paramLabel = "N", defaultValue = "1", description = "Folds that are trained at once, each in a "
            + "process with memory of its own; the model is the same for any number (default: 1).")
    private int parallelFolds;

    @Option(names = "--journal", paramLabel = "FILE", description = "Write down what happens, a line of JSON each, as the window reads it. "
            + "Once there is a file FILE.stop, training stops and keeps the best so far.")
    private Path journal;

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
        boolean unfinished = Files.exists(Trainer.workingFolder(out));
        if (!force && !unfinished && Files.exists(out.resolve(ModelDescriptor.FILE_NAME))) {
            throw new WrongCallException("There is a model in " + out + " already. Choose another folder for --out, "
                    + "or add --force to replace it.");
        }
        if (recipe.equals(FewCall.RECIPE)) {
            if (beside != null) {
                throw new WrongCallException("--beside belongs to networks that are trained on folds: leave it out, or choose another "
                        + "recipe than few.");
            }
            return new FewCall(context, base, learningCurve).call(choice(NetworkKind.STATISTICS), common.format());
        }
        TrainingChoice choice = choice(NetworkKind.of(recipe));
        choice.check();
        EngineClassPath engine = TrainingInstall.engine(context, yes, () -> choice.checkWithRecordings(context.progress("Reading")));
        Trainer trainer = new Trainer(engine, context.runtime().workers().executor(),
                memory == null ? OptionalInt.empty() : OptionalInt.of(memory), parallelFolds);
        context.mayTakeToEnd(GRACE_SECONDS);
        Telling telling = new Telling();
        TrainingReport report = train(telling, new RunTraining(new TrainModel(trainer, context.runtime().workers().executor()),
                Optional.ofNullable(journal)), choice);
        context.err().println("The folds' answers: " + choice.folders().heldOut());
        TrainingText.print(report, telling.beside, common.seed(), context, common.format());
        report.left().forEach(reason -> context.err().println("left out: " + reason));
        return report.left().isEmpty() ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    private TrainingReport train(Telling telling, RunTraining training, TrainingChoice choice) throws SparshaException {
        try {
            return training.run(choice, telling, context.progress("Training"));
        } catch (CancelledException e) {
            context.err().println(telling.whole ? "Stopped." : stopped());
            throw e;
        }
    }

    /** What there is by now, and how to go on. */
    private String stopped() {
        if (Trainer.isWhole(out)) {
            return "Stopped. The model in " + out + " is whole; the same call goes on with what was to stand beside it.";
        }
        return Files.exists(out.resolve(ModelDescriptor.FILE_NAME))
                ? "Stopped. " + out + " holds the best so far, as its README.md says; the same call goes on."
                : "Stopped before a model was trained, so there is none. What was analysed and trained is kept in "
                        + Trainer.workingFolder(out) + ": the same call goes on.";
    }

    private TrainingChoice choice(NetworkKind network) throws SparshaException {
        CorpusReading reading = new CorpusReading(corpora, sameSpeakers, corpusArguments.givenScheme(), corpusArguments.givenPattern(),
                corpusArguments.givenLabels(), context.runtime().corpora());
        return new TrainingChoice(reading, out, Optional.ofNullable(heldOut), network, parted(),
                number(folds), number(epochs), patience, Optional.ofNullable(augment), number(copies), normalisation(), membership(),
                new ModelTerms(licence, citation, author), common.seed(), new TrainingTargets(softLabels, balanceCorpora))
                .beside(beside == null ? Optional.empty() : Optional.of(NetworkKind.of(beside)));
    }

    private TrainingSplit parted() throws WrongCallException {
        try {
            return TrainingSplit.of(split);
        } catch (TrainingException e) {
            throw new WrongCallException(e.getMessage());
        }
    }

    private static OptionalInt number(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private void checkNumbers() throws WrongCallException {
        check("--copies", copies, 0, Augmentation.MOST_COPIES);
        check("--folds", folds, 2, MOST_FOLDS);
        check("--epochs", epochs, 1, MOST_EPOCHS);
        check("--parallel-folds", parallelFolds, 1, MOST_PROCESSES);
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
            case "any" -> Optional.of(Normalisation.By.ANY);
            default -> throw new WrongCallException("--normalisation must be none, speaker, corpus or any, not '" + normalisation + "'.");
        };
    }

    private Optional<TrainingPlan.Membership> membership() throws WrongCallException {
        if (ship == null) {
            return Optional.empty();
        }
        for (TrainingPlan.Membership one : TrainingPlan.Membership.values()) {
            if (one.name().toLowerCase(Locale.ROOT).equals(ship)) {
                return Optional.of(one);
            }
        }
        throw new WrongCallException("--ship must be all, folds or original, not '" + ship + "'.");
    }

    /** Tells people at a terminal. */
    private final class Telling implements TrainModel.Listener {

        private Optional<BesideNetwork> beside = Optional.empty();
        /** The model was made, and what was stopped is the network beside it. */
        private boolean whole;

        @Override
        public void event(TrainingEvent event) {
            if (event instanceof TrainingEvent.ModelTrained trained) {
                ConsoleProgress.clear(context.err());
                context.err().println("Trained " + trained.model() + (trained.resumed() ? " (before)." : "."));
            }
        }

        @Override
        public void warned(Warning warning) {
            ConsoleProgress.clear(context.err());
            context.err().println(warning.message());
            whole |= warning.code().equals(TrainModel.NOT_BESIDE);
        }

        @Override
        public void beside(BesideNetwork network) {
            beside = Optional.of(network);
            ConsoleProgress.clear(context.err());
            network.cost().ifPresent(cost -> context.err().println("The " + network.name() + " has " + cost.sizeText() + " and takes "
                    + cost.timeText() + " ms a recording here."));
        }

        @Override
        public void costs(ModelCost cost) {
            ConsoleProgress.clear(context.err());
            context.err().println("The package has " + cost.sizeText() + "; the model takes " + cost.timeText() + " ms a recording here.");
        }
    }
}
