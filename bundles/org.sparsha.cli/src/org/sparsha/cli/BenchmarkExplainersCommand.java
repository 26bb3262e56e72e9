/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import org.sparsha.application.benchmark.BenchmarkConditions;
import org.sparsha.application.benchmark.BenchmarkExplainers;
import org.sparsha.application.benchmark.BenchmarkRequest;
import org.sparsha.application.benchmark.Marks;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.benchmark.BenchmarkReport;
import org.sparsha.corpus.benchmark.Contender;
import org.sparsha.corpus.project.RecordingFilter;
import org.sparsha.corpus.table.Table;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.model.Model;
import org.sparsha.report.benchmark.BenchmarkJson;
import org.sparsha.report.benchmark.BenchmarkSentences;
import org.sparsha.report.benchmark.BenchmarkTables;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha benchmark-explainers}: how well explainers, anybody's, find what a model goes by on a corpus. */
@Command(name = "benchmark-explainers", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Compares explainers on a corpus: deletion, insertion, SRG, comprehensiveness, sufficiency, spread over seeds, a "
                + "person's marks, planted pieces of another emotion; with intervals over speakers and paired tests. Goes on where it was "
                + "stopped (--resume).")
final class BenchmarkExplainersCommand implements Callable<Integer> {

    private static final int MOST_SHOWN = 20;

    private final CommandContext context;

    @Parameters(paramLabel = "CORPUS", description = CorpusArguments.CORPUS)
    private String place;

    @Option(names = "--explainers", required = true, split = ",", paramLabel = "ID[:NAME=VALUE]",
            description = "Explainers, joined by commas; settings after a colon each, as in lime:keep=0.7. See 'sparsha list explainers'.")
    private List<String> explainers = List.of();

    @Option(names = "--budgets", split = ",", paramLabel = "N", defaultValue = "200", description = "How many changed clips each may ask "
            + "about, joined by commas (default: 200). An explainer without a parameter 'samples' takes what it takes.")
    private List<Integer> budgets = List.of(200);

    @Mixin
    private ModelOption model;

    @Mixin
    private CorpusArguments corpusArguments;

    @Option(names = "--filter", paramLabel = "FILTER", defaultValue = "", description = EvaluateCommand.FILTER)
    private String filter = "";

    @Option(names = "--recordings", paramLabel = "N", defaultValue = "40", description = "How many recordings, evenly spread over the "
            + "corpus (default: 40).")
    private int recordings = 40;

    @Option(names = "--planted", paramLabel = "N", defaultValue = "20", description = "How many recordings with a planted piece of another "
            + "emotion of the same speaker, level-matched and cross-faded (default: 20; 0 for none).")
    private int planted = 20;

    @Option(names = "--seeds", paramLabel = "N", defaultValue = "2", description = "How many seeds each explainer runs with (default: 2); "
            + "more than one gives the spread.")
    private int seeds = 2;

    @Option(names = "--perturbation", paramLabel = "ID", description = "What removed segments are replaced by.")
    private Optional<String> perturbation = Optional.empty();

    @Option(names = "--segmenter", paramLabel = "ID", description = "What cuts the recordings into segments.")
    private Optional<String> segmenter = Optional.empty();

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "A setting of perturbation or segmenter: segmenter.width=0.1.")
    private List<String> settings = List.of();

    @Option(names = "--tiers", paramLabel = "FOLDER", description = "Annotation files named like the recordings, to compare with.")
    private Optional<Path> tiers = Optional.empty();

    @Option(names = "--tier", paramLabel = "NAME", description = "Which tier of theirs (default: the first).")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--marked", paramLabel = "REGEX", description = "Which of its intervals count: found in the label or a further field "
            + "(default: all with a label).")
    private Optional<String> marked = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "FOLDER", description = "Folder for the journal, tables (CSV, Markdown), JSON "
            + "and report.html.")
    private Path out;

    @Option(names = "--resume", description = "Go on with the benchmark in the folder; explainers and budgets may be others.")
    private boolean resume;

    @Mixin
    private CommonOptions common;

    BenchmarkExplainersCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        List<Contender> contenders = new ArrayList<>();
        for (String explainer : explainers) {
            contenders.add(Contender.parse(explainer));
        }
        if (budgets.stream().anyMatch(budget -> budget < 1) || recordings < 0 || planted < 0 || seeds < 1) {
            throw new WrongCallException("--budgets and --seeds take whole numbers from 1 on, --recordings and --planted such from 0 on.");
        }
        BenchmarkConditions conditions = new BenchmarkConditions(perturbation, segmenter, values(), recordings, planted, seeds, marks(),
                common.seed());
        Corpus corpus = context.runtime().corpora().open(CorpusArguments.path(place), corpusArguments.scheme(context.runtime().corpora()),
                context.progress("Searching"));
        RecordingFilter wanted = RecordingFilter.parse(filter);
        corpus = wanted.conditions().isEmpty() ? corpus : corpus.filtered(wanted);
        if (corpus.size() == 0) {
            throw new WrongCallException(wanted.conditions().isEmpty()
                    ? "The corpus " + place + " has no labelled recording; 'sparsha corpus scan' says why."
                    : "No recording fits the filter '" + wanted.text() + "'.");
        }
        try (Model opened = model.open(context)) {
            BenchmarkReport report = new BenchmarkExplainers(context.runtime().catalog(), context.runtime().workers().executor()).run(
                    new BenchmarkRequest(corpus, opened, contenders, budgets, conditions, out, resume), warning -> {
                        ConsoleProgress.clear(context.err());
                        context.err().println(warning.message());
                    }, context.progress("Comparing"));
            ConsoleProgress.clear(context.err());
            print(report);
            return ExitCode.OK;
        } catch (CancellationException e) {
            ConsoleProgress.clear(context.err());
            context.err().println("Stopped; the same call with --resume goes on.");
            throw e;
        }
    }

    private Map<String, String> values() throws WrongCallException {
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

    private Optional<Marks> marks() throws WrongCallException {
        if (tiers.isEmpty()) {
            if (tier.isPresent() || marked.isPresent()) {
                throw new WrongCallException("--tier and --marked need --tiers FOLDER.");
            }
            return Optional.empty();
        }
        try {
            return Optional.of(new Marks(tiers.get(), tier, marked.map(Pattern::compile)));
        } catch (PatternSyntaxException e) {
            throw new WrongCallException("--marked '" + marked.orElse("") + "' is no regular expression: " + e.getDescription() + ".");
        }
    }

    private void print(BenchmarkReport report) {
        switch (common.format()) {
            case json -> context.out().print(BenchmarkJson.of(report));
            case csv -> context.out().print(TableFiles.format(BenchmarkTables.rows(report), ','));
            case table -> {
                text(BenchmarkTables.shown(report));
                context.out().println();
                BenchmarkSentences.of(report).forEach(context.out()::println);
                Table clear = BenchmarkTables.clear(report);
                if (!clear.rows().isEmpty()) {
                    context.out().println();
                    text(new Table(clear.columns(), clear.rows().stream().limit(MOST_SHOWN).toList()));
                    if (clear.rows().size() > MOST_SHOWN) {
                        context.out().println("… and " + (clear.rows().size() - MOST_SHOWN) + " more, see pairs.csv.");
                    }
                }
                if (!report.verdicts().isEmpty()) {
                    context.out().println();
                    text(BenchmarkTables.verdicts(report));
                }
            }
        }
    }

    private void text(Table table) {
        TextTable shown = new TextTable(table.columns().toArray(String[]::new));
        table.rows().forEach(row -> shown.row(row.toArray(String[]::new)));
        shown.print(context.out(), CommonOptions.Format.table);
    }
}
