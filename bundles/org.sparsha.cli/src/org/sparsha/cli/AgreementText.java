/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.StretchStudy;

/** Agreement of people as tables: the figures, the people, the pairs, the labels, what is taken for what. */
final class AgreementText {

    private AgreementText() {
    }

    static void print(AgreementStudy study, PrintStream to, CommonOptions.Format format) {
        if (format == CommonOptions.Format.table) {
            to.println(study.sentence());
            to.println();
        }
        TextTable figures = new TextTable("figure", "value", "low", "high");
        figure(figures, "alpha " + study.scale().name().toLowerCase(Locale.ROOT), study.alpha(), study.interval());
        figure(figures, "Fleiss' kappa", study.fleiss(), Optional.empty());
        study.correlation().ifPresent(icc -> {
            figure(figures, "ICC(2,1)", icc.single(), Optional.empty());
            figure(figures, "ICC(2,k)", icc.mean(), Optional.empty());
        });
        if (format == CommonOptions.Format.csv) {
            figures.row("sentence", study.sentence(), "", "");
        }
        section(figures, to, format);
        List<String> labels = study.ratings().categories();
        List<String> heading = new ArrayList<>(List.of("person", "answers", "as the others", "competence"));
        labels.forEach(label -> heading.add("bias " + label));
        TextTable people = new TextTable(heading.toArray(String[]::new));
        study.people().forEach(person -> {
            List<String> row = new ArrayList<>(List.of(person.name(), String.valueOf(person.answers()), number(person.agreement()),
                    number(OptionalDouble.of(person.competence()))));
            person.bias().forEach(bias -> row.add(String.format(Locale.ROOT, "%+.3f", bias)));
            people.row(row.toArray(String[]::new));
        });
        section(people, to, format);
        TextTable pairs = new TextTable("one", "other", "both answered", "kappa");
        study.pairs().forEach(pair -> pairs.row(pair.one(), pair.other(), String.valueOf(pair.units()), number(pair.kappa())));
        section(pairs, to, format);
        TextTable each = new TextTable("label", "answers", "alpha against the others", "mostly taken for", "share");
        study.labels().forEach(label -> each.row(label.name(), String.valueOf(label.answers()), number(label.alpha()),
                label.taken().map(AgreementStudy.Taken::name).orElse(""),
                label.taken().map(taken -> number(OptionalDouble.of(taken.share()))).orElse("")));
        section(each, to, format);
        List<String> columns = new ArrayList<>(List.of("pairs of answers"));
        columns.addAll(labels);
        TextTable confusions = new TextTable(columns.toArray(String[]::new));
        for (int c = 0; c < labels.size(); c++) {
            List<String> row = new ArrayList<>(List.of(labels.get(c)));
            study.confusions().get(c).forEach(count -> row.add(String.format(Locale.ROOT, "%.1f", count)));
            confusions.row(row.toArray(String[]::new));
        }
        confusions.print(to, format);
    }

    static void print(StretchStudy study, PrintStream to, CommonOptions.Format format) {
        if (format == CommonOptions.Format.table) {
            to.println(study.sentence());
            to.println();
        }
        TextTable figures = new TextTable("figure", "value", "low", "high");
        figure(figures, "alpha_U", study.unitized(), study.unitizedInterval());
        figure(figures, "alpha each 10 ms", study.frames(), study.framesInterval());
        study.boundaries().ifPresent(found -> {
            figure(figures, "median distance of boundaries in s", OptionalDouble.of(found.median()), Optional.empty());
            figure(figures, "boundaries within 0.1 s", OptionalDouble.of(found.near()), Optional.empty());
        });
        if (format == CommonOptions.Format.csv) {
            figures.row("sentence", study.sentence(), "", "");
        }
        section(figures, to, format);
        TextTable labels = new TextTable("label", "stretches", "alpha_U");
        study.labels().forEach(label -> labels.row(label.name(), String.valueOf(label.stretches()), number(label.unitized())));
        labels.print(to, format);
    }

    private static void section(TextTable table, PrintStream to, CommonOptions.Format format) {
        table.print(to, format);
        if (format == CommonOptions.Format.table) {
            to.println();
        }
    }

    private static void figure(TextTable table, String name, OptionalDouble value, Optional<ConfidenceInterval> interval) {
        table.row(name, number(value), interval.map(bounds -> number(OptionalDouble.of(bounds.low()))).orElse(""),
                interval.map(bounds -> number(OptionalDouble.of(bounds.high()))).orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
