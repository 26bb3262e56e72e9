/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.AnswerFiles;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.RatingTables;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchFiles;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.table.TableFiles;
import org.sparsha.report.html.AgreementHtml;
import org.sparsha.report.json.AgreementStudyJson;
import org.sparsha.report.json.JsonText;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sparsha agreement}: how far several people agree, and what they say together. */
@Command(name = "agreement", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Says how far several people agree: Krippendorff's alpha with its interval, kappa by pair, by label and by person. "
                + "Nothing is asked of a model.")
final class AgreementCommand implements Callable<Integer> {

    private final CommandContext context;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables (CSV, TSV): one with columns file, annotator, label; or one "
            + "with a column for each annotator beside file; or one table an annotator with columns file, label; or TextGrids and ELAN "
            + "files of stretches, each person's in a folder named so; or a folder of such folders.")
    private List<Path> files = List.of();

    @Option(names = "--scale", paramLabel = "SCALE", defaultValue = "nominal", converter = ScaleConverter.class,
            description = "What the labels mean: nominal (names), ordinal (ranks), interval, ratio, masi (sets of labels such as "
                    + "anger+fear; default: nominal).")
    private Scale scale = Scale.NOMINAL;

    @Option(names = "--order", paramLabel = "LABEL,…", split = ",", description = "The labels from lowest to highest, for --scale ordinal "
            + "where they are not numbers.")
    private List<String> order = List.of();

    @Option(names = "--annotators", paramLabel = "NAME,…", split = ",", description = "Only these people; in a table with a column for "
            + "each, the columns that are people (default: all that share labels with another one).")
    private List<String> annotators = List.of();

    @Option(names = "--tier", paramLabel = "NAME", description = "The tier that counts, in TextGrids and ELAN files.")
    private Optional<String> tier = Optional.empty();

    @Option(names = "--gold", paramLabel = "RULE", converter = RuleConverter.class, description = "Writes what they say together: majority "
            + "(nothing where two labels are equally frequent), unanimous (only where all agree), mace (people weighted by how far they "
            + "can be relied on) or dawid_skene (by what each takes for what); wants --out.")
    private GoldLabels.Rule gold;

    @Option(names = "--out", paramLabel = "FILE", description = "Table for --gold: file, label, annotators, share of each label; a "
            + "manifest for evaluate and train.")
    private Path out;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write a page with pictures (HTML).")
    private Optional<Path> report = Optional.empty();

    @Mixin
    private CommonOptions common;

    AgreementCommand(CommandContext context) {
        this.context = context;
    }

    static final class ScaleConverter extends LowerCaseConverter<Scale> {
        ScaleConverter() {
            super(Scale.class);
        }
    }

    static final class RuleConverter extends LowerCaseConverter<GoldLabels.Rule> {
        RuleConverter() {
            super(GoldLabels.Rule.class);
        }
    }

    @Override
    public Integer call() throws SparshaException {
        common.apply(context);
        if ((gold == null) != (out == null)) {
            throw new WrongCallException("--gold and --out go together: --gold says how one label is made of many, --out where it is "
                    + "written.");
        }
        List<Path> all = AnswerFiles.of(files);
        return StretchFiles.isOne(all.get(0)) ? stretches(all) : labels(all);
    }

    private int labels(List<Path> all) throws SparshaException {
        if (tier.isPresent()) {
            throw new WrongCallException("--tier is for TextGrids and ELAN files.");
        }
        RatingTables.Reading reading = RatingTables.read(all, annotators);
        reading.notes().forEach(context.err()::println);
        AgreementStudy study = AgreementStudy.of(Ratings.of(reading.answers(), scale, order), scale, common.seed());
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(AgreementStudyJson.fields(study), true));
        } else {
            AgreementText.print(study, context.out(), common.format());
        }
        if (gold != null) {
            TableFiles.write(out, GoldLabels.of(study, gold));
        }
        if (report.isPresent()) {
            AtomicFiles.writeText(report.get(), AgreementHtml.of(study, String.valueOf(files.get(0).getFileName())));
        }
        return ExitCode.OK;
    }

    private int stretches(List<Path> all) throws SparshaException {
        if (gold != null || !order.isEmpty() || scale != Scale.NOMINAL) {
            throw new WrongCallException("--gold, --order and --scale are for answers to whole recordings, not for stretches.");
        }
        StretchFiles.Reading reading = StretchFiles.read(all, tier, annotators);
        reading.notes().forEach(context.err()::println);
        StretchStudy study = StretchStudy.of(reading.answers(), common.seed());
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(AgreementStudyJson.fields(study), true));
        } else {
            AgreementText.print(study, context.out(), common.format());
        }
        if (report.isPresent()) {
            AtomicFiles.writeText(report.get(), AgreementHtml.of(study, String.valueOf(files.get(0).getFileName())));
        }
        return ExitCode.OK;
    }
}
