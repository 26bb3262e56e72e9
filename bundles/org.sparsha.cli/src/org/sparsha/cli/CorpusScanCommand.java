/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import org.sparsha.core.Counted;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AudioListing;
import org.sparsha.corpus.Corpus;
import org.sparsha.corpus.EqualRecordings;
import org.sparsha.corpus.Projects;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.ScanProblem;
import org.sparsha.corpus.manifest.Manifests;
import org.sparsha.corpus.scheme.Corpora;
import org.sparsha.corpus.scheme.LabelScheme;
import org.sparsha.corpus.scheme.SchemeGuess;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha corpus scan}: what is in a folder, by which scheme, and what could not be read. */
@Command(name = "scan", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Finds the recordings of a folder with their labels and speakers, and says what it could not make out.")
final class CorpusScanCommand implements Callable<Integer> {

    private static final int SHOWN = 20;

    private final CommandContext context;

    @Parameters(paramLabel = "FOLDER", description = "A folder that is searched, a manifest (CSV, TSV), or a project.")
    private String folder;

    @Mixin
    private CorpusArguments arguments;

    @Option(names = "--out", paramLabel = "FILE", description = "Manifest to write (.csv or .tsv).")
    private Path out;

    @Mixin
    private CommonOptions common;

    CorpusScanCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        Path place = CorpusArguments.path(folder);
        Corpora corpora = context.runtime().corpora();
        Optional<LabelScheme> asked = arguments.scheme(corpora);
        List<SchemeGuess> guesses = List.of();
        Corpus corpus;
        if (Files.isRegularFile(place) || Projects.file(place).isPresent()) {
            corpus = corpora.open(place, asked, context.progress("Searching"));
        } else {
            Progress progress = context.progress("Searching");
            AudioListing listing = corpora.listing(place, progress);
            guesses = corpora.guesses(listing).stream().filter(guess -> guess.confidence() > 0).toList();
            corpus = corpora.read(listing, asked.isPresent() ? asked.get() : corpora.bestScheme(listing), progress);
            ConsoleProgress.clear(context.err());
        }
        if (out != null) {
            Manifests.write(corpus, out);
        }
        List<String> warnings = warnings(corpus);
        warnings.forEach(warning -> context.err().println("Warning: " + warning));
        switch (common.format()) {
            case json -> context.out().println(JsonText.of(json(corpus, guesses, warnings), true));
            case csv -> context.out().print(TableFiles.format(Manifests.table(corpus, Path.of("").toAbsolutePath()), ','));
            case table -> print(corpus, guesses);
        }
        boolean failed = corpus.problems().stream().anyMatch(problem -> problem.kind() != ScanProblem.Kind.UNLABELLED);
        return failed ? ExitCode.ITEM_FAILED : ExitCode.OK;
    }

    /** What is there but makes one wonder: labels that aren't emotions, the same recording twice. */
    private List<String> warnings(Corpus corpus) {
        List<String> warnings = new ArrayList<>();
        Corpora.unknownLabels(corpus).ifPresent(warnings::add);
        int unnamed = corpus.counts(Recording::speaker).getOrDefault("", 0);
        if (unnamed > 0 && unnamed < corpus.size()) {
            String why = corpus.scheme().equals(Manifests.SCHEME)
                    ? " (an empty field or one such as NA; a speaker called NA needs quotation marks)"
                    : "";
            warnings.add(unnamed + " of " + corpus.size() + " recordings " + (unnamed == 1 ? "has" : "have") + " no speaker,"
                    + " the others have" + why + ".");
        }
        EqualRecordings equal = EqualRecordings.of(corpus, context.progress("Comparing"));
        ConsoleProgress.clear(context.err());
        for (List<String> group : equal.groups().subList(0, Math.min(SHOWN, equal.groups().size()))) {
            warnings.add("The same recording is there " + (group.size() == 2 ? "twice: " : group.size() + " times: ")
                    + String.join(" and ", group.subList(0, Math.min(3, group.size()))) + (group.size() > 3 ? " and others" : "") + ".");
        }
        if (equal.groups().size() > SHOWN) {
            warnings.add(Counted.of(equal.groups().size() - SHOWN, "more recording is", "more recordings are")
                    + " there twice or more often.");
        }
        if (!equal.complete()) {
            warnings.add("Too many recordings have the same size to look for those that are there twice.");
        }
        return warnings;
    }

    private void print(Corpus corpus, List<SchemeGuess> guesses) {
        context.out().println(corpus.size() + " recordings, scheme " + corpus.scheme() + sure(corpus, guesses));
        if (corpus.size() > 0) {
            table("label", corpus.counts(Recording::label));
            table("speaker", corpus.counts(Recording::speaker));
            Map<String, Integer> splits = corpus.counts(Recording::split);
            if (splits.size() > 1 || !splits.containsKey("")) {
                table("split", splits);
            }
        }
        if (!corpus.problems().isEmpty()) {
            long other = corpus.problems().stream().filter(problem -> problem.kind() == ScanProblem.Kind.OTHER_FORMAT).count();
            context.err().println(corpus.problems().size() + " left out"
                    + (other == 0 ? "" : ", " + other + " of them since their format isn't read") + ":");
            corpus.problems().stream().limit(SHOWN).forEach(p -> context.err().println("  " + p.path() + ": " + p.message()));
            if (corpus.problems().size() > SHOWN) {
                context.err().println("  … and " + (corpus.problems().size() - SHOWN) + " more; --format json has them all.");
            }
        }
    }

    private static String sure(Corpus corpus, List<SchemeGuess> guesses) {
        for (SchemeGuess guess : guesses) {
            if (guess.scheme().equals(corpus.scheme())) {
                return String.format(Locale.ROOT, " (%.0f %% sure; %d of %d names fit)", 100 * guess.confidence(), guess.parsed(),
                        guess.looked());
            }
        }
        return "";
    }

    private void table(String heading, Map<String, Integer> counts) {
        context.out().println();
        TextTable table = new TextTable(heading, "recordings");
        counts.forEach((value, count) -> table.row(value.isEmpty() ? "(none)" : value, String.valueOf(count)));
        table.print(context.out(), CommonOptions.Format.table);
    }

    private static Map<String, Object> json(Corpus corpus, List<SchemeGuess> guesses, List<String> warnings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("schema", "sparsha.corpus/1");
        json.put("root", corpus.root().toString());
        json.put("scheme", corpus.scheme());
        json.put("guesses", guesses.stream().map(CorpusScanCommand::json).toList());
        json.put("recordings", corpus.size());
        json.put("labels", corpus.counts(Recording::label));
        json.put("speakers", corpus.counts(Recording::speaker));
        json.put("splits", corpus.counts(Recording::split));
        json.put("warnings", warnings);
        Map<String, Integer> kinds = new TreeMap<>();
        corpus.problems().forEach(problem -> kinds.merge(kind(problem), 1, Integer::sum));
        json.put("problemCounts", kinds);
        json.put("problems", corpus.problems().stream().map(problem -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("kind", kind(problem));
            one.put("path", problem.path());
            one.put("message", problem.message());
            return one;
        }).toList());
        return json;
    }

    private static Map<String, Object> json(SchemeGuess guess) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scheme", guess.scheme());
        json.put("confidence", guess.confidence());
        json.put("parsed", guess.parsed());
        json.put("looked", guess.looked());
        json.put("misfits", guess.misfits());
        return json;
    }

    private static String kind(ScanProblem problem) {
        return problem.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
