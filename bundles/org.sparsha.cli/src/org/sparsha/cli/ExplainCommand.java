/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.Callable;

import org.sparsha.application.explanation.ComparedExplanations;
import org.sparsha.application.explanation.ReportSections;
import org.sparsha.application.explanation.Transcripts;
import org.sparsha.application.explanation.VoiceComparison;
import org.sparsha.application.trust.TrustChecks;
import org.sparsha.application.trust.TrustJudge;
import org.sparsha.core.Parameter;
import org.sparsha.core.ParameterException;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.Explanation;
import org.sparsha.explain.run.ClipSession;
import org.sparsha.explain.run.ExplanationRequest;
import org.sparsha.model.Model;
import org.sparsha.report.ListenVersion;
import org.sparsha.report.chart.ChartImages;
import org.sparsha.report.explanation.ExplanationFiles;
import org.sparsha.report.explanation.ExplanationReport;
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

    /** The latest second that may be asked for: a year. */
    private static final int MOST_SECONDS = 31_536_000;

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

    @Option(names = "--against", paramLabel = "LABEL", description = "Explain the class against this one: why it and not that; next for "
            + "the likeliest other.")
    private String against;

    @Option(names = "--tiers", paramLabel = "FILE", description = "Annotations (TextGrid, EAF, labels …) for the segmenter 'tier' and the "
            + "metric 'plausibility'.")
    private Path tiers;

    @Option(names = "--text", paramLabel = "TRANSCRIPT", description = "What is said, for the segmenter 'align' (default: a .txt file "
            + "beside the recording, or the labels of --tiers).")
    private Optional<String> text = Optional.empty();

    @Option(names = "--start", paramLabel = "S", description = "Explain the part that begins at this second (default: the begin).")
    private Double start;

    @Option(names = "--end", paramLabel = "S", description = "Explain the part that ends at this second (default: the end).")
    private Double end;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Folder for the report, JSON, pictures, sounds and tables.")
    private Path out;

    @Option(names = "--listen", paramLabel = "HOW", split = ",", converter = ListenVersionConverter.class,
            description = "More to hear in --out, joined by commas: attenuated (the rest quieter), joined (the salient parts one after the "
                    + "other), level-matched (the salient part at the recording's level).")
    private List<ListenVersion> listen = List.of();

    @Option(names = "--cues", description = "Say what sets the salient part apart in the voice: pitch, level, noise, tilt, jitter, "
            + "shimmer, formants, slope, speaking rate, pauses. With --out it always stands in the report.")
    private boolean cues;

    @Mixin
    private ChannelOption channel;

    @Mixin
    private PitchOptions pitch;

    @Mixin
    private CommonOptions common;

    ExplainCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        checkPart();
        options.check(context, explainers, contrast());
        List<String> files = recordings.files(context);
        pitch.open(context);
        if (out != null) {
            context.runtime().workers().executor().execute(ChartImages::prepare);
        }
        try (Model opened = model.open(context)) {
            checkLabel(target, opened);
            if (!"next".equals(against)) {
                checkLabel(against, opened);
            }
            OutputFolders folders = new OutputFolders(out, files.size(), explainers.size());
            int failed = Recordings.forEach(files, context, file -> explain(file, opened, folders));
            return failed == 0 ? ExitCode.OK : ExitCode.ITEM_FAILED;
        }
    }

    private static void checkLabel(String label, Model opened) throws WrongCallException {
        if (label != null && !opened.descriptor().labels().contains(label)) {
            throw new WrongCallException("The model " + opened.descriptor().id() + " has no class '" + label + "'; it has "
                    + String.join(", ", opened.descriptor().labels()) + ".");
        }
    }

    /** The class set against, as the setting that every explainer has. */
    private Map<String, String> contrast() {
        return against == null ? Map.of() : Map.of("explainer.against", against);
    }

    /** What is wrong with the part asked for, whatever the recordings are. */
    private void checkPart() throws WrongCallException {
        for (Double bound : Arrays.asList(start, end)) {
            if (bound != null && !(bound >= 0 && bound <= MOST_SECONDS)) {
                throw new WrongCallException("--start and --end are seconds from 0 to " + MOST_SECONDS + ", not "
                        + Parameter.decimalText(bound) + ".");
            }
        }
        if (start != null && end != null && start >= end) {
            throw new WrongCallException("--start " + Parameter.decimalText(start) + " is not before --end " + Parameter.decimalText(end)
                    + ".");
        }
        if ((start != null || end != null) && recordings.readsStandardInput()) {
            throw new WrongCallException("--start and --end need a file, not standard input.");
        }
    }

    private void explain(String file, Model opened, OutputFolders folders) throws SparshaException {
        AudioArguments.Loaded loaded = AudioArguments.load(file, context.runtime().sounds(), optional(start), optional(end))
                .hearing(channel.choice());
        ClipSession session = ClipSession.open(opened, loaded.clip(), context.runtime().workers().executor());
        List<String> distinct = List.copyOf(new LinkedHashSet<>(explainers));
        ExplanationRequest request = options.request(loaded.clip(), loaded.audio(), model.name(), distinct.get(0), contrast(),
                Optional.ofNullable(target), TrustChecks.deciding(context.runtime().catalog()), common.seed());
        if (tiers != null) {
            request = request.withTiers(TierFiles.read(tiers, loaded, context.runtime().catalog()), Optional.of(tiers.toString()));
        }
        request = Transcripts.given(request, text, file.equals("-") ? Optional.empty() : Optional.of(Path.of(file)),
                context.runtime().catalog());
        ComparedExplanations found = ComparedExplanations.of(context.runtime().runner(), context.runtime().catalog(), session, request,
                distinct, one -> announced(session, one));
        ConsoleProgress.clear(context.err());
        boolean voiced = cues || out != null;
        for (Explanation one : found.explanations()) {
            Explanation explanation = voiced ? VoiceComparison.again(one, pitch.range(file), pitch.project()) : one;
            ExplanationReport report = new ExplanationReport(explanation, TrustJudge.judge(explanation), loaded.clip(), found.agreement(),
                    Set.copyOf(listen), Optional.empty(), List.of(), Optional.empty());
            if (voiced) {
                report = report.with(VoiceComparison.of(explanation, loaded.clip(), pitch.range(file), pitch.usual(file)));
            }
            Optional<Path> folder = folders.of(file, explanation.explainer().id());
            if (folder.isPresent()) {
                ExplanationFiles.write(folder.get(), report.with(ReportSections.of(explanation, context.runtime().catalog()))
                        .savedIn(folder.get()), context.runtime().workers().executor())
                        .forEach(warning -> context.err().println(warning.message()));
            }
            print(report);
        }
        found.agreement().ifPresent(matrix -> ComparisonText.print(matrix, context.out(), common.format()));
        refuse(found, loaded.name());
    }

    /** Names the explainers that refused; the recording counts as failed then. */
    private void refuse(ComparedExplanations found, String name) throws SparshaException {
        if (found.failures().isEmpty()) {
            return;
        }
        List<ComparedExplanations.Failure> failures = found.failures();
        for (ComparedExplanations.Failure failure : failures.subList(0, failures.size() - 1)) {
            context.complain(message(failure, name), failure.cause());
        }
        ComparedExplanations.Failure last = failures.getLast();
        throw new ExplainException(message(last, name), last.cause());
    }

    private String message(ComparedExplanations.Failure failure, String name) {
        return explainers.size() == 1 ? failure.cause().getMessage() : name + ", " + failure.explainer() + ": "
                + failure.cause().getMessage();
    }

    private static OptionalDouble optional(Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Long runs say so before they begin. */
    private Progress announced(ClipSession session, ExplanationRequest request) {
        try {
            long evaluations = context.runtime().runner().estimate(session, request);
            if (evaluations >= ANNOUNCED) {
                context.err().println(String.format(Locale.ROOT, "%s: the model is going to be asked about some %,d changed clips.",
                        request.audio().path(), evaluations));
            }
        } catch (ExplainException | ParameterException e) {
            // explaining says so itself
        }
        return context.progress("Explaining");
    }

    private void print(ExplanationReport report) {
        if (common.format() == CommonOptions.Format.json) {
            boolean indented = recordings.isSingle() && explainers.size() == 1;
            context.out().println(JsonText.of(report.json(), indented));
        } else {
            ExplanationTexts.print(report, context, common.format());
        }
    }
}
