/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioFiles;
import org.sparsha.core.ParameterValues;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Segment;
import org.sparsha.explain.Attribution;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.SegmentAttribution;
import org.sparsha.explain.TimeScores;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ContributionCatalog;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.explain.spi.Explainer;
import org.sparsha.explain.spi.FaithfulnessMetric;
import org.sparsha.explain.spi.Perturbation;
import org.sparsha.explain.spi.PerturbationContext;
import org.sparsha.explain.spi.SegmentationContext;
import org.sparsha.explain.spi.Segmenter;
import org.sparsha.features.Recipes;
import org.sparsha.model.Model;
import org.sparsha.model.ModelLoader;

/**
 * Prints how faithful each explainer is on real recordings, as the table of {@code docs/explainers.md}. Not a test: it needs a model and a
 * folder of recordings, and some minutes. {@code releng/faithfulness-table} runs it.
 */
public final class FaithfulnessTable {

    private static final List<String> METRICS = List.of("deletion", "insertion", "comprehensiveness", "sufficiency", "plausibility");

    private static final List<String> COLUMNS = List.of("deletion-ratio", "insertion-ratio", "deletion", "insertion", "comprehensiveness",
            "sufficiency", "plausibility");

    private static final int STEP = 40;

    private FaithfulnessTable() {
    }

    /** An explainer with its settings, and sums over recordings. */
    private static final class Row {
        private final String explainer;
        private final Map<String, String> settings;
        private final Map<String, Double> sums = new LinkedHashMap<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();

        Row(String explainer, Map<String, String> settings) {
            this.explainer = explainer;
            this.settings = settings;
        }

        void add(String name, double value) {
            sums.merge(name, value, Double::sum);
            counts.merge(name, 1, Integer::sum);
        }

        String mean(String name, String format) {
            return sums.containsKey(name) ? String.format(Locale.ROOT, format, sums.get(name) / counts.get(name)) : "–";
        }
    }

    /**
     * @param arguments model folder, folder of recordings, number of recordings (with {@code /12}: each cut into 12 segments instead of
     * such of 0.1 s), then any number of {@code explainer[:name=value…]}; samples may be {@code equal}, meaning one more than there are
     * segments
     * @throws Exception whatever goes wrong
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 4) {
            System.err.println("Give a model folder, a folder of recordings, their number, and explainers such as "
                    + "kernel-shap:samples=1000");
            System.exit(2);
        }
        int slash = arguments[2].indexOf('/');
        int wanted = Integer.parseInt(slash < 0 ? arguments[2] : arguments[2].substring(0, slash));
        int parts = slash < 0 ? 0 : Integer.parseInt(arguments[2].substring(slash + 1));
        List<Row> rows = new ArrayList<>();
        for (String one : List.of(arguments).subList(3, arguments.length)) {
            rows.add(row(one));
        }
        try (ExecutorService executor = Executors.newFixedThreadPool(1);
                Model model = new ModelLoader(Recipes.all()).open(Path.of(arguments[0]))) {
            ContributionCatalog catalog = new BuiltinCatalog();
            int done = 0;
            List<Path> files = spread(Path.of(arguments[1]), wanted);
            for (Path file : files) {
                judge(file, done++ % 5 == 0, parts, model, executor, catalog, rows);
                System.err.println(done + " of " + files.size());
                if (done % 10 == 0 || done == files.size()) {
                    print(model, done, rows);
                }
            }
        }
    }

    private static Row row(String text) {
        String[] parts = text.split(":");
        Map<String, String> settings = new LinkedHashMap<>();
        for (String part : List.of(parts).subList(1, parts.length)) {
            settings.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
        }
        return new Row(parts[0], settings);
    }

    /** So many files, evenly spread over the sorted folder. */
    private static List<Path> spread(Path folder, int wanted) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
            List<Path> chosen = new ArrayList<>();
            for (int i = 0; i < Math.min(wanted, all.size()); i++) {
                chosen.add(all.get((int) ((long) i * all.size() / Math.min(wanted, all.size()))));
            }
            return chosen;
        }
    }

    private static void judge(Path file, boolean twice, int parts, Model model, ExecutorService executor, ContributionCatalog catalog,
            List<Row> rows) throws Exception {
        AudioClip clip = AudioFiles.read(file);
        ClipSession session = ClipSession.open(model, clip, executor);
        Map<String, List<Segment>> tiers = stressedSyllables(file, clip);
        Segmenter fixed = catalog.create(ExtensionKind.SEGMENTERS, "fixed");
        String width = parts == 0 ? "0.1"
                : String.valueOf(Math.ceil(1000.0 * session.signal().length / session.sampleRate() / parts) / 1000);
        List<Segment> segments = fixed.segment(SegmentationContext.of(session.signal(), session.sampleRate()).withTiers(tiers)
                .withValues(ParameterValues.parse(fixed.parameters(), Map.of("width", width))).withSeed(1));
        Map<String, SharedGamesTask> tasks = new HashMap<>();
        for (Row row : rows) {
            Map<String, String> settings = new LinkedHashMap<>(row.settings);
            settings.replaceAll((name, value) -> value.equals("equal") ? String.valueOf(Math.max(16, segments.size() + 1)) : value);
            String removed = Optional.ofNullable(settings.remove("perturbation")).orElse("silence");
            if (!tasks.containsKey(removed)) {
                Perturbation perturbation = catalog.create(ExtensionKind.PERTURBATIONS, removed);
                tasks.put(removed, new SharedGamesTask(session, segments, perturbation.prepare(PerturbationContext
                        .of(session.signal(), session.sampleRate())
                        .withValues(ParameterValues.defaults(perturbation.parameters())).withSeed(1)), tiers));
            }
            SharedGamesTask task = tasks.get(removed);
            Explainer explainer = catalog.create(ExtensionKind.EXPLAINERS, row.explainer);
            setStride(settings, session);
            ParameterValues values = ParameterValues.parse(explainer.parameters(), settings);
            long started = System.nanoTime();
            SharedGamesTask fresh = new SharedGamesTask(session, segments, task.replacement(), tiers);
            Attribution found;
            try {
                found = explainer.explain(fresh.with(values, 1));
            } catch (ExplainException e) {
                row.add("refused", 1);
                continue;
            }
            row.add("seconds", (System.nanoTime() - started) / 1e9);
            row.add("evaluations", explainer.estimateEvaluations(
                    explainer.usesSegmenter() ? segments.size() : TimeScores.of(found).segments().size(), values));
            Attribution judged = explainer.usesSegmenter() || !(found instanceof SegmentAttribution) ? found
                    : onSegments(TimeScores.of(found), segments, session);
            for (String metric : METRICS) {
                FaithfulnessMetric judge = catalog.create(ExtensionKind.METRICS, metric);
                judge.measure(task.judging(judged, ParameterValues.defaults(judge.parameters()))).values().forEach(row::add);
            }
            if (twice) {
                Attribution again = explainer.explain(task.with(values, 2));
                row.add("spread", spread(TimeScores.of(found).curve(160, session.signal().length),
                        TimeScores.of(again).curve(160, session.signal().length)));
            }
        }
    }

    /** {@code windows=200}: the stride with which so many windows fit the clip. */
    private static void setStride(Map<String, String> settings, ClipSession session) {
        String windows = settings.remove("windows");
        if (windows != null) {
            double room = session.signal().length / (double) session.sampleRate() - 0.5;
            settings.put("stride", String.valueOf(Math.max(0.001, room / (Integer.parseInt(windows) - 1))));
        }
    }

    /** Means of windows' scores over the segments that all explainers are judged on. */
    private static SegmentAttribution onSegments(TimeScores scores, List<Segment> segments, ClipSession session) {
        double[] curve = scores.curve(STEP, session.signal().length);
        return SegmentAttribution.of(segments, segments.stream().mapToDouble(segment -> IntStream.range(0, curve.length)
                .filter(i -> segment.range().contains((long) i * STEP)).mapToDouble(i -> curve[i]).average().orElse(0)).toArray());
    }

    /** Mean absolute difference of two runs over the largest score. */
    private static double spread(double[] one, double[] other) {
        double largest = 1e-12;
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            largest = Math.max(largest, Math.max(Math.abs(one[i]), Math.abs(other[i])));
            sum += Math.abs(one[i] - other[i]) / one.length;
        }
        return sum / largest;
    }

    /** EMO-DB's syllable labels beside the recordings: those heard as stressed (1 or more). */
    private static Map<String, List<Segment>> stressedSyllables(Path file, AudioClip clip) throws Exception {
        String name = file.getFileName().toString().replaceFirst("\\.wav$", "");
        Path folder = file.toAbsolutePath().getParent().resolveSibling("labsilb");
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> labels = files.filter(one -> one.getFileName().toString().startsWith(name)).findFirst();
            if (labels.isEmpty()) {
                return Map.of();
            }
            List<Segment> stressed = new ArrayList<>();
            double start = 0;
            for (String line : Files.readAllLines(labels.get(), java.nio.charset.StandardCharsets.ISO_8859_1)) {
                String[] words = line.strip().split("\\s+");
                if (words.length >= 3 && words[0].matches("\\d+\\.\\d+")) {
                    double end = Double.parseDouble(words[0]);
                    if (words.length > 3 && words[3].matches("\\d+(\\.\\d+)?") && Double.parseDouble(words[3]) >= 1) {
                        stressed.add(new Segment(SampleRange.ofSeconds(start, end, clip.sampleRate()), words[2]));
                    }
                    start = end;
                }
            }
            return stressed.isEmpty() ? Map.of() : Map.of("stressed", stressed);
        }
    }

    private static void print(Model model, int files, List<Row> rows) {
        System.out.println("Model " + model.descriptor().id() + " " + model.descriptor().version() + ", " + files + " recordings.");
        System.out.println();
        System.out.println("| explainer | settings | evaluations | seconds | deletion/random ↓ | insertion/random ↑ | deletion ↓ | "
                + "insertion ↑ "
                + "| comprehensiveness ↑ | sufficiency ↓ | stressed syllables AUC | spread ↓ |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (Row row : rows) {
            StringBuilder line = new StringBuilder("| `" + row.explainer + "` | " + row.settings.toString().replaceAll("[{}]", "") + " | "
                    + row.mean("evaluations", "%.0f") + " | " + row.mean("seconds", "%.2f"));
            COLUMNS.forEach(column -> line.append(" | ").append(row.mean(column, "%.3f")));
            if (row.counts.containsKey("refused")) {
                line.insert(line.indexOf(" | ", 2), " (refused " + row.counts.get("refused") + ")");
            }
            System.out.println(line + " | " + row.mean("spread", "%.3f") + " |");
        }
    }
}
