/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.metrics;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

import org.sparsha.explain.Coalition;
import org.sparsha.explain.ExplainException;
import org.sparsha.explain.MetricResult.Point;
import org.sparsha.explain.MetricResult;
import org.sparsha.explain.spi.MetricTask;

/** The probability as parts are removed (or added) one after the other, by descending score and in ten random orders. */
final class RemovalCurves {

    private static final int RANDOM_ORDERS = 10;
    private static final int STEPS = 40;

    private RemovalCurves() {
    }

    /**
     * @param id id of the metric
     * @param inserting whether parts are added to nothing rather than removed from the clip
     */
    static MetricResult measure(String id, boolean inserting, MetricTask task, Judged judged, Asking asking) throws ExplainException {
        List<int[]> orders = new ArrayList<>(List.of(judged.descending()));
        SplittableRandom random = new SplittableRandom(task.seed());
        for (int i = 0; i < RANDOM_ORDERS; i++) {
            orders.add(shuffled(random, judged.players()));
        }
        int steps = Math.min(STEPS, judged.players());
        List<Coalition> asked = new ArrayList<>();
        orders.forEach(order -> asked.addAll(along(order, steps, inserting)));
        double[] probabilities = asking.probabilities(judged.game(), asked, 1);
        double[] areas = new double[orders.size()];
        List<List<Point>> curves = new ArrayList<>();
        for (int k = 0; k < orders.size(); k++) {
            curves.add(curve(orders.get(k), steps, judged.weights(), probabilities, k * (steps + 1)));
            areas[k] = area(curves.get(k));
        }
        double chance = java.util.Arrays.stream(areas, 1, areas.length).average().orElse(0);
        double ratio = chance > 1e-9 ? areas[0] / chance : 1;
        Map<String, Double> values = new LinkedHashMap<>();
        values.put(id, areas[0]);
        values.put(id + "-random", chance);
        values.put(id + "-ratio", ratio);
        Map<String, List<Point>> shown = new LinkedHashMap<>();
        shown.put(id, curves.get(0));
        shown.put(id + "-random", meanCurve(curves.subList(1, curves.size()), steps));
        return new MetricResult(values, shown, verdict(inserting, ratio));
    }

    /** Areas under the answer as parts are added, and as they are removed, by descending score. */
    static double[] areas(Judged judged, Asking asking) throws ExplainException {
        int[] order = judged.descending();
        int steps = Math.min(STEPS, judged.players());
        List<Coalition> asked = new ArrayList<>(along(order, steps, true));
        asked.addAll(along(order, steps, false));
        double[] probabilities = asking.probabilities(judged.game(), asked, 1);
        return new double[] {area(curve(order, steps, judged.weights(), probabilities, 0)),
                area(curve(order, steps, judged.weights(), probabilities, steps + 1))};
    }

    /** How many coalitions {@link #areas} asks about. */
    static long evaluationsOfAreas(int parts) {
        return 2 * (Math.min(STEPS, parts) + 1L);
    }

    static long evaluations(int parts) {
        return (RANDOM_ORDERS + 1L) * (Math.min(STEPS, parts) + 1);
    }

    private static String verdict(boolean inserting, double ratio) {
        double better = inserting ? ratio : 1 / Math.max(1e-9, ratio);
        String what = inserting ? "Adding the highest-scored parts first" : "Removing the highest-scored parts first";
        String times = String.format(Locale.ROOT, "%.2f of the area that random order gives", ratio);
        if (better >= 1.1) {
            return what + (inserting ? " restores the answer sooner than chance: " : " lowers the answer sooner than chance: ") + times
                    + ".";
        }
        return what + (better > 0.9 ? " does about what chance does: " : " does worse than chance: ") + times + ".";
    }

    static int[] shuffled(SplittableRandom random, int players) {
        int[] order = new int[players];
        for (int i = 0; i < players; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    private static List<Coalition> along(int[] order, int steps, boolean inserting) {
        List<Coalition> coalitions = new ArrayList<>(steps + 1);
        BitSet touched = new BitSet(order.length);
        int next = 0;
        for (int step = 0; step <= steps; step++) {
            while (next < (long) order.length * step / steps) {
                touched.set(order[next++]);
            }
            Coalition these = Coalition.of(order.length, touched);
            coalitions.add(inserting ? these : these.complement());
        }
        return coalitions;
    }

    private static List<Point> curve(int[] order, int steps, double[] weights, double[] probabilities, int from) {
        List<Point> points = new ArrayList<>(steps + 1);
        double share = 0;
        int next = 0;
        for (int step = 0; step <= steps; step++) {
            while (next < (long) order.length * step / steps) {
                share += weights[order[next++]];
            }
            points.add(new Point(Math.min(1, share), probabilities[from + step]));
        }
        return points;
    }

    private static double area(List<Point> curve) {
        double area = 0;
        for (int i = 1; i < curve.size(); i++) {
            area += (curve.get(i).x() - curve.get(i - 1).x()) * (curve.get(i).y() + curve.get(i - 1).y()) / 2;
        }
        return area;
    }

    private static List<Point> meanCurve(List<List<Point>> curves, int steps) {
        List<Point> mean = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            int at = step;
            mean.add(new Point(curves.stream().mapToDouble(curve -> curve.get(at).x()).average().orElse(0),
                    curves.stream().mapToDouble(curve -> curve.get(at).y()).average().orElse(0)));
        }
        return mean;
    }
}
