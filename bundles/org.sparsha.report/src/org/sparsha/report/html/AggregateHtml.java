/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.List;
import java.util.stream.Collectors;

import org.sparsha.corpus.PValue;
import org.sparsha.corpus.aggregate.AggregatedExplanations;
import org.sparsha.corpus.aggregate.PropertyEffect;
import org.sparsha.report.chart.EffectsDrawing;

/** What a page of an evaluation says of why, over the corpus. */
final class AggregateHtml {

    static final String WESTFALL = """
            @book{westfall1993resampling,
              author = {Westfall, Peter H. and Young, S. Stanley}, title = {Resampling-Based Multiple Testing},
              publisher = {Wiley}, year = {1993}
            }""";

    private AggregateHtml() {
    }

    static void write(HtmlPage page, AggregatedExplanations all, List<String> problems) {
        page.heading("Why, over the corpus");
        all.sentences().forEach(page::paragraph);
        problems.forEach(page::warning);
        page.faint(all.recordings() + " explanations" + (all.flat() > 0 ? ", " + all.flat() + " more of which no moment counts" : "")
                + "; " + all.units() + " " + all.drawn().kind() + " are the units of intervals and tests. Of each "
                + "recording the mean score of the moments of a sort is compared with that of its other moments, as shares of its "
                + "strongest moment. p is by flipping the signs of the units' differences, corrected for all rows of all recordings, and "
                + "for all rows of all classes, together (Westfall and Young, 1993).");
        for (AggregatedExplanations.Group group : all.groups()) {
            if (!group.effects().isEmpty()) {
                group.heard().ifPresent(label -> page.paragraph("Where " + label + " is heard (" + group.recordings() + " recordings)"));
                if (group.heard().isEmpty()) {
                    page.picture(new EffectsDrawing(group.effects()), "Differences to the rest of the same recordings, with intervals");
                }
                page.longTable(List.of("property", "value", "#recordings", "#difference", "95 %", "#p", "#p, corrected", "#% of salience",
                        "#% of time", "strongest in"), group.effects().stream().map(AggregateHtml::row).toList());
            }
        }
    }

    private static List<String> row(PropertyEffect effect) {
        return List.of(effect.property(), effect.value(), String.valueOf(effect.recordings()), EvaluationHtml.number(effect.difference()),
                EvaluationHtml.number(effect.interval().low()) + " to " + EvaluationHtml.number(effect.interval().high()),
                PValue.words(effect.p()), PValue.words(effect.corrected()),
                String.valueOf(Math.round(100 * effect.salience())), String.valueOf(Math.round(100 * effect.time())),
                effect.strongest().stream().map(moment -> moment.path() + " at " + EvaluationHtml.number(moment.start()) + " s")
                        .collect(Collectors.joining(", ")));
    }
}
