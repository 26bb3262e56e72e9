/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.table.Table;

/** What a study of agreement says, as tables in words and figures: the same for the command line and the window. */
public final class AgreementSheets {

    private static final String OVER_TIME = "Over time";

    private AgreementSheets() {
    }

    /**
     * A table.
     *
     * @param title what it is about, such as {@code People}
     * @param table the table, its figures written out
     */
    public record Sheet(String title, Table table) {
    }

    /**
     * @param study a study of answers
     * @return figures, people, pairs, labels, what is taken for what; over time where that is known
     */
    public static List<Sheet> of(AgreementStudy study) {
        List<List<String>> figures = new ArrayList<>();
        figures.add(figure("alpha " + study.scale().name().toLowerCase(Locale.ROOT), study.alpha(), study.interval()));
        figures.add(figure("Fleiss' kappa", study.fleiss(), Optional.empty()));
        study.correlation().ifPresent(icc -> {
            figures.add(figure("ICC(2,1)", icc.single(), Optional.empty()));
            figures.add(figure("ICC(2,k)", icc.mean(), Optional.empty()));
        });
        List<Sheet> sheets = new ArrayList<>(List.of(figures(figures), people(study)));
        sheets.add(new Sheet("Pairs", new Table(List.of("one", "other", "both answered", "kappa"), study.pairs().stream()
                .map(pair -> List.of(pair.one(), pair.other(), String.valueOf(pair.units()), number(pair.kappa()))).toList())));
        sheets.add(new Sheet("Labels", new Table(List.of("label", "answers", "alpha against the others", "mostly taken for", "share"),
                study.labels().stream().map(label -> List.of(label.name(), String.valueOf(label.answers()), number(label.alpha()),
                        label.taken().map(AgreementStudy.Taken::name).orElse(""),
                        label.taken().map(taken -> number(OptionalDouble.of(taken.share()))).orElse(""))).toList())));
        sheets.add(confusions(study));
        overTime(study).ifPresent(sheets::add);
        return sheets;
    }

    private static Sheet people(AgreementStudy study) {
        List<String> heading = new ArrayList<>(List.of("person", "answers", "as the others", "competence"));
        study.ratings().categories().forEach(label -> heading.add("bias " + label));
        return new Sheet("People", new Table(heading, study.people().stream().map(person -> {
            List<String> row = new ArrayList<>(List.of(person.name(), String.valueOf(person.answers()), number(person.agreement()),
                    number(OptionalDouble.of(person.competence()))));
            person.bias().forEach(bias -> row.add(String.format(Locale.ROOT, "%+.3f", bias)));
            return row;
        }).toList()));
    }

    private static Sheet confusions(AgreementStudy study) {
        List<String> labels = study.ratings().categories();
        List<String> heading = new ArrayList<>(List.of("pairs of answers"));
        heading.addAll(labels);
        List<List<String>> rows = new ArrayList<>();
        for (int c = 0; c < labels.size(); c++) {
            List<String> row = new ArrayList<>(List.of(labels.get(c)));
            study.confusions().get(c).forEach(count -> row.add(String.format(Locale.ROOT, "%.1f", count)));
            rows.add(row);
        }
        return new Sheet("Taken for", new Table(heading, rows));
    }

    /**
     * @param study a study of stretches
     * @return figures, labels, pairs; over time where that is known
     */
    public static List<Sheet> of(StretchStudy study) {
        List<List<String>> figures = new ArrayList<>();
        figures.add(figure("alpha_U", study.unitized(), study.unitizedInterval()));
        figures.add(figure("gamma", study.gamma(), Optional.empty()));
        figures.add(figure("alpha each 10 ms", study.frames(), study.framesInterval()));
        study.boundaries().ifPresent(found -> {
            figures.add(figure("median distance of boundaries in s", OptionalDouble.of(found.median()), Optional.empty()));
            figures.add(figure("boundaries within 0.1 s", OptionalDouble.of(found.near()), Optional.empty()));
        });
        List<Sheet> sheets = new ArrayList<>(List.of(figures(figures)));
        sheets.add(new Sheet("Labels", new Table(List.of("label", "stretches", "alpha_U"), study.labels().stream()
                .map(label -> List.of(label.name(), String.valueOf(label.stretches()), number(label.unitized()))).toList())));
        sheets.add(new Sheet("Pairs", new Table(List.of("one", "other", "stretches", "alpha_U", "gamma"), study.pairs().stream()
                .map(pair -> List.of(pair.one(), pair.other(), String.valueOf(pair.stretches()), number(pair.unitized()),
                        number(pair.gamma()))).toList())));
        overTime(study).ifPresent(sheets::add);
        return sheets;
    }

    /**
     * @param studies a study a trace
     * @return α of each trace, and its pairs of people
     */
    public static List<Sheet> of(List<TraceStudy> studies) {
        List<List<String>> rows = new ArrayList<>();
        for (TraceStudy study : studies) {
            rows.add(List.of(study.name() + " alpha interval", number(study.alpha()),
                    study.interval().map(bounds -> String.format(Locale.ROOT, "%.3f to %.3f", bounds.low(), bounds.high())).orElse(""),
                    "", "", ""));
            study.pairs().forEach(pair -> rows.add(List.of(study.name(), pair.one(), pair.other(), String.valueOf(pair.moments()),
                    number(pair.ccc()), number(pair.correlation()))));
        }
        return List.of(new Sheet("Pairs", new Table(List.of("trace", "one", "other", "moments", "CCC", "correlation"), rows)));
    }

    /**
     * @param study a study of answers
     * @return how far people agreed from stage to stage; empty where that isn't known
     */
    public static Optional<Sheet> overTime(AgreementStudy study) {
        return stages(study.stages(), "alpha", study.ratings().annotators());
    }

    /**
     * @param study a study of stretches
     * @return how far people agreed from stage to stage; empty where that isn't known
     */
    public static Optional<Sheet> overTime(StretchStudy study) {
        return stages(study.stages(), "alpha_U", List.of());
    }

    private static Optional<Sheet> stages(List<AgreementStage> stages, String figure, List<String> people) {
        List<String> heading = new ArrayList<>(List.of("from", "to", "recordings", figure, "low", "high"));
        people.forEach(person -> heading.add(person + " as the others"));
        return stages.isEmpty() ? Optional.empty() : Optional.of(new Sheet(OVER_TIME, new Table(heading, stages.stream().map(stage -> {
            List<String> row = new ArrayList<>(List.of(stage.from().truncatedTo(ChronoUnit.SECONDS).toString(),
                    stage.to().truncatedTo(ChronoUnit.SECONDS).toString(), String.valueOf(stage.units())));
            row.addAll(figure("", stage.alpha(), stage.interval()).subList(1, 4));
            stage.people().forEach(share -> row.add(share.isEmpty() ? "" : number(share)));
            return row;
        }).toList())));
    }

    private static Sheet figures(List<List<String>> rows) {
        return new Sheet("Figures", new Table(List.of("figure", "value", "low", "high"), rows));
    }

    private static List<String> figure(String name, OptionalDouble value, Optional<ConfidenceInterval> interval) {
        return List.of(name, number(value), interval.map(bounds -> number(OptionalDouble.of(bounds.low()))).orElse(""),
                interval.map(bounds -> number(OptionalDouble.of(bounds.high()))).orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
