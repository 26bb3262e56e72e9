/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.explain.run.ExtensionKind;
import org.sparsha.model.Model;
import org.sparsha.report.ExplanationFiles;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha explain}: which parts of each recording made the model say so. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says which parts of each recording made the model answer as it did, and how far to trust that.")
final class ExplainCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "AUDIO", arity = "1..*", description = CommonOptions.AUDIO)
    private List<String> audio;

    @Option(names = "--model", paramLabel = "MODEL", description = "Id of an installed model, a package's folder or an ONNX file.")
    private String model;

    @Option(names = "--explainer", paramLabel = "ID", split = ",", description = "Explainer (default: "
            + ExplanationRequest.DEFAULT_EXPLAINER + "), or several joined by commas to compare them.")
    private List<String> explainers = List.of(ExplanationRequest.DEFAULT_EXPLAINER);

    @Option(names = "--perturbation", paramLabel = "ID", description = "What removed segments are replaced by.")
    private String perturbation;

    @Option(names = "--segmenter", paramLabel = "ID", description = "What cuts the recording into segments.")
    private String segmenter;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A parameter; segmenter.NAME=VALUE where several have that name.")
    private List<String> settings = List.of();

    @Option(names = "--target", paramLabel = "LABEL", description = "The class to explain (default: the predicted one).")
    private String target;

    @Option(names = "--metrics", paramLabel = "ID", split = ",", description = "Faithfulness metrics, joined by commas, or all.")
    private List<String> metrics = List.of();

    @Option(names = "--tiers", paramLabel = "FILE", description = "Annotations (TextGrid, EAF, labels …) for the segmenter 'tier' and the "
            + "metric 'plausibility'.")
    private Path tiers;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of everything random (default: 0).")
    private long seed;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for JSON, pictures, sounds and tables.")
    private Path out;

    @Mixin
    private CommonOptions common;

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        List<String> files = AudioArguments.expand(audio);
        Map<String, String> values = parsedSettings();
        checkIds();
        int failed = 0;
        if (out != null) {
            context.runtime().workers().executor().execute(ChartImages::prepare);
        }
        try (Model opened = context.runtime().models().open(Optional.ofNullable(model))) {
            if (target != null && !opened.descriptor().labels().contains(target)) {
                throw new WrongCallException("The model " + opened.descriptor().id() + " has no class '" + target + "'; it has "
                        + String.join(", ", opened.descriptor().labels()) + ".");
            }
            OutputFolders folders = new OutputFolders(out, files.size(), explainers.size());
            for (String file : files) {
                try {
                    explain(file, opened, values, folders);
                } catch (WrongCallException | org.sparsha.core.ParameterException e) {
                    throw e;
                } catch (SparshaException e) {
                    context.complain(files.size() == 1 ? e.getMessage() : file + ": " + e.getMessage(), e);
                    failed++;
                }
            }
        }
        return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
    }

    /** Unknown ids are a wrong call, found before any recording is read. */
    private void checkIds() throws SparshaException {
        for (String explainer : explainers) {
            context.runtime().catalog().create(ExtensionKind.EXPLAINERS, explainer);
        }
        if (perturbation != null) {
            context.runtime().catalog().create(ExtensionKind.PERTURBATIONS, perturbation);
        }
        if (segmenter != null) {
            context.runtime().catalog().create(ExtensionKind.SEGMENTERS, segmenter);
        }
        for (String metric : metrics) {
            if (!metric.equals("all")) {
                context.runtime().catalog().create(ExtensionKind.METRICS, metric);
            }
        }
    }

    private Map<String, String> parsedSettings() throws WrongCallException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new WrongCallException("--set takes NAME=VALUE, not '" + setting + "'.");
            }
            values.put(setting.substring(0, equals).strip(), setting.substring(equals + 1));
        }
        return values;
    }

    private void explain(String file, Model opened, Map<String, String> values, OutputFolders folders) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file);
        Map<String, List<Segment>> intervals = tiers == null ? Map.of() : TierFiles.read(tiers, loaded.clip());
        ClipSession session = ClipSession.open(opened, loaded.clip(), context.runtime().workers().executor());
        List<Explanation> explanations = new ArrayList<>();
        Set<String> distinct = new LinkedHashSet<>(explainers);
        for (String explainer : distinct) {
            ExplanationRequest request = new ExplanationRequest(loaded.clip(), loaded.name(), loaded.sha256(),
                    model == null ? "" : model, explainer, Optional.ofNullable(perturbation), Optional.ofNullable(segmenter), values,
                    Optional.ofNullable(target), metrics, intervals, seed);
            Explanation explanation = context.runtime().runner().explain(session, request, context.progress("Explaining"));
            ConsoleProgress.clear(context.err());
            Optional<Path> folder = folders.of(file, explainer);
            if (folder.isPresent()) {
                ExplanationFiles.write(folder.get(), explanation, loaded.clip(), context.runtime().workers().executor())
                        .forEach(warning -> context.err().println(warning.message()));
            }
            print(explanation);
            explanations.add(explanation);
        }
        ComparisonText.print(explanations, context.out(), common.format());
    }

    private void print(Explanation explanation) {
        if (common.format() == CommonOptions.Format.json) {
            boolean single = audio.size() == 1 && explainers.size() == 1 && !java.nio.file.Files.isDirectory(Path.of(audio.get(0)));
            context.out().println(JsonText.of(ExplanationJson.fields(explanation), single));
        } else {
            ExplanationTexts.print(explanation, context, common.format());
        }
    }
}
