/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;

import org.sparsha.core.CancelledException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.Normalisation;
import org.sparsha.train.protocol.ModelJob;
import org.sparsha.train.protocol.TrainingEvent;

/**
 * From a corpus to a judged model package: analyses the recordings, trains the folds and the model that ships in the training process,
 * judges, exports, checks the export, writes package and card. Blocks; not for the UI thread. One at a time in an output folder.
 */
public final class Trainer {

    /** Greatest difference allowed between a trained network's logits and those of its graph. */
    public static final double PARITY = 1e-5;

    private final EngineClassPath engine;
    private final ExecutorService executor;
    private final OptionalInt megabytes;
    private final int processes;

    /**
     * @param engine classes of the training process
     * @param executor analyses recordings
     * @param megabytes limit of the training process's heap; where empty, what the corpus is likely to need
     */
    public Trainer(EngineClassPath engine, ExecutorService executor, OptionalInt megabytes) {
        this(engine, executor, megabytes, 1);
    }

    /**
     * @param engine classes of the training process
     * @param executor analyses recordings
     * @param megabytes limit of a training process's heap; where empty, what the corpus is likely to need
     * @param processes how many processes share the folds; each takes its own memory, and what they make doesn't depend on it
     */
    public Trainer(EngineClassPath engine, ExecutorService executor, OptionalInt megabytes, int processes) {
        this.processes = processes;
        this.engine = engine;
        this.executor = executor;
        this.megabytes = megabytes;
    }

    /**
     * Trains. A run on the same output folder with the same plan goes on where an earlier one was stopped.
     *
     * @param plan what on what
     * @param out folder of the package; beside it a folder {@code NAME.training} holds what is under way
     * @param listener told of what happens
     * @param followUp what is done with the folds' models
     * @param progress told of work done, asked whether to stop
     * @return how good the model is
     * @throws CancelledException once cancelled; where a model was begun, the package then holds the best so far; the same call goes on
     * @throws SparshaException where the corpus can't be learned from, something can't be written or the process fails
     */
    public TrainingReport train(TrainingPlan plan, Path out, TrainingListener listener, TrainingFollowUp followUp,
            Progress progress) throws SparshaException {
        return train(plan, out, listener, followUp, true, progress);
    }

    /**
     * Trains a network that is only to be judged: without simple methods on the same folds, and nobody is told of it.
     *
     * @param plan what on what
     * @param out folder of the package
     * @param progress told of work done, asked whether to stop
     * @return how good it is
     * @throws CancelledException once cancelled; the same call goes on
     * @throws SparshaException as {@link #train} does
     */
    public TrainingReport judge(TrainingPlan plan, Path out, Progress progress) throws SparshaException {
        return train(plan, out, event -> { }, (report, folds, own) -> true, false, progress);
    }

    private TrainingReport train(TrainingPlan plan, Path out, TrainingListener listener, TrainingFollowUp followUp, boolean compared,
            Progress progress) throws SparshaException {
        if (!engine.isPresent()) {
            throw new TrainingException("Training is not installed. 'sparsha plugin install org.sparsha.train.feature --from SITE' "
                    + "installs it.");
        }
        check(plan);
        Contradictions.check(plan.corpus(), progress);
        InputRecipe recipe = InputRecipe.of(plan.network());
        JobFolder job = new JobFolder(workingFolder(out));
        try {
            Files.createDirectories(job.path());
        } catch (IOException e) {
            throw new TrainingException("The folder " + job.path() + " can't be made: choose another output folder.", e);
        }
        TrainingData data = data(plan, recipe, job, progress.split("Analysing the recordings", 0.3));
        List<String> labels = labels(data);
        TrainingItems items = new TrainingItems(data, plan.network());
        List<ModelJob> models = new ModelJobs(plan, data, items).all();
        job.write(plan, recipe, data, items, labels, models);
        makeRoom(out);
        boolean whole = isWhole(out); // only where the job is still the same
        listener.prepared(labels, data.recordings(), judging(models));
        FoldJudge judge = new FoldJudge(plan, data, items, labels, models, job);
        Map<String, ClassEvaluation> simple = compared ? judge.baselines(progress.split("Simple methods on the same folds", 0.04))
                : Map.of();
        listener.compared(simple);
        Optional<LearningCurve> learning = compared ? judge.learning(progress.split("Fewer speakers", 0.01)) : Optional.empty();
        learning.ifPresent(listener::learning);
        Progress rest = progress.split("Training", 0.45);
        Run run = new Run(plan, recipe, data, items, labels, models, job, out, simple, learning);
        try {
            int heap = megabytes.orElseGet(() -> ProcessMemory.megabytes(data, items));
            new TrainingProcessRunner(engine, heap, Math.min(processes, models.size())).run(job.path(), event -> {
                if (event instanceof TrainingEvent.Epoch epoch) {
                    rest.worked(1.0 / ((double) epoch.epochs() * epoch.models()));
                } else if (event instanceof TrainingEvent.ModelTrained && plan.hyperparameters().epochs() == 0) {
                    rest.worked(1.0 / models.size());
                }
                listener.event(event);
                if (event instanceof TrainingEvent.ModelTrained trained) {
                    judge.answers(trained.model()).ifPresent(answers -> listener.judged(trained.model(), answers));
                }
            }, rest);
        } catch (CancelledException e) {
            List<ModelJob> begun = models.stream().filter(job::has).toList();
            if (!begun.isEmpty() && !whole) {
                write(run, begun, Optional.of("Training was cancelled: " + begun.size() + " of " + models.size()
                        + " models were trained, the last perhaps not to its end. The package holds the best so far."));
            }
            throw e;
        }
        TrainingReport report = whole ? report(run, models, Optional.empty(), OptionalDouble.empty())
                : write(run, models, Optional.empty());
        List<ModelJob> judging = models.stream().filter(ModelJob::judges).toList();
        if (followUp.follow(report, whole ? List.of() : export(run).folds(judging), progress.split("Judging", 0.2))) {
            job.delete();
        }
        return report;
    }

    /**
     * Notes that a package is whole, though its training isn't finished: it is then neither written again nor taken away when the same
     * training goes on or is stopped once more.
     *
     * @param out folder of the package
     * @throws TrainingException where that can't be noted
     */
    public static void markWhole(Path out) throws TrainingException {
        Path mark = JobFolder.whole(workingFolder(out));
        try {
            Files.write(mark, new byte[0]);
        } catch (IOException e) {
            throw new TrainingException(mark + " can't be written: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /**
     * @param out folder of a package
     * @return whether it is whole, though its training isn't finished
     */
    public static boolean isWhole(Path out) {
        return Files.exists(JobFolder.whole(workingFolder(out))) && Files.exists(out.resolve(ModelDescriptor.FILE_NAME));
    }

    /**
     * @param out folder of a package
     * @return where its training keeps what is under way; there as long as the training isn't finished
     */
    public static Path workingFolder(Path out) {
        return out.toAbsolutePath().resolveSibling(out.getFileName() + ".training");
    }

    /**
     * Takes away the package of an earlier training, so that what a stopped one leaves is its own; not one that is whole and stays.
     *
     * @param out folder of the package
     * @throws TrainingException where it can't be replaced
     */
    public static void makeRoom(Path out) throws TrainingException {
        try {
            if (!isWhole(out)) {
                Files.deleteIfExists(out.resolve(ModelDescriptor.FILE_NAME));
            }
        } catch (IOException e) {
            throw new TrainingException("The model in " + out + " can't be replaced: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private record Run(TrainingPlan plan, InputRecipe recipe, TrainingData data, TrainingItems items, List<String> labels,
            List<ModelJob> models, JobFolder job, Path out, Map<String, ClassEvaluation> simple,
            Optional<LearningCurve> learning) {
    }

    private static Map<String, Integer> judging(List<ModelJob> models) {
        Map<String, Integer> folds = new LinkedHashMap<>();
        models.stream().filter(ModelJob::judges).forEach(model -> folds.put(model.name(), model.test().length));
        return folds;
    }

    /** Exports, judges and writes the package with the models that are there. */
    private static TrainingReport write(Run run, List<ModelJob> models, Optional<String> unfinished) throws SparshaException {
        boolean whole = models.getLast().name().equals(ModelJob.FINAL);
        boolean mean = !whole && run.plan.network().poolsFrames() && run.plan.normalisation().isEmpty();
        List<ModelJob> members = mean ? models : models.subList(models.size() - 1, models.size());
        OptionalDouble parity = OptionalDouble.empty();
        if (unfinished.isEmpty()) {
            parity = OptionalDouble.of(export(run).write(members, run.out));
        } else {
            export(run).writeUnchecked(members, run.out);
        }
        TrainingReport report = report(run, models, unfinished, parity);
        new ModelPackageWriter(run.plan, run.recipe, run.labels).writeReport(run.out, report);
        return report;
    }

    private static TrainingReport report(Run run, List<ModelJob> models, Optional<String> unfinished, OptionalDouble parity)
            throws SparshaException {
        FoldJudge judge = new FoldJudge(run.plan, run.data, run.items, run.labels, models, run.job);
        return new TrainingReport(judge.network(), unfinished.isEmpty() ? run.simple : Map.of(),
                unfinished.isEmpty() ? run.learning : Optional.empty(), judge.withoutReference(), judge.fitted(), judge.originalProtocol(),
                unfinished, run.data.left(), parity);
    }

    private static GraphExport export(Run run) {
        return new GraphExport(run.plan, run.recipe, run.data, run.items, run.labels, run.job);
    }

    /**
     * Refuses what can't be trained, whether training is installed or not.
     *
     * @param plan what on what
     * @throws TrainingException saying what is wrong with it
     */
    public static void check(TrainingPlan plan) throws TrainingException {
        Map<String, Integer> counts = plan.corpus().counts(Recording::label);
        counts.remove("");
        if (counts.size() < 2) {
            throw new TrainingException("The corpus has " + counts.size() + " class(es): learning needs at least two.");
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() < 2) {
                throw new TrainingException("The class '" + entry.getKey() + "' has one recording only: add recordings or leave it out.");
            }
        }
        check(plan.network(), plan.normalisation());
        if (plan.folds().isEmpty()) {
            throw new TrainingException("There is no fold to judge the model by.");
        }
    }

    /**
     * Refuses a normalisation that a network can't have.
     *
     * @param network the network
     * @param normalisation whose recordings are standardised together
     * @throws TrainingException saying what would do
     */
    public static void check(NetworkKind network, Optional<Normalisation.By> normalisation) throws TrainingException {
        if (normalisation.isPresent() && !network.poolsFrames()) {
            throw new TrainingException("Normalisation belongs to networks over frames: choose the recipe frames or statistics, or "
                    + "leave normalisation out (--recipe, --normalisation).");
        }
    }

    private TrainingData data(TrainingPlan plan, InputRecipe recipe, JobFolder job, Progress progress) throws SparshaException {
        List<Recording> recordings = plan.corpus().recordings().stream().filter(recording -> !recording.label().isEmpty()).toList();
        DataIndex index = new DataIndex(JobFolder.index(job.path()), recipe, plan);
        Optional<TrainingData> known = index.read(recordings);
        if (known.isPresent()) {
            progress.worked(1);
            return known.get();
        }
        index.forget();
        DataPreparation preparation = new DataPreparation(recipe.extractor(), recipe.flagged(), plan.augmentations(),
                plan.hyperparameters().seed(), executor);
        TrainingData data = preparation.run(recordings, job.data(), progress);
        index.write(data);
        return data;
    }

    private static List<String> labels(TrainingData data) throws TrainingException {
        List<String> labels = data.recordings().stream().map(Recording::label).distinct().sorted().toList();
        if (labels.size() < 2) {
            throw new TrainingException("Fewer than two classes are left after leaving out what can't be analysed"
                    + (data.left().isEmpty() ? "." : ", such as " + data.left().getFirst()));
        }
        return labels;
    }
}
