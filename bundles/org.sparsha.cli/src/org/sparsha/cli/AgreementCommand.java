/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

import org.sparsha.core.SparshaException;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.corpus.agreement.RatingTables;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.table.TableFiles;
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
            + "with a column for each annotator beside file; or one table an annotator with columns file, label.")
    private List<Path> files = List.of();

    @Option(names = "--scale", paramLabel = "SCALE", defaultValue = "nominal", converter = ScaleConverter.class,
            description = "What the labels mean: nominal (names), ordinal (ranks), interval, ratio (default: nominal).")
    private Scale scale = Scale.NOMINAL;

    @Option(names = "--order", paramLabel = "LABEL,…", split = ",", description = "The labels from lowest to highest, for --scale ordinal "
            + "where they are not numbers.")
    private List<String> order = List.of();

    @Option(names = "--gold", paramLabel = "RULE", converter = RuleConverter.class, description = "Writes what they say together: majority "
            + "(nothing where two labels are equally frequent) or mace (people weighted by how far they can be relied on); wants --out.")
    private GoldLabels.Rule gold;

    @Option(names = "--out", paramLabel = "FILE", description = "Table for --gold: file, label, annotators, share of each label; a "
            + "manifest for evaluate and train.")
    private Path out;

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
        List<Ratings.Answer> answers = RatingTables.read(files);
        if (!order.isEmpty()) {
            List<String> others = answers.stream().map(Ratings.Answer::category).distinct().filter(label -> !order.contains(label))
                    .toList();
            if (!others.isEmpty()) {
                throw new WrongCallException("--order names no place for " + String.join(", ", others.stream().limit(10).toList()) + ".");
            }
        }
        Ratings ratings = Ratings.of(answers, order);
        boolean placed = scale == Scale.NOMINAL || ratings.isNumeric() || scale == Scale.ORDINAL && !order.isEmpty();
        if (!placed) {
            throw new WrongCallException("The scale " + scale.name().toLowerCase(Locale.ROOT) + " wants numbers, and the labels are "
                    + String.join(", ", ratings.categories().stream().limit(10).toList())
                    + ". Use nominal, or ordinal with --order, such as --order low,medium,high.");
        }
        AgreementStudy study = AgreementStudy.of(ratings, scale, common.seed());
        if (common.format() == CommonOptions.Format.json) {
            context.out().println(JsonText.of(AgreementStudyJson.fields(study), true));
        } else {
            print(study, context.out());
        }
        if (gold != null) {
            TableFiles.write(out, GoldLabels.of(study, gold));
        }
        return ExitCode.OK;
    }

    private void print(AgreementStudy study, PrintStream to) {
        if (common.format() == CommonOptions.Format.table) {
            to.println(study.sentence());
            study.fleiss().ifPresent(kappa -> to.println("Fleiss' kappa " + number(OptionalDouble.of(kappa))));
            study.correlation().ifPresent(icc -> to.println("ICC(2,1) " + number(icc.single()) + ", ICC(2,k) " + number(icc.mean())));
        }
        TextTable people = new TextTable("person", "answers", "as the others", "competence");
        study.people().forEach(person -> people.row(person.name(), String.valueOf(person.answers()), number(person.agreement()),
                number(OptionalDouble.of(person.competence()))));
        people.print(to, common.format());
        TextTable pairs = new TextTable("one", "other", "both answered", "kappa");
        study.pairs().forEach(pair -> pairs.row(pair.one(), pair.other(), String.valueOf(pair.units()), number(pair.kappa())));
        pairs.print(to, common.format());
        TextTable labels = new TextTable("label", "answers", "alpha against the others");
        study.labels().forEach(label -> labels.row(label.name(), String.valueOf(label.answers()), number(label.alpha())));
        labels.print(to, common.format());
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
