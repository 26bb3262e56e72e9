/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.report.html;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.sparsha.corpus.agreement.AgreementStudy;
import org.sparsha.corpus.agreement.Ratings;
import org.sparsha.corpus.agreement.Scale;
import org.sparsha.corpus.agreement.StretchAnswers;
import org.sparsha.corpus.agreement.StretchStudy;
import org.sparsha.corpus.agreement.Trace;
import org.sparsha.corpus.agreement.TraceStudy;
import org.sparsha.corpus.task.TraceScale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AgreementHtmlTest {

    @Test
    void hasFiguresAndPicturesAndEscapesNames() {
        AgreementStudy study = AgreementStudy.of(Ratings.of(List.of(new Ratings.Answer("u", "<ann>", "joy & co"),
                new Ratings.Answer("u", "bob", "fear"), new Ratings.Answer("v", "<ann>", "fear"), new Ratings.Answer("v", "bob", "fear")),
                List.of()), Scale.NOMINAL, 1);
        String page = AgreementHtml.of(study, "a.csv");
        assertEquals(2, page.split("data:image/png", -1).length - 1);
        assertTrue(page.contains("joy &amp; co") && page.contains("&lt;ann&gt;") && page.contains("Krippendorff&#39;s α")
                || page.contains("Krippendorff's α"));
        assertFalse(page.contains("<ann>"));
    }

    @Test
    void saysUndefinedInWords() {
        AgreementStudy same = AgreementStudy.of(Ratings.of(List.of(new Ratings.Answer("u", "a", "joy"), new Ratings.Answer("u", "b",
                "joy")),
                List.of()), Scale.NOMINAL, 1);
        assertTrue(AgreementHtml.of(same, "x").contains("undefined"));
        StretchStudy nothing = StretchStudy.of(new StretchAnswers(List.of("a", "b"), List.of(), List.of(new StretchAnswers.Marked("r", 100,
                List.of(List.of(), List.of())))), 1);
        assertTrue(AgreementHtml.of(nothing, "x").contains("undefined"));
    }

    @Test
    void tracesAreDrawnWithTheirMean() throws Exception {
        Map<String, Trace> people = Map.of("<ann>", new Trace(10, List.of(0.0, 0.5, 1.0)), "bob", new Trace(10, List.of(0.0, Double.NaN,
                0.5)));
        Map<String, Map<String, Trace>> recordings = Map.of("a.wav", people);
        String page = TraceAgreementHtml.of(List.of(TraceStudy.of("arousal", recordings, 1)), Map.of("arousal", recordings),
                List.of(TraceScale.parse("arousal")), "feel");
        assertTrue(page.contains("<svg") || page.contains("<img"), page);
        assertTrue(page.contains("&lt;ann&gt;"), page.replaceAll("base64,[^\"]*", ""));
        assertFalse(page.contains("<ann>"), page.replaceAll("base64,[^\"]*", ""));
        assertTrue(page.contains("a.wav"));
    }
}
