/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.task.TraceScale;
import org.sparsha.report.chart.TraceDrawing;

/** The page of what several people rated while recordings played: how far they agree, and their traces with mean and band. */
public final class TraceAgreementHtml {

    /** More pictures than these make a page that nobody reads. */
    private static final int MOST_PICTURES = 40;

    private TraceAgreementHtml() {
    }

    /**
     * @param studies a study a trace
     * @param traces name of a trace to recording to person to trace
     * @param scales the traces' scales
     * @param title what was rated
     * @return HTML
     */
    public static String of(List<TraceStudy> studies, Map<String, Map<String, Map<String, Trace>>> traces, List<TraceScale> scales,
            String title) {
        HtmlPage page = new HtmlPage("Agreement: " + title);
        int pictures = 0;
        for (TraceStudy study : studies) {
            page.heading(study.name());
            page.paragraph(study.sentence());
            List<List<String>> pairs = new ArrayList<>();
            study.pairs().forEach(pair -> pairs.add(List.of(pair.one(), pair.other(), String.valueOf(pair.moments()), number(pair.ccc()),
                    number(pair.correlation()))));
            page.table(List.of("one", "other", "#moments", "#CCC", "#correlation"), pairs);
            TraceScale scale = scales.stream().filter(one -> one.name().equals(study.name())).findFirst().orElseThrow();
            for (Map.Entry<String, Map<String, Trace>> recording : traces.getOrDefault(study.name(), Map.of()).entrySet()) {
                if (pictures++ < MOST_PICTURES) {
                    page.picture(new TraceDrawing(recording.getKey(), recording.getValue(), scale.low(), scale.high()),
                            recording.getKey() + ", " + study.name() + " of " + String.join(", ", recording.getValue().keySet())
                                    + ": thin lines; thick their mean, with a band of one standard deviation");
                }
            }
        }
        if (pictures > MOST_PICTURES) {
            page.faint("The first " + MOST_PICTURES + " of " + pictures + " pictures; 'sparsha annotate traces --out' writes all values.");
        }
        return page.end();
    }

    private static String number(OptionalDouble value) {
        return value.isEmpty() ? "undefined" : String.format(Locale.ROOT, "%.3f", value.getAsDouble());
    }
}
