/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

import org.sparsha.application.familiarity.DescriptorFields;
import org.sparsha.core.Progress;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.evaluation.ClassEvaluation;
import org.sparsha.corpus.evaluation.KnownRecordings;
import org.sparsha.corpus.split.Fold;
import org.sparsha.explain.ToolVersion;
import org.sparsha.model.Model;
import org.sparsha.model.ModelDescriptor;
import org.sparsha.model.ModelException;
import org.sparsha.model.ModelLoader;
import org.sparsha.train.FewHead;
import org.sparsha.train.LearningCurve;
import org.sparsha.train.TrainingException;
import org.sparsha.train.onnx.FurtherHead;

import com.google.gson.GsonBuilder;

/**
 * Makes a model on top of another from few labelled recordings: the model's embedding stays as it is, a shrunk discriminant analysis over
 * it is mixed with the model's own scores. It takes seconds, no training process, and has no chance in it.
 */
public final class TrainFew {

    private static final int FOLDS = 5;
    private static final double PARITY = 1e-3;

    private final ExecutorService executor;
    private final ModelLoader loader;

    /**
     * @param executor analyses recordings; stays the caller's
     * @param loader opens the model that was made, with the recipe of the one below
     */
    public TrainFew(ExecutorService executor, ModelLoader loader) {
        this.executor = executor;
        this.loader = loader;
    }

    /**
     * What was made.
     *
     * @param systems measures of the new model and of what stands beside it, by name, on what the folds left out; the new model is first
     * @param curve the same from so many recordings of each class; empty where it wasn't asked for
     * @param more what more speakers would bring, where it was asked for and enough are named
     * @param fitted whether the model below is fitted to the recordings
     * @param alone whether the model below doesn't answer at all, since it does more harm than good
     * @param warnings what has to be known of the figures, such as that the model below has learned from these very recordings
     * @param left recordings that were left out, each with the reason
     */
    public record Result(Map<String, ClassEvaluation> systems, Map<Integer, Map<String, ClassEvaluation>> curve,
            Optional<LearningCurve> more, boolean fitted, boolean alone, List<Warning> warnings, List<String> left) {
    }

    /**
     * Makes the model and its package. Blocks; not for the UI thread.
     *
     * @param choice recordings, folder of the package, split, seed, terms; the rest doesn't matter here
     * @param model the model below; stays the caller's
     * @param command the call that does the same, for the card
     * @param curve whether a learning curve is wanted, which takes ten times as long
     * @param progress told of the work, cancels
     * @return how good it is
     * @throws SparshaException where the recordings can't be learned from, nothing can be made on top of the model, or the package can't be
     *         written
     */
    public Result run(TrainingChoice choice, Model model, String command, boolean curve, Progress progress) throws SparshaException {
        Corpus corpus = choice.reading().open(progress.split("Reading the corpus", 0.05));
        check(corpus);
        List<String> labels = corpus.recordings().stream().map(Recording::label).distinct().sorted().toList();
        FewBase base = FewBase.of(model, corpus.recordings(), labels, executor, progress.split("Analysing the recordings", 0.35));
        if (base.clips().stream().mapToInt(clip -> clip.label()).distinct().count() < 2) {
            throw new TrainingException("Fewer than two classes are left after leaving out what can't be analysed"
                    + (base.left().isEmpty() ? "." : ", such as " + base.left().getFirst()));
        }
        FewLearner learner = new FewLearner(base, labels.size());
        FewJudge judge = new FewJudge(base, learner, labels, folds(choice, corpus, base.recordings()), choice.seed());
        Map<String, ClassEvaluation> systems = judge.all(progress.split("Judging", 0.15));
        Map<Integer, Map<String, ClassEvaluation>> points = curve ? judge.curve(progress.split("Learning curve", 0.3)) : Map.of();
        Optional<LearningCurve> more = curve ? judge.moreSpeakers(progress.split("Fewer speakers", 0.1)) : Optional.empty();
        int[] all = IntStream.range(0, base.clips().size()).toArray();
        FewLearner.Learned learned = learner.learn(all);
        Result result = new Result(systems, points, more, learned.fitted(),
                learned.head().share() == 1, KnownRecordings.warning(model.descriptor().training(), base.recordings()).stream()
                        .toList(), base.left());
        write(choice, corpus, base, labels, learned, result, command);
        return result;
    }

    private static void check(Corpus corpus) throws TrainingException {
        Map<String, Integer> counts = corpus.counts(Recording::label);
        if (counts.size() < 2) {
            throw new TrainingException("The corpus has " + counts.size() + " class(es): learning needs at least two.");
        }
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            if (entry.getValue() < 2) {
                throw new TrainingException("The class '" + entry.getKey() + "' has one recording only: add recordings or leave it out.");
            }
        }
    }

    /** By speaker where several are named for all, otherwise at random. */
    private static List<int[]> folds(TrainingChoice choice, Corpus corpus, List<Recording> analysed) throws SparshaException {
        boolean named = corpus.recordings().stream().noneMatch(recording -> recording.speaker().isEmpty()) && corpus.speakers().size() > 1;
        TrainingSplit split = choice.split() == TrainingSplit.SPEAKER && !named ? TrainingSplit.RANDOM : choice.split();
        OptionalInt number = split == TrainingSplit.RANDOM && choice.folds().isEmpty()
                ? OptionalInt.of(Math.min(FOLDS, corpus.recordings().size())) : choice.folds();
        List<Fold> folds = split.folds(corpus, number, choice.seed());
        List<String> keys = analysed.stream().map(Recording::key).toList();
        List<int[]> result = new ArrayList<>();
        for (Fold fold : folds) {
            int[] test = fold.test().stream().mapToInt(recording -> keys.indexOf(recording.key())).filter(i -> i >= 0).sorted().toArray();
            if (test.length > 0 && test.length < keys.size()) {
                result.add(test);
            }
        }
        return result;
    }

    private void write(TrainingChoice choice, Corpus corpus, FewBase base, List<String> labels, FewLearner.Learned learned, Result result,
            String command) throws SparshaException {
        FewHead head = learned.head();
        int[] all = IntStream.range(0, base.clips().size()).toArray();
        byte[] below;
        if (learned.fitted()) {
            try (Model fitted = base.fitted(all)) {
                below = fitted.graph();
            }
        } else {
            below = base.model().graph();
        }
        byte[] graph = new FurtherHead(base.embedding(), base.model().descriptor().scores().name(), floats(head.mean()),
                floats(head.scale()), (float) FewHead.LIMIT, head.weightOfGraph(), head.biasOfGraph(), head.mapOfGraph(base.map()))
                        .addTo(below);
        Path out = choice.out();
        AtomicFiles.write(out.resolve("model.onnx"), stream -> stream.write(graph));
        AtomicFiles.writeText(out.resolve(ModelDescriptor.FILE_NAME), new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create()
                .toJson(descriptor(choice, corpus, base, labels, result, graph, command)) + "\n");
        AtomicFiles.writeText(out.resolve("README.md"), new FewCard(choice, corpus, base, labels, result, command).text());
        check(out, base, learned, all);
    }

    /** The graph must answer as what was learned: nothing is handed on that doesn't. */
    private void check(Path out, FewBase base, FewLearner.Learned learned, int[] all) throws SparshaException {
        double[] wanted = learned.head().mixed(base.clips().getFirst());
        if (learned.fitted()) {
            try (Model fitted = base.fitted(all)) {
                wanted = learned.head().mixed(base.asked(fitted, new int[] {0}).getFirst());
            }
        }
        try (Model made = loader.open(out)) {
            double[] given = base.askedBy(made, 0);
            for (int c = 0; c < wanted.length; c++) {
                if (!(Math.abs(wanted[c] - given[c]) <= PARITY)) {
                    throw new ModelException("The graph of the new model doesn't answer as what was learned (" + wanted[c] + ", "
                            + given[c] + "). This is a fault of the program; please report it.");
                }
            }
        }
    }

    private static Map<String, Object> descriptor(TrainingChoice choice, Corpus corpus, FewBase base, List<String> labels, Result result,
            byte[] graph, String command) {
        Map<String, Object> json = DescriptorFields.of(base.model().descriptor());
        json.put("id", String.valueOf(choice.out().toAbsolutePath().getFileName()));
        json.put("version", LocalDate.now(ZoneOffset.UTC).toString());
        json.put("title", "On top of " + base.model().descriptor().id() + ", from " + base.clips().size() + " recordings of "
                + corpus.name());
        json.put("licence", choice.terms().licence());
        json.put("citation", choice.terms().citation());
        json.put("author", choice.terms().author());
        json.put("labels", labels);
        Map<String, Object> file = new LinkedHashMap<>(); // in one order, so that the same training writes the same bytes
        file.put("path", "model.onnx");
        file.put("bytes", graph.length);
        file.put("sha256", Sha256.of(graph));
        json.put("files", List.of(file));
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("name", FurtherHead.OUTPUT);
        scores.put("role", "scores");
        scores.put("activation", "softmax");
        Map<String, Object> embedding = new LinkedHashMap<>();
        embedding.put("name", base.embedding());
        embedding.put("role", "embedding");
        embedding.put("activation", "none");
        json.put("outputs", List.of(scores, embedding));
        ClassEvaluation own = result.systems().get(FewJudge.FEW);
        Map<String, Object> training = new LinkedHashMap<>();
        training.put("corpora", List.of(corpus.name()));
        training.put("speakers", corpus.speakers());
        training.put("onTopOf", base.model().descriptor().id() + " " + base.model().sha256());
        training.put("uar", rounded(own.confusion().uar()));
        training.put("wa", rounded(own.confusion().accuracy()));
        training.put("uarInterval", List.of(rounded(own.uar().low()), rounded(own.uar().high())));
        training.put("seed", choice.seed());
        training.put("toolVersion", ToolVersion.VERSION);
        training.put("command", command);
        training.put(KnownRecordings.ENTRY, KnownRecordings.entry(base.recordings()));
        json.put("training", training);
        return json;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }

    private static float[] floats(double[] values) {
        float[] result = new float[values.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values[i];
        }
        return result;
    }
}
