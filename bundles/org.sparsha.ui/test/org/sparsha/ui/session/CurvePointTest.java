/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.sparsha.explain.ResponseCurves;

import static org.junit.jupiter.api.Assertions.assertEquals;

class CurvePointTest {

    private static final List<ResponseCurves.Curve> CURVES = List.of(
            new ResponseCurves.Curve("Pitch level", "semitones", List.of(-4.0, 0.0, 2.0),
                    List.of(List.of(0.2, 0.8), List.of(0.6, 0.4), List.of(0.7, 0.3))),
            new ResponseCurves.Curve("Speaking rate", "times", List.of(0.5, 1.0, 1.5),
                    List.of(List.of(0.1, 0.9), List.of(0.6, 0.4), List.of(0.5, 0.5))));

    @Test
    void staysWithinTheCurve() {
        assertEquals(new CurvePoint(0, -4), CurvePoint.at(CURVES, 0, -9));
        assertEquals(new CurvePoint(0, 2), CurvePoint.at(CURVES, 0, 9));
        assertEquals(new CurvePoint(0, 1.5), CurvePoint.at(CURVES, 0, 1.5));
    }

    @Test
    void goesFromPointToPointThatWasAskedAbout() {
        CurvePoint between = new CurvePoint(0, -1);
        assertEquals(new CurvePoint(0, 0), between.along(CURVES, 1));
        assertEquals(new CurvePoint(0, -4), between.along(CURVES, -1));
        assertEquals(new CurvePoint(0, 2), new CurvePoint(0, 2).along(CURVES, 1));
    }

    @Test
    void anotherCurveBeginsWhereTheVoiceIsAsItWas() {
        assertEquals(new CurvePoint(1, 1), new CurvePoint(0, 2).other(CURVES, 1));
        assertEquals(new CurvePoint(0, 0), new CurvePoint(1, 1.5).other(CURVES, -1));
        assertEquals(new CurvePoint(1, 1.5), new CurvePoint(1, 1.5).other(CURVES, 1), "there is none after the last");
    }

    @Test
    void probabilityLiesOnTheLine() {
        assertEquals(0.6, new CurvePoint(0, 0).probability(CURVES, 0), 1e-12);
        assertEquals(0.4, new CurvePoint(0, -2).probability(CURVES, 0), 1e-12);
        assertEquals(0.2, new CurvePoint(0, -4).probability(CURVES, 0), 1e-12);
    }

    @Test
    void saysHowFar() {
        assertEquals("Pitch level, −4.00 semitones", new CurvePoint(0, -4).words(CURVES));
        assertEquals("Speaking rate, 1.25 times", new CurvePoint(1, 1.25).words(CURVES));
    }
}
