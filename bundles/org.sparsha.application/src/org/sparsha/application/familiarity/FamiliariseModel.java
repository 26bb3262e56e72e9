/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.familiarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.familiarity.ClassShape;
import org.sparsha.model.familiarity.DistanceTemperature;
import org.sparsha.model.familiarity.FamiliarityReference;
import org.sparsha.train.Augmentation;
import org.sparsha.train.TrainingException;

/**
 * Makes a model familiar with recordings: from then on its answers say how much a recording is like them, and, where the right answers
 * were known, how sure they should be. Works for any model; the model itself is only asked. Same recordings, same seed: same bits.
 */
public final class FamiliariseModel {

    /** Fewer recordings say too little about a kind of recordings. */
    public static final int FEWEST = 20;
    /** Copies that stand for strangers. */
    private static final String COPIES = "noise=20,noise=10,room=0.5,band=3400";

    private final ExecutorService executor;

    /**
     * What was made.
     *
     * @param reference for the package
     * @param figures what was found
     */
    public record Result(FamiliarityReference reference, FamiliarityFigures figures) {
    }

    /** @param executor runs what can run side by side; stays the caller's */
    public FamiliariseModel(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Makes a model familiar with recordings.
     *
     * @param model the model; stays the caller's
     * @param recordings recordings of its own kind; labels and speakers are used where they are there
     * @param seed seed of the altered copies
     * @param progress told of the work, cancels
     * @return what was made
     * @throws SparshaException where fewer than {@link #FEWEST} recordings can be used, or the model fails
     */
    public Result run(Model model, List<Recording> recordings, long seed, Progress progress) throws SparshaException {
        return run(model, HeldOutModels.of(recording -> model, recording -> true), false, recordings, seed, progress);
    }

    /**
     * Makes a model familiar with what it was trained on.
     *
     * @param model the model; stays the caller's
     * @param heldOut models that have never heard the recordings they are asked about
     * @param recordings what the model was trained on
     * @param seed seed of the altered copies
     * @param progress told of the work, cancels
     * @return what was made
     * @throws SparshaException where fewer than {@link #FEWEST} recordings can be used, or a model fails
     */
    public Result runHeldOut(Model model, HeldOutModels heldOut, List<Recording> recordings, long seed, Progress progress)
            throws SparshaException {
        return run(model, heldOut, true, recordings, seed, progress);
    }

    private Result run(Model model, HeldOutModels asked, boolean heldOut, List<Recording> recordings, long seed, Progress progress)
            throws SparshaException {
        List<Augmentation> copies = copies();
        RecordingAnalysis analysis = new RecordingAnalysis(model, asked, copies, seed);
        List<AnalysedRecording> analysed = analysis.all(recordings, executor, progress);
        if (analysed.size() < FEWEST) {
            throw new CorpusException("Only " + analysed.size() + " recordings can be used; at least " + FEWEST + " are needed to say what "
                    + "is familiar." + (analysis.left().isEmpty() ? "" : " Left out: " + analysis.left().get(0)));
        }
        boolean labelled = isLabelled(model, analysed) && analysed.stream().map(AnalysedRecording::recording).anyMatch(asked.answerable());
        List<String> classes = analysed.stream().map(one -> labelled ? one.recording().label() : "all").toList();
        ClassShape shape = ClassShape.fit(analysed.stream().map(AnalysedRecording::unaltered).toList(), classes);
        boolean known = !heldOut && KnownRecordings.warning(model.descriptor().training(), recordings).isPresent();
        Optional<StandIn> standIn = labelled && known ? Optional.of(new StandIn(model.descriptor().labels(), analysed))
                : Optional.empty();
        HeldOutJudge judge = new HeldOutJudge(analysed, classes, standIn, copies, asked.answerable());
        double[] sorted = judge.distances().clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        Optional<DistanceTemperature> temperature = labelled ? Optional.of(judge.temperature(median, -1,
                standIn.isPresent() ? accuracy(model) : OptionalDouble.empty())) : Optional.empty();
        FamiliarityReference reference = FamiliarityReference.of(shape, sorted, temperature);
        return new Result(reference, figures(analysed, judge, median, temperature, standIn.isPresent(),
                model.descriptor().labels(), analysis.left()));
    }

    private static FamiliarityFigures figures(List<AnalysedRecording> analysed, HeldOutJudge judge, double median,
            Optional<DistanceTemperature> temperature, boolean standIn, List<String> labels, List<String> left) {
        int speakers = (int) analysed.stream().map(one -> one.recording().speaker()).filter(name -> !name.isEmpty()).distinct().count();
        boolean fitted = temperature.isPresent();
        return new FamiliarityFigures(analysed.size(), speakers, judge.groups(), judge.apart(), temperature, standIn,
                fitted ? judge.right() : 0, fitted ? judge.before() : List.of(), fitted ? judge.after(median) : List.of(),
                fitted ? CopyRecalls.of(judge.judged(), labels) : CopyRecalls.NONE,
                fitted ? judge.strangers(median) : Map.of(), judge.unlearned(), left);
    }

    /** Whether every recording has one of the model's classes, of which there are several, and probabilities add up to 1. */
    private static boolean isLabelled(Model model, List<AnalysedRecording> analysed) {
        return model.descriptor().task() == ModelDescriptor.Task.CATEGORICAL
                && analysed.stream().allMatch(one -> one.label().isPresent() && addsUp(one.probabilities().get(0)))
                && analysed.stream().map(one -> one.label().get()).distinct().count() > 1;
    }

    private static boolean addsUp(double[] probabilities) {
        return Math.abs(Arrays.stream(probabilities).sum() - 1) < 1e-3;
    }

    /** What the package says of the share that the model gets right on held-out recordings, which no stand-in knows better. */
    private static OptionalDouble accuracy(Model model) {
        return model.descriptor().training().get("wa") instanceof Number wa && wa.doubleValue() > 0 && wa.doubleValue() <= 1
                ? OptionalDouble.of(wa.doubleValue()) : OptionalDouble.empty();
    }

    private static List<Augmentation> copies() {
        try {
            return new ArrayList<>(Augmentation.parse(COPIES));
        } catch (TrainingException e) {
            throw new IllegalStateException(e); // the list is a constant
        }
    }
}
