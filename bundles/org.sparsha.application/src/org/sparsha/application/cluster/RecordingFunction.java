/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sparsha.application.contributions.ContributedRecipes;
import org.sparsha.application.contributions.ContributedSounds;
import org.sparsha.application.evaluation.BatchExplanations;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.CorpusException;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.EvaluationRun;
import org.sparsha.corpus.evaluation.FittedModels;
import org.sparsha.corpus.evaluation.Judge;
import org.sparsha.corpus.evaluation.ModelJudge;
import org.sparsha.corpus.evaluation.ResultStore;
import org.sparsha.corpus.evaluation.RunListener;
import org.sparsha.corpus.evaluation.RunSettings;
import org.sparsha.corpus.evaluation.SameThreadExecutor;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * The function that a cluster applies to recordings: text in, text out, the same on every engine, and the same code as on one machine. It
 * holds one model, which all threads of the process share. A recording that fails has an answer that says why. Thread-safe.
 */
public final class RecordingFunction implements AutoCloseable {

    private final ClusterJob job;
    private final Model model;
    private final ContributionCatalog catalog;
    private final RecordingFetch fetch;

    private RecordingFunction(ClusterJob job, Model model, ContributionCatalog catalog, RecordingFetch fetch) {
        this.job = job;
        this.model = model;
        this.catalog = catalog;
        this.fetch = fetch;
    }

    /**
     * Opens the model.
     *
     * @param job what is the same for all recordings
     * @param modelPackage the model's folder in this process
     * @param catalog where explainers and the like come from; the caller's
     * @param fetch brings the recordings here where the job has them in a storage system
     * @return the function; to be closed
     * @throws SparshaException where the model can't be opened, or isn't the one that the job was made for
     */
    public static RecordingFunction open(ClusterJob job, Path modelPackage, ContributionCatalog catalog, RecordingFetch fetch)
            throws SparshaException {
        Model opened = new ModelLoader(new ContributedRecipes(catalog)).open(modelPackage);
        try {
            if (!opened.sha256().equals(job.modelSha256())) {
                throw new CorpusException("The model in " + modelPackage + " has changed since the job was prepared: its digest is "
                        + opened.sha256() + ", not " + job.modelSha256() + ". Start again in another folder.");
            }
            Model model = job.classes().isEmpty() ? opened : opened.choosing(job.classes());
            return new RecordingFunction(job, model, catalog, fetch);
        } catch (SparshaException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /**
     * Applies the function.
     *
     * @param batch some recordings, as {@link ClusterEvaluation} has written them
     * @return an answer for each, in the same order
     * @throws SparshaException where nothing more can be done in this process: no recording's fault
     */
    public List<String> answers(String batch) throws SparshaException {
        List<RecordingBatch.Item> items = RecordingBatch.read(batch).items();
        if (job.explanation().isEmpty() && job.remote().isEmpty()) {
            return answered(items, FetchedRecordings.of(items, job.remote(), fetch, Path.of("")), ResultStore.toHandOn(job.settings()));
        }
        Path folder = temporary();
        try {
            FetchedRecordings fetched = FetchedRecordings.of(items, job.remote(), fetch, folder.resolve("recordings"));
            return answered(items, fetched, job.explanation().isEmpty() ? ResultStore.toHandOn(job.settings())
                    : ResultStore.open(folder.resolve("results"), job.settings(), false));
        } finally {
            remove(folder);
        }
    }

    /** Closes the store. */
    private List<String> answered(List<RecordingBatch.Item> items, FetchedRecordings fetched, ResultStore store) throws SparshaException {
        try (store) {
            return answered(items, new Corpus("", Path.of(""), "", fetched.recordings(items),
                    List.of()).heardBy(ContributedSounds.reader(catalog)), fetched, store);
        }
    }

    private List<String> answered(List<RecordingBatch.Item> items, Corpus part, FetchedRecordings fetched, ResultStore store)
            throws SparshaException {
        for (RecordingBatch.Item item : items) {
            if (item.known().isPresent()) {
                store.take(item.known().get());
            }
        }
        SameThreadExecutor here = new SameThreadExecutor();
        Map<String, List<Warning>> warnings = new HashMap<>();
        RunSettings settings = job.settings();
        try (FittedModels models = FittedModels.of(model, job.fitting(), job.channel(), part.recordings(), here, Progress.none())) {
            models.oneSided().ifPresent(warning -> add(warnings, part.recordings().getFirst(), warning));
            Optional<BatchExplanations> explanations = job.explanation().map(choice -> job.listening()
                    ? choice.batch(catalog, fetched::name) : choice.figures(catalog, fetched::name));
            Judge judge = fetched.naming(new ModelJudge(models, explanations.map(BatchExplanations::explaining)));
            EvaluationRun run = new EvaluationRun(part, settings, store, judge, new RunListener() {
                @Override
                public void warned(Recording recording, Warning warning) {
                    add(warnings, recording, warning);
                }
            });
            run.run(here, Progress.none());
            Map<String, String> folders = run.explanations();
            List<String> answers = new ArrayList<>();
            for (RecordingBatch.Item item : items) {
                String key = item.recording().key();
                String line = store.line(key).orElseThrow();
                Map<String, byte[]> files = folders.containsKey(key) ? files(store.folder().orElseThrow().resolve(folders.get(key)))
                        : Map.of();
                answers.add(new RecordingAnswer(line, item.known().filter(line::equals).isPresent(),
                        warnings.getOrDefault(key, List.of()), files).text());
            }
            return answers;
        }
    }

    private static void add(Map<String, List<Warning>> warnings, Recording recording, Warning warning) {
        warnings.computeIfAbsent(recording.key(), key -> new ArrayList<>()).add(warning);
    }

    private static Map<String, byte[]> files(Path folder) throws CorpusException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
            return files;
        } catch (IOException e) {
            throw new CorpusException("The explanation in " + folder + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    private static Path temporary() throws CorpusException {
        try {
            return Files.createTempDirectory("sparsha-batch");
        } catch (IOException e) {
            throw new CorpusException("There is no temporary folder on this machine (" + AtomicFiles.reason(e)
                    + "): make room there, or set java.io.tmpdir.", e);
        }
    }

    private static void remove(Path folder) throws CorpusException {
        try {
            AtomicFiles.removeFolder(folder);
        } catch (IOException e) {
            throw new CorpusException("Cannot remove the temporary folder " + folder + ": " + AtomicFiles.reason(e) + ".", e);
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
