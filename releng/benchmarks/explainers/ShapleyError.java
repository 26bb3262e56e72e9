/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.audio.AudioSource;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.Progress;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.builtin.explainers.ExactShapley;
import org.sparsha.explain.builtin.explainers.KernelShap;
import org.sparsha.explain.builtin.explainers.OddShap;
import org.sparsha.explain.builtin.explainers.PermutationShapley;
import org.sparsha.explain.builtin.explainers.RegressionMsr;
import org.sparsha.explain.builtin.perturbations.Silence;
import org.sparsha.explain.builtin.segmenters.FixedWidth;
import org.sparsha.explain.contract.Game;
import org.sparsha.explain.contract.ToyTask;
import org.sparsha.explain.run.BrokenContribution;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ContributionInfo;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExplanationRunner;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.ExplanationTask;
import org.sparsha.features.recipes.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * How far sampled Shapley values are from the exact ones before a trained model: twelve equal segments, silence, all 2^12 coalitions asked
 * about once, then each method over 20 seeds on what the model said. Prints root mean square errors and the share of the 95 % intervals
 * that hold the exact value. {@code java -cp 'PRODUCT/plugins/*' releng/benchmarks/explainers/ShapleyError.java MODEL SAMPLES RECORDING...}
 */
public final class ShapleyError {

    private static final int SEGMENTS = 12;
    private static final int SEEDS = 20;

    private ShapleyError() {
    }

    /** Asks about everything once. */
    private static final class Everything implements Explainer {
        private double[] worth = {};

        @Override
        public List<Parameter<?>> parameters() {
            return List.of();
        }

        @Override
        public long estimateEvaluations(int segments, ParameterValues values) {
            return 1L << segments;
        }

        @Override
        public Attribution explain(ExplanationTask task) throws ExplainException {
            int players = task.segments().size();
            List<Coalition> all = IntStream.range(0, 1 << players)
                    .mapToObj(mask -> Coalition.of(players, BitSet.valueOf(new long[] { mask }))).toList();
            worth = task.maskedModel().score(all, task.progress());
            return SegmentAttribution.of(task.segments(), new double[players]);
        }
    }

    private record Catalog(Everything everything) implements ContributionCatalog {
        @Override
        public List<ContributionInfo> list(ExtensionKind<?> kind) {
            return List.of();
        }

        @Override
        public <T> T create(ExtensionKind<T> kind, String id) {
            return kind.type().cast(kind == ExtensionKind.EXPLAINERS ? everything
                    : kind == ExtensionKind.PERTURBATIONS ? new Silence() : new FixedWidth());
        }

        @Override
        public List<BrokenContribution> broken() {
            return List.of();
        }
    }

    public static void main(String[] arguments) throws Exception {
        try (Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            for (String recording : Arrays.copyOfRange(arguments, 2, arguments.length)) {
                double[] worth = ask(model, Path.of(recording));
                StringBuilder line = new StringBuilder(model.descriptor().id() + " " + Path.of(recording).getFileName());
                compare(worth, arguments[1], line);
                System.out.println(line);
            }
        }
    }

    private static double[] ask(Model model, Path recording) throws Exception {
        AudioClip clip;
        try (AudioSource source = AudioFiles.open(recording)) {
            clip = source.clip(new SampleRange(0, source.info().frames()));
        }
        double width = Math.ceil(1e4 * clip.frames() / clip.sampleRate() / SEGMENTS + 1) / 1e4;
        ExecutorService executor = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            Everything everything = new Everything();
            ClipSession session = ClipSession.open(model, clip, executor);
            new ExplanationRunner(new Catalog(everything), executor).trials(session, ExplanationRequest.of(clip, "", "", "everything")
                    .explainedBy("everything", Map.of("segmenter.width", String.valueOf(width))))
                    .explain("everything", Map.of(), 0, Progress.none());
            return everything.worth;
        } finally {
            executor.shutdownNow();
        }
    }

    private static void compare(double[] worth, String samples, StringBuilder line) throws Exception {
        int players = Integer.numberOfTrailingZeros(worth.length);
        Game game = kept -> worth[kept.toBitSet().isEmpty() ? 0 : (int) kept.toBitSet().toLongArray()[0]];
        Explainer exact = new ExactShapley();
        double[] truth = ((SegmentAttribution) exact.explain(ToyTask.game(game, players).with(exact, Map.of()))).scoreArray();
        for (String name : List.of("kernel-shap", "permutation-shapley", "odd-shap", "regression-msr process", "regression-msr trees")) {
            String[] parts = name.split(" ");
            Explainer explainer = switch (parts[0]) {
                case "kernel-shap" -> new KernelShap();
                case "permutation-shapley" -> new PermutationShapley();
                case "odd-shap" -> new OddShap();
                default -> new RegressionMsr();
            };
            Map<String, String> values = new HashMap<>(Map.of("samples", samples));
            if (parts.length > 1) {
                values.put("surrogate", parts[1]);
            }
            double squares = 0;
            int held = 0;
            for (int seed = 0; seed < SEEDS; seed++) {
                SegmentAttribution found = (SegmentAttribution) explainer
                        .explain(ToyTask.game(game, players).withSeed(seed).with(explainer, values));
                SegmentAttribution.Intervals intervals = found.intervals().orElseThrow();
                for (int i = 0; i < players; i++) {
                    squares += Math.pow(found.scores().get(i) - truth[i], 2);
                    held += intervals.low().get(i) <= truth[i] && truth[i] <= intervals.high().get(i) ? 1 : 0;
                }
            }
            double count = (double) SEEDS * players;
            line.append(String.format(Locale.ROOT, "; %s %.4f (%.0f %% held)", name, Math.sqrt(squares / count), 100 * held / count));
        }
    }
}
