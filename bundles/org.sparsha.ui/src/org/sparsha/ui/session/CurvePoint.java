/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Locale;

import org.sparsha.explain.ResponseCurves;

/**
 * A point on one of the curves of an explanation, also between those that the model was asked about. Immutable.
 *
 * @param curve index of the curve
 * @param by how far the voice is changed, on the curve's axis
 */
public record CurvePoint(int curve, double by) {

    /**
     * @param curves the curves
     * @param curve index of one of them
     * @param by how far, held within its points
     * @return the point there
     */
    public static CurvePoint at(List<ResponseCurves.Curve> curves, int curve, double by) {
        List<Double> x = curves.get(curve).x();
        return new CurvePoint(curve, Math.clamp(by, x.getFirst(), x.getLast()));
    }

    /**
     * @param curves the curves
     * @param step 1 for the next point that the model was asked about, −1 for the one before
     * @return that; the same where there is none
     */
    public CurvePoint along(List<ResponseCurves.Curve> curves, int step) {
        List<Double> x = curves.get(curve).x();
        return new CurvePoint(curve, step > 0 ? x.stream().filter(value -> value > by).findFirst().orElse(x.getLast())
                : x.reversed().stream().filter(value -> value < by).findFirst().orElse(x.getFirst()));
    }

    /**
     * @param curves the curves
     * @param step how many curves further on, negative for back
     * @return that curve where the voice is as it was; the first or the last one where there are no more
     */
    public CurvePoint other(List<ResponseCurves.Curve> curves, int step) {
        int next = Math.clamp((long) curve + step, 0, curves.size() - 1);
        return next == curve ? this : at(curves, next, curves.get(next).unchanged());
    }

    /**
     * @param curves the curves
     * @param label number of a class
     * @return its probability there, straight between the points that the model was asked about
     */
    public double probability(List<ResponseCurves.Curve> curves, int label) {
        ResponseCurves.Curve shown = curves.get(curve);
        int right = 0;
        while (right < shown.x().size() - 1 && shown.x().get(right) < by) {
            right++;
        }
        int left = Math.max(0, right - 1);
        double span = shown.x().get(right) - shown.x().get(left);
        double share = span == 0 ? 1 : (by - shown.x().get(left)) / span;
        double before = shown.y().get(left).get(label);
        return before + share * (shown.y().get(right).get(label) - before);
    }

    /**
     * @param curves the curves
     * @return how far it is changed, with the unit, for the user
     */
    public String words(List<ResponseCurves.Curve> curves) {
        ResponseCurves.Curve shown = curves.get(curve);
        return shown.name() + (shown.unit().equals("times") ? String.format(Locale.ROOT, ", %.2f times", by)
                : String.format(Locale.ROOT, ", %+.2f %s", by, shown.unit()).replace('-', '−'));
    }
}
