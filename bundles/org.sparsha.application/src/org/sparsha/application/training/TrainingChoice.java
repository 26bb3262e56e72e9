/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import org.sparsha.core.Progress;
import org.sparsha.core.ShellWords;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.model.Normalisation;
import org.sparsha.train.Augmentation;
import org.sparsha.train.ModelTerms;
import org.sparsha.train.NetworkKind;
import org.sparsha.train.Trainer;
import org.sparsha.train.TrainingException;
import org.sparsha.train.TrainingPlan;
import org.sparsha.train.TrainingTargets;
import org.sparsha.train.UsualHyperparameters;
import org.sparsha.train.protocol.Hyperparameters;

/**
 * What somebody chose to train, as the command line and the window ask for it.
 *
 * @param reading the recordings
 * @param out folder of the package to be made
 * @param heldOut folder of the run with the folds' answers; beside the package where empty
 * @param recipe which network
 * @param split how it is judged
 * @param folds number of folds; the split's own where empty
 * @param epochs greatest number of epochs; the recipe's own where empty
 * @param patience epochs without a better validation after which to stop; 0 never
 * @param augment altered copies and masks; the recipe's own where empty
 * @param copies copies that take recordings out of the studio; the recipe's own where empty
 * @param normalisation whose recordings are standardised together
 * @param ship what the package is made of; the recipe's own where empty
 * @param terms what the makers say of the model
 * @param seed first random state
 * @param targets what the model is to say of a recording beside its one label
 * @param beside another network that is trained on the same folds, to stand beside; the original's or none
 */
public record TrainingChoice(CorpusReading reading, Path out, Optional<Path> heldOut, NetworkKind recipe, TrainingSplit split,
        OptionalInt folds, OptionalInt epochs, int patience, Optional<String> augment, OptionalInt copies,
        Optional<Normalisation.By> normalisation, Optional<TrainingPlan.Membership> ship, ModelTerms terms, long seed,
        TrainingTargets targets, Optional<NetworkKind> beside) {

    /** No other network beside it; the parameters are those of the record. */
    public TrainingChoice(CorpusReading reading, Path out, Optional<Path> heldOut, NetworkKind recipe, TrainingSplit split,
            OptionalInt folds, OptionalInt epochs, int patience, Optional<String> augment, OptionalInt copies,
            Optional<Normalisation.By> normalisation, Optional<TrainingPlan.Membership> ship, ModelTerms terms, long seed,
            TrainingTargets targets) {
        this(reading, out, heldOut, recipe, split, folds, epochs, patience, augment, copies, normalisation, ship, terms, seed, targets,
                Optional.empty());
    }

    /**
     * @param network another network to be trained on the same folds; the original's or none
     * @return the same with it beside
     */
    public TrainingChoice beside(Optional<NetworkKind> network) {
        return new TrainingChoice(reading, out, heldOut, recipe, split, folds, epochs, patience, augment, copies, normalisation, ship,
                terms, seed, targets, network);
    }

    /**
     * @param corpora opens the recordings
     * @return the same, opened by that
     */
    public TrainingChoice by(Corpora corpora) {
        return new TrainingChoice(reading.by(corpora), out, heldOut, recipe, split, folds, epochs, patience, augment, copies, normalisation,
                ship, terms, seed, targets, beside);
    }

    /**
     * Makes the plan.
     *
     * @param corpus the recordings, as {@link CorpusReading#open} gives them
     * @return what is to be trained
     * @throws SparshaException where the choice doesn't fit the recordings or itself
     */
    public TrainingPlan plan(Corpus corpus) throws SparshaException {
        check();
        List<Augmentation> altered = augmentations();
        Hyperparameters settings = UsualHyperparameters.of(recipe, seed);
        settings = settings.withPatience(patience);
        if (epochs.isPresent()) {
            settings = settings.withEpochs(epochs.getAsInt());
        }
        return new TrainingPlan(String.valueOf(out.toAbsolutePath().getFileName()), corpus, split.folds(corpus, folds, seed),
                split.title(folds), recipe, altered, UsualHyperparameters.withMasks(settings, altered), normalisation, membership(),
                command(), terms, targets);
    }

    /**
     * Makes the plan of the network beside: its own recipe, altered copies and settings on the same folds, whose models alone are made.
     *
     * @param plan what is to be trained
     * @return what is trained beside it, where something is
     * @throws SparshaException where its recipe isn't installed
     */
    public Optional<TrainingPlan> besidePlan(TrainingPlan plan) throws SparshaException {
        if (beside.isEmpty()) {
            return Optional.empty();
        }
        NetworkKind network = beside.get();
        return Optional.of(new TrainingPlan(network.id(), plan.corpus(), plan.folds(), plan.split(), network, Augmentation.usual(network),
                UsualHyperparameters.of(network, seed), Optional.empty(), TrainingPlan.Membership.FOLDS, plan.command(),
                ModelTerms.NONE));
    }

    /**
     * Refuses what doesn't fit together, whatever the recordings are.
     *
     * @throws SparshaException saying what is wrong
     */
    public void check() throws SparshaException {
        augmentations();
        if (UsualHyperparameters.of(recipe, seed).epochs() == 0 && (epochs.isPresent() || patience > 0)) {
            throw new TrainingException("The recipe " + recipe.id() + " is solved at once and knows no epochs: leave out "
                    + (epochs.isPresent() ? "--epochs" : "--patience") + ", or choose another recipe.");
        }
        Trainer.check(recipe, normalisation);
        if (beside.isPresent() && (beside.get() != NetworkKind.SPARSHA374 || recipe == NetworkKind.SPARSHA374)) {
            throw new TrainingException("Beside a network of ours the original's can be trained (--beside sparsha374), and no other; "
                    + "beside itself it can't.");
        }
    }

    /**
     * Refuses what {@link RunTraining} would refuse before it analyses anything. Reads the list of the recordings.
     *
     * @param progress told of the reading, cancels
     * @throws SparshaException saying what is wrong with the choice or the recordings
     */
    public void checkWithRecordings(Progress progress) throws SparshaException {
        check();
        TrainingPlan plan = plan(reading.open(progress));
        new HeldOutRun(plan, folders().heldOut()).check();
        Trainer.check(plan);
    }

    /**
     * @return the altered copies and masks
     * @throws TrainingException where they can't be understood
     */
    public List<Augmentation> augmentations() throws TrainingException {
        List<Augmentation> all = new ArrayList<>(augment.isPresent() ? Augmentation.parse(augment.get()) : Augmentation.usual(recipe));
        if (copies.isPresent()) {
            all.removeIf(one -> augment.isEmpty() && one.kind() == Augmentation.Kind.SURROUNDINGS);
            all.addAll(Augmentation.surroundings(copies.getAsInt()));
        }
        return all;
    }

    private TrainingPlan.Membership membership() {
        return ship.orElse(recipe == NetworkKind.SPARSHA374 ? TrainingPlan.Membership.ORIGINAL : TrainingPlan.Membership.ALL);
    }

    /** @return where things go */
    public TrainModel.Folders folders() {
        return heldOut.map(folder -> new TrainModel.Folders(out, folder)).orElseGet(() -> TrainModel.Folders.of(out));
    }

    private String command() {
        return cardLine(recipe.id());
    }

    /**
     * The call for the model card: it names what can be named on another machine, too.
     *
     * @param asked name of the recipe
     * @return the line
     */
    public String cardLine(String asked) {
        List<String> words = new ArrayList<>(List.of("sparsha", "train"));
        reading.places().forEach(place -> words.add(String.valueOf(place.getFileName())));
        words.addAll(List.of("--out", String.valueOf(out.getFileName())));
        words.addAll(options(asked));
        return words.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }

    private List<String> options(String asked) {
        List<String> words = new ArrayList<>(reading.options());
        words.addAll(List.of("--recipe", asked, "--split", split.id()));
        folds.ifPresent(number -> words.addAll(List.of("--folds", Integer.toString(number))));
        epochs.ifPresent(number -> words.addAll(List.of("--epochs", Integer.toString(number))));
        if (patience > 0) {
            words.addAll(List.of("--patience", Integer.toString(patience)));
        }
        augment.ifPresent(list -> words.addAll(List.of("--augment", list)));
        copies.ifPresent(number -> words.addAll(List.of("--copies", Integer.toString(number))));
        normalisation.ifPresent(by -> words.addAll(List.of("--normalisation", by.name().toLowerCase(Locale.ROOT))));
        ship.ifPresent(what -> words.addAll(List.of("--ship", what.name().toLowerCase(Locale.ROOT))));
        if (targets.soft()) {
            words.add(TrainingWords.SOFT);
        }
        if (targets.balanced()) {
            words.add(TrainingWords.BALANCED);
        }
        beside.ifPresent(network -> words.addAll(List.of("--beside", network.id())));
        words.addAll(List.of("--seed", Long.toString(seed)));
        return words;
    }

    /** @return the words after {@code sparsha train} that do the same from any folder */
    public List<String> words() {
        return words(recipe.id());
    }

    private List<String> words(String asked) {
        List<String> words = new ArrayList<>();
        reading.places().forEach(place -> words.add(place.toAbsolutePath().normalize().toString()));
        words.addAll(List.of("--out", out.toAbsolutePath().normalize().toString()));
        heldOut.ifPresent(folder -> words.addAll(List.of("--held-out", folder.toAbsolutePath().normalize().toString())));
        words.addAll(options(asked));
        term(words, "--licence", terms.licence());
        term(words, "--citation", terms.citation());
        term(words, "--author", terms.author());
        return words;
    }

    private static void term(List<String> words, String option, String value) {
        if (!value.isEmpty()) {
            words.addAll(List.of(option, value));
        }
    }

    /** @return the line that does the same on a command line */
    public String line() {
        return line(recipe.id());
    }

    /**
     * @param asked name of the recipe
     * @return the line that does the same on a command line
     */
    public String line(String asked) {
        List<String> line = new ArrayList<>(List.of("sparsha", "train"));
        line.addAll(words(asked));
        return line.stream().map(ShellWords::quoted).collect(Collectors.joining(" "));
    }
}
