/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

import org.sparsha.corpus.ConfidenceInterval;
import org.sparsha.corpus.agreement.AgreementSheets;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.report.chart.ShareGridDrawing;

/** The page of how far people agree: the figures, what is taken for what, who leans where. */
public final class AgreementHtml {

    private AgreementHtml() {
    }

    /**
     * @param study a study of answers
     * @param title what was labelled
     * @return HTML
     */
    public static String of(AgreementStudy study, String title) {
        HtmlPage page = new HtmlPage("Agreement: " + title);
        page.paragraph(study.sentence());
        List<List<String>> cards = new ArrayList<>(List.of(card("Krippendorff's α", study.alpha(), study.interval()),
                card("Fleiss' κ", study.fleiss(), Optional.empty())));
        study.correlation().ifPresent(icc -> {
            cards.add(card("ICC(2,1)", icc.single(), Optional.empty()));
            cards.add(card("ICC(2,k)", icc.mean(), Optional.empty()));
        });
        page.cards(cards);
        page.faint("1 is full agreement, 0 what chance gives. Undefined: everybody always gave the same answer, or nobody answered what "
                + "another one did. The interval is by bootstrap over recordings.");
        List<String> labels = study.ratings().categories();
        page.heading("What is taken for what");
        List<List<Double>> shares = new ArrayList<>();
        for (List<Double> row : study.confusions()) {
            double all = Math.max(1e-9, row.stream().mapToDouble(Double::doubleValue).sum());
            shares.add(row.stream().map(count -> count / all).toList());
        }
        page.picture(new ShareGridDrawing("Where one person says the row, another says the column", labels, labels, shares, false),
                "Of the pairs of answers to one recording in which one is the row's label, the share in which the other is the column's");
        List<List<String>> each = new ArrayList<>();
        study.labels().forEach(label -> each.add(List.of(label.name(), number(label.alpha()), String.valueOf(label.answers()),
                label.taken().map(taken -> taken.name() + " (" + Math.round(100 * taken.share()) + " %)").orElse(""))));
        page.table(List.of("label", "#α against the others", "#used", "mostly taken for"), each);
        page.heading("People");
        page.picture(new ShareGridDrawing("How much more often a person gives a label than the others do",
                study.people().stream().map(AgreementStudy.Person::name).toList(), labels,
                study.people().stream().map(AgreementStudy.Person::bias).toList(), true),
                "Share of a label among a person's answers less its share among the others', on the same recordings");
        List<List<String>> people = new ArrayList<>();
        study.people().forEach(person -> people.add(List.of(person.name(), String.valueOf(person.answers()), number(person.agreement()),
                number(OptionalDouble.of(person.competence())))));
        page.table(List.of("person", "#answers", "#as the majority of the others", "#competence (MACE)"), people);
        page.heading("Pairs");
        List<List<String>> pairs = new ArrayList<>();
        study.pairs().forEach(pair -> pairs.add(List.of(pair.one(), pair.other(), String.valueOf(pair.units()), number(pair.kappa()))));
        page.table(List.of("one", "other", "#both answered", "#κ"), pairs);
        AgreementSheets.overTime(study).ifPresent(sheet -> overTime(page, sheet));
        return page.end();
    }

    private static void overTime(HtmlPage page, AgreementSheets.Sheet sheet) {
        page.heading(sheet.title());
        page.paragraph("Recordings in the order in which they had their last answers.");
        page.table(sheet.table().columns().stream().map(column -> column.equals("from") || column.equals("to") ? column : "#" + column)
                .toList(), sheet.table().rows());
    }

    /**
     * @param study a study of stretches
     * @param title what was labelled
     * @return HTML
     */
    public static String of(StretchStudy study, String title) {
        HtmlPage page = new HtmlPage("Agreement: " + title);
        page.paragraph(study.sentence());
        List<List<String>> cards = new ArrayList<>(List.of(card("α_U", study.unitized(), study.unitizedInterval()),
                card("γ", study.gamma(), Optional.empty()), card("α each 10 ms", study.frames(), study.framesInterval())));
        study.boundaries().ifPresent(found -> cards.add(List.of("Boundaries apart", String.format(Locale.ROOT, "%.3f s", found.median()),
                "median")));
        page.cards(cards);
        List<List<String>> labels = new ArrayList<>();
        study.labels().forEach(label -> labels.add(List.of(label.name(), String.valueOf(label.stretches()), number(label.unitized()))));
        page.table(List.of("label", "#stretches", "#α_U"), labels);
        page.heading("Pairs");
        page.table(List.of("one", "other", "#stretches", "#α_U", "#γ"), study.pairs().stream().map(pair -> List.of(pair.one(), pair.other(),
                String.valueOf(pair.stretches()), number(pair.unitized()), number(pair.gamma()))).toList());
        AgreementSheets.overTime(study).ifPresent(sheet -> overTime(page, sheet));
        return page.end();
    }

    private static List<String> card(String name, OptionalDouble value, Optional<ConfidenceInterval> interval) {
        return List.of(name, number(value), interval.map(bounds -> String.format(Locale.ROOT, "%.3f to %.3f", bounds.low(), bounds.high()))
                .orElse(""));
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
