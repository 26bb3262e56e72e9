/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import org.sparsha.application.cluster.ClusterEngine;
import org.sparsha.application.cluster.ClusterEvaluation;
import org.sparsha.application.cluster.RemoteRecordings;
import org.sparsha.application.contributions.ClassPathCatalog;
import org.sparsha.application.evaluation.EvaluateCorpus;
import org.sparsha.application.evaluation.EvaluationListener;
import org.sparsha.application.evaluation.EvaluationRequest;
import org.sparsha.application.evaluation.ExplanationChoice;
import org.sparsha.application.spark.SparkEngine;
import org.sparsha.application.spark.SparkInstallation;
import org.sparsha.application.spark.SparkSettings;
import org.sparsha.application.spark.SparkStorage;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.evaluation.Fitting;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;
import org.sparsha.testsupport.Signals;
import org.sparsha.testsupport.WavBytes;

/** A made corpus, the default model, and runs over them, here and on Spark. */
final class ClusterRun {

    static final Path SPARK_HOME = Path.of(System.getProperty("sparsha.spark"));
    static final Path MODEL = Path.of(System.getProperty("sparsha.root"), "models", "emodb-default");

    private static final List<String> LABELS = List.of("anger", "boredom", "disgust", "fear", "happiness", "neutral", "sadness", "other");

    private final Path folder;
    private final Path place;
    private Fitting fitting = Fitting.AS_MADE;
    private ClassLoader plugins = ClusterRun.class.getClassLoader();

    /** Makes the corpus: some of its recordings can't be judged, one is missing. */
    ClusterRun(Path folder, int recordings) throws IOException {
        this.folder = folder;
        this.place = Files.createDirectories(folder.resolve("corpus"));
        StringBuilder manifest = new StringBuilder("file,speaker,label\n");
        for (int i = 0; i < recordings; i++) {
            Files.write(place.resolve(i + ".wav"), WavBytes.pcm16(16000, Signals.speechLike(16000 + 1000 * (i % 7), 16000, i)));
            manifest.append(i).append(".wav,s").append(i % 3).append(',').append(LABELS.get(i % LABELS.size())).append('\n');
        }
        Files.writeString(place.resolve("0.wav"), "no sound");
        Files.writeString(place.resolve("manifest.csv"), manifest);
    }

    static Optional<ExplanationChoice> explained() {
        return Optional.of(new ExplanationChoice(Optional.empty(), Optional.empty(), Optional.empty(), Map.of(),
                List.of("comprehensiveness", "sufficiency"), "", 0));
    }

    private EvaluationRequest request(Model model, Optional<ExplanationChoice> choice, Path out, boolean resume) throws SparshaException {
        return request(Corpora.OWN.open(place.resolve("manifest.csv"), Optional.empty(), Progress.none()), model, choice, out, resume);
    }

    private EvaluationRequest request(Corpus corpus, Model model, Optional<ExplanationChoice> choice, Path out, boolean resume)
            throws SparshaException {
        ClassPathCatalog catalog = new ClassPathCatalog(plugins);
        return new EvaluationRequest(corpus, List.of("corpus"), model, "emodb-default", choice.map(made -> made.figures(catalog)),
                Optional.of(out), resume, 0).fittedTo(fitting);
    }

    /** On this machine, as {@code evaluate} does. */
    Map<String, String> here(Optional<ExplanationChoice> choice) throws Exception {
        Path out = folder.resolve("here");
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try (Model model = new ModelLoader(Recipes.all()).open(MODEL)) {
            new EvaluateCorpus(executor).run(request(model, choice, out, false), EvaluationListener.NONE, Progress.none());
        } finally {
            executor.shutdownNow();
        }
        return bytes(out);
    }

    /** The same corpus, before a model that is fitted to what it hears. */
    ClusterRun fittedTo(Fitting wanted) {
        fitting = wanted;
        return this;
    }

    /** The same corpus, with what jars of others contribute. */
    ClusterRun with(ClassLoader loader) {
        plugins = loader;
        return this;
    }

    /** The folder of the corpus and of runs. */
    Path place() {
        return place;
    }

    /** What the test has called a run. */
    Path folder(String name) {
        return folder.resolve(name);
    }

    static SparkEngine engine(String master, int partitions) throws SparshaException {
        return engine(master, partitions, List.of());
    }

    static SparkEngine engine(String master, int partitions, List<Path> plugins) throws SparshaException {
        return new SparkEngine(SparkInstallation.find(Optional.of(SPARK_HOME), Optional.empty()),
                Path.of(System.getProperty("sparsha.job")),
                new SparkSettings(master, OptionalInt.of(partitions), plugins, Map.of("spark.driver.host", "127.0.0.1",
                        "spark.driver.bindAddress", "127.0.0.1", "spark.executor.memory", "900m")));
    }

    Map<String, String> onSpark(String name, Optional<ExplanationChoice> choice, boolean resume, ClusterEngine engine) throws Exception {
        return onSpark(name, choice, resume, engine, EvaluationListener.NONE);
    }

    Map<String, String> onSpark(String name, Optional<ExplanationChoice> choice, boolean resume, ClusterEngine engine,
            EvaluationListener listener) throws Exception {
        Path out = folder.resolve(name);
        try (Model model = new ModelLoader(Recipes.all()).open(MODEL)) {
            new EvaluateCorpus(new ClusterEvaluation(MODEL, choice, false, Optional.empty(), engine))
                    .run(request(model, choice, out, resume), listener, Progress.none());
        }
        return bytes(out);
    }

    /** On Spark, the recordings fetched from where a storage system has them. */
    Map<String, String> fromStorage(String name, String address, Optional<ExplanationChoice> choice, SparkEngine engine) throws Exception {
        Path out = folder.resolve(name);
        SparkStorage.Mirrored mirrored = new SparkStorage(engine).mirror(address,
                out.resolve(ClusterEvaluation.FOLDER).resolve(RemoteRecordings.name(address)), Progress.none());
        try (Model model = new ModelLoader(Recipes.all()).open(MODEL)) {
            new EvaluateCorpus(new ClusterEvaluation(MODEL, choice, false, Optional.of(mirrored.recordings()), engine))
                    .run(request(mirrored.open(Corpora.OWN, Optional.empty(), Progress.none()), model, choice, out, false),
                            EvaluationListener.NONE, Progress.none());
        }
        return bytes(out);
    }

    /** Name to content; the time that an explanation took, which its page tells, too, is no part of the result. */
    static Map<String, String> bytes(Path at) throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(at)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                bytes.put(at.relativize(file).toString(), text.replaceAll("\"elapsedSeconds\": ?[0-9.E-]+", "")
                        .replaceAll("[0-9.]+ s\\b", ""));
            }
        }
        return bytes;
    }
}
