/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.sparsha.explain.Explanation;
import org.sparsha.explain.ResponseCurves;

/** What changes of the voice do to the answer, in words: a sentence for each property that was changed, the strongest first. */
final class AnswerChanges {

    private AnswerChanges() {
    }

    private record Change(String text, double reach) {
    }

    static List<String> of(Explanation explanation) {
        if (!(explanation.attribution() instanceof ResponseCurves curves)) {
            return List.of();
        }
        return curves.curves().stream().filter(curve -> !curve.x().isEmpty()).map(curve -> change(explanation, curve))
                .sorted(Comparator.comparingDouble(change -> -change.reach())).map(Change::text).toList();
    }

    private static Change change(Explanation explanation, ResponseCurves.Curve curve) {
        int target = explanation.target();
        int lowest = 0;
        int highest = 0;
        for (int i = 0; i < curve.x().size(); i++) {
            lowest = at(curve, i, target) < at(curve, lowest, target) ? i : lowest;
            highest = at(curve, i, target) > at(curve, highest, target) ? i : highest;
        }
        double reach = at(curve, highest, target) - at(curve, lowest, target);
        String text = String.format(Locale.ROOT, "%s, changed by %s to %s %s: %s between %.2f (at %s) and %.2f (at %s)", curve.name(),
                number(curve.x().get(0)), number(curve.x().get(curve.x().size() - 1)), curve.unit(), explanation.targetLabel(),
                at(curve, lowest, target), number(curve.x().get(lowest)), at(curve, highest, target), number(curve.x().get(highest)));
        List<String> others = others(explanation, curve);
        return new Change(text + (others.isEmpty() ? "; the answer stays the same." : "; the model then hears "
                + String.join(", or ", others) + "."), reach);
    }

    /** Each answer other than the model's own that appears on the curve, with the change where it is surest. */
    private static List<String> others(Explanation explanation, ResponseCurves.Curve curve) {
        List<String> said = new ArrayList<>();
        for (int label = 0; label < explanation.prediction().labels().size(); label++) {
            int wanted = label;
            if (label != explanation.prediction().best()) {
                IntStream.range(0, curve.x().size()).filter(point -> best(curve, point) == wanted).boxed()
                        .max(Comparator.comparingDouble(point -> at(curve, point, wanted)))
                        .ifPresent(point -> said.add(explanation.prediction().labels().get(wanted) + String.format(Locale.ROOT,
                                " (%.2f at %s)", at(curve, point, wanted), number(curve.x().get(point)))));
            }
        }
        return said;
    }

    private static int best(ResponseCurves.Curve curve, int point) {
        List<Double> row = curve.y().get(point);
        return IntStream.range(0, row.size()).boxed().max(Comparator.comparingDouble(row::get)).orElse(0);
    }

    private static double at(ResponseCurves.Curve curve, int point, int label) {
        return curve.y().get(point).get(label);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '−');
    }
}
