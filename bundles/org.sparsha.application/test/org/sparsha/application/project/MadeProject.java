/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.sparsha.application.benchmark.MadeCatalog;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.project.ProjectFolder;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.LogEnergyModel;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

/** A project with one corpus of short sounds, and a model that hears how loud they are. */
final class MadeProject {

    static final int RECORDINGS = 6;

    final Path root;
    final ProjectFolder project;
    final Path model;

    private MadeProject(Path root, ProjectFolder project) {
        this.root = root;
        this.project = project;
        this.model = root.resolve("model");
    }

    /** One that was made before. */
    static MadeProject at(Path root) throws SparshaException {
        return new MadeProject(root, ProjectFolder.open(root.resolve("study")));
    }

    MadeProject(Path root) throws IOException, SparshaException {
        this(root, create(root));
        project.add(Corpora.OWN.open(root.resolve("sounds/manifest.csv"), Optional.empty(), Progress.none()), "field", Progress.none());
    }

    private static ProjectFolder create(Path root) throws IOException, SparshaException {
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        Files.createDirectories(root.resolve("sounds"));
        for (int i = 0; i < RECORDINGS; i++) {
            Files.write(root.resolve("sounds").resolve(i + ".wav"), WavBytes.pcm16(16000, Signals.speechLike(8000 + 100 * i, 16000, i)));
            manifest.append(i).append(".wav,s").append(i % 3).append(i % 2 == 0 ? ",loud\n" : ",soft\n");
        }
        Files.writeString(root.resolve("sounds/manifest.csv"), manifest);
        LogEnergyModel.write(root.resolve("model"), "categorical", "loud", "soft");
        return ProjectFolder.create(root.resolve("study"), "Study");
    }

    /** One whose recordings nobody has labelled: imported from a place that is made of {@code sounds}. */
    static MadeProject of(Path root, Place place) throws IOException, SparshaException {
        ProjectFolder project = create(root);
        CorpusImport.make(project, place.in(root.resolve("sounds")), Optional.empty(), Optional.of("field"), Progress.none());
        return new MadeProject(root, project);
    }

    /** Changes what lies beside the sounds, and says what is to be imported. */
    @FunctionalInterface
    interface Place {
        Path in(Path sounds) throws IOException;
    }

    Path sound(int number) {
        return root.resolve("sounds").resolve(number + ".wav");
    }

    /** Runs the model on the corpus, or goes on with that. */
    PreparedRun run(int threads, EvaluationListener listener, Progress progress) throws SparshaException {
        return run(threads, Optional.empty(), listener, progress);
    }

    /** The same, on the gold labels of a task. */
    PreparedRun run(int threads, Optional<String> labels, EvaluationListener listener, Progress progress) throws SparshaException {
        return run(threads, labels, false, listener, progress);
    }

    /** Runs the model on another corpus. */
    PreparedRun run(String corpus, int threads) throws SparshaException {
        return run(corpus, threads, Optional.empty(), false, EvaluationListener.NONE, Progress.none());
    }

    /** The same; where only answers count, nothing is judged. */
    PreparedRun run(int threads, Optional<String> labels, boolean answersOnly, EvaluationListener listener, Progress progress)
            throws SparshaException {
        return run("field", threads, labels, answersOnly, listener, progress);
    }

    /** Runs the model on the recordings that a filter lets through. */
    PreparedRun filtered(String filter) throws SparshaException {
        return run(new RunChoice(Optional.of("field"), RecordingFilter.parse(filter), Optional.empty(), Optional.empty(),
                Optional.empty(), 0), 2, EvaluationListener.NONE, Progress.none());
    }

    /** Runs the model on all corpora. */
    PreparedRun runOnAll() throws SparshaException {
        return run(new RunChoice(Optional.empty(), RecordingFilter.parse(""), Optional.empty(), Optional.empty(), Optional.empty(), 0), 2,
                EvaluationListener.NONE, Progress.none());
    }

    private PreparedRun run(String corpus, int threads, Optional<String> labels, boolean answersOnly, EvaluationListener listener,
            Progress progress) throws SparshaException {
        return run(new RunChoice(Optional.of(corpus), RecordingFilter.parse(""), labels, Optional.empty(), Optional.empty(), 0,
                answersOnly, Fitting.AS_MADE, ChannelChoice.MEAN), threads, listener, progress);
    }

    private PreparedRun run(RunChoice choice, int threads, EvaluationListener listener, Progress progress) throws SparshaException {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try (Model opened = new ModelLoader(Recipes.all()).open(model)) {
            PreparedRun run = new ProjectRuns(project).prepared(choice, opened, model.toString(), new MadeCatalog(), Progress.none());
            run.run(new EvaluateCorpus(executor), listener, progress);
            return run;
        } finally {
            executor.shutdownNow();
        }
    }
}
