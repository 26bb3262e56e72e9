/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class TraceStudyTest {

    private static final double GAP = Double.NaN;

    private static Trace trace(Double... values) {
        return new Trace(10, List.of(values));
    }

    /** Krippendorff (2011), four observers and twelve units with missing values, read as moments of one recording: α interval .849. */
    @Test
    void alphaIsThePublishedOneOfTheIntervalScale() {
        Map<String, Trace> people = new TreeMap<>();
        people.put("a", trace(1., 2., 3., 3., 2., 1., 4., 1., 2., GAP, GAP, GAP));
        people.put("b", trace(1., 2., 3., 3., 2., 2., 4., 1., 2., 5., GAP, 3.));
        people.put("c", trace(GAP, 3., 3., 3., 2., 3., 4., 2., 2., 5., 1., GAP));
        people.put("d", trace(1., 2., 3., 3., 2., 4., 4., 1., 2., 5., 1., GAP));
        TraceStudy study = TraceStudy.of("arousal", Map.of("one", people), 1);
        assertEquals(0.849, study.alpha().orElseThrow(), 5e-4);
        assertEquals(6, study.pairs().size());
        assertTrue(study.interval().isEmpty(), "one recording has no spread");
    }

    /** Lin (1989): means 2 and 3, variances 2/3, covariance 2/3: 2 · 2/3 / (2/3 + 2/3 + 1) = 4/7. */
    @Test
    void concordanceIsLins() {
        TraceStudy study = TraceStudy.of("x", Map.of("r", Map.of("a", trace(1., 2., 3.), "b", trace(2., 3., 4.))), 1);
        assertEquals(4 / 7.0, study.pairs().get(0).ccc().orElseThrow(), 1e-12);
        assertEquals(1, study.pairs().get(0).correlation().orElseThrow(), 1e-12);
        assertTrue(TraceStudy.of("x", Map.of("r", Map.of("a", trace(1., 1.), "b", trace(1., 1.))), 1).alpha().isEmpty());
        assertTrue(TraceStudy.of("x", Map.of(), 1).sentence().contains("undefined"));
    }

    @Test
    void delaysAreFoundAndTakenAway() {
        List<Double> reference = new ArrayList<>();
        List<Double> late = new ArrayList<>();
        for (int k = 0; k < 300; k++) {
            reference.add(Math.sin(k / 17.0) + Math.sin(k / 5.3));
            late.add(k < 23 ? GAP : 2 * (Math.sin((k - 23) / 17.0) + Math.sin((k - 23) / 5.3)) - 1);
        }
        TraceDelay delay = TraceDelay.of(new Trace(10, late), new Trace(10, reference));
        assertEquals(2.3, delay.seconds(), 1e-12);
        assertEquals(1, delay.correlation(), 1e-9);
        Trace moved = new Trace(10, late).earlier(2.3);
        assertEquals(2 * reference.get(0) - 1, moved.value(0), 1e-12);
        assertTrue(Double.isNaN(moved.value(299)));
        assertTrue(Double.isNaN(TraceDelay.of(trace(1., 1., 1.), trace(1., 2., 3.)).correlation()));
    }

    @Test
    void meanAndSpreadAreOfThoseWhoRated() {
        List<Trace> two = List.of(trace(1., GAP, 3.), trace(3., 5., GAP));
        assertEquals(List.of(2., 5., 3.), TraceDelay.mean(two).values());
        assertEquals(Math.sqrt(2), TraceDelay.spread(two).value(0), 1e-12);
        assertTrue(Double.isNaN(TraceDelay.spread(two).value(1)));
        assertEquals(List.of(1.5, 2., 2.5), trace(1., 2., 3.).smoothed(0.2).values());
        assertEquals(List.of(1., 1.5, 2.), trace(1., 2.).at(20).values());
    }
}
