/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.sparsha.core.Segment;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.model.Model;
import org.sparsha.report.ExplanationFiles;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.json.ExplanationJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code sparsha explain}: which parts of each recording made the model say so. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says which parts of each recording made the model answer as it did, and how far to trust that.")
final class ExplainCommand implements Callable<Integer> {

    /** From how many evaluations on a run says beforehand how many there will be; fewer take seconds. */
    private static final long ANNOUNCED = 2000;

    private final CommandContext context;

    @Mixin
    private Recordings recordings;

    @Mixin
    private ModelOption model;

    @Option(names = "--explainer", paramLabel = "ID", split = ",", description = "Explainer (default: "
            + ExplanationRequest.DEFAULT_EXPLAINER + "), or several joined by commas to compare them.")
    private List<String> explainers = List.of(ExplanationRequest.DEFAULT_EXPLAINER);

    @Mixin
    private ExplanationOptions options;

    @Option(names = "--target", paramLabel = "LABEL", description = "The class to explain (default: the predicted one).")
    private String target;

    @Option(names = "--tiers", paramLabel = "FILE", description = "Annotations (TextGrid, EAF, labels …) for the segmenter 'tier' and the "
            + "metric 'plausibility'.")
    private Path tiers;

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
        List<String> files = recordings.files();
        options.check(context, explainers);
        if (out != null) {
            context.runtime().workers().executor().execute(ChartImages::prepare);
        }
        try (Model opened = model.open(context)) {
            if (target != null && !opened.descriptor().labels().contains(target)) {
                throw new WrongCallException("The model " + opened.descriptor().id() + " has no class '" + target + "'; it has "
                        + String.join(", ", opened.descriptor().labels()) + ".");
            }
            OutputFolders folders = new OutputFolders(out, files.size(), explainers.size());
            int failed = Recordings.forEach(files, context, file -> explain(file, opened, folders));
            return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    private void explain(String file, Model opened, OutputFolders folders) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file);
        Map<String, List<Segment>> intervals = tiers == null ? Map.of() : TierFiles.read(tiers, loaded.clip());
        ClipSession session = ClipSession.open(opened, loaded.clip(), context.runtime().workers().executor());
        List<Explanation> explanations = new ArrayList<>();
        Set<String> failures = new LinkedHashSet<>();
        for (String explainer : new LinkedHashSet<>(explainers)) {
            ExplanationRequest request = options.request(loaded.clip(), loaded.name(), loaded.sha256(), model.name(), explainer,
                    Map.of(), Optional.ofNullable(target), intervals, common.seed());
            try {
                explanations.add(explain(request, session, folders.of(file, explainer)));
            } catch (ExplainException e) { // the other explainers are not concerned
                ConsoleProgress.clear(context.err());
                failures.add(e.getMessage());
            }
        }
        ComparisonText.print(explanations, context.out(), common.format());
        if (!failures.isEmpty()) {
            throw new ExplainException(String.join(" ", failures));
        }
    }

    private Explanation explain(ExplanationRequest request, ClipSession session, Optional<Path> folder) throws SparshaException {
        announce(request.path(), context.runtime().runner().estimate(session, request));
        Explanation explanation = context.runtime().runner().explain(session, request, context.progress("Explaining"));
        ConsoleProgress.clear(context.err());
        if (folder.isPresent()) {
            ExplanationFiles.write(folder.get(), explanation, request.clip(), context.runtime().workers().executor())
                    .forEach(warning -> context.err().println(warning.message()));
        }
        print(explanation);
        return explanation;
    }

    /** Long runs say so before they begin. */
    private void announce(String name, long evaluations) {
        if (evaluations >= ANNOUNCED) {
            context.err().println(String.format(Locale.ROOT, "%s: the model is going to be asked about some %,d changed clips.", name,
                    evaluations));
        }
    }

    private void print(Explanation explanation) {
        if (common.format() == CommonOptions.Format.json) {
            boolean indented = recordings.isSingle() && explainers.size() == 1;
            context.out().println(JsonText.of(ExplanationJson.fields(explanation), indented));
        } else {
            ExplanationTexts.print(explanation, context, common.format());
        }
    }
}
