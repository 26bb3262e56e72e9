/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sparsha.explain.Coalition;

/**
 * Weighted least squares of d = v(S) − v(complement of S) on the signs of S (+1 kept, −1 not), with or without the constraint that the
 * coefficients add up to a given sum. The sums of both members of a pair tell nothing about the coefficients, so this equals the usual
 * regression on both. Rows are either known exhaustively (no sampling error) or drawn at random with equal weights; standard errors are
 * sandwich estimates with the leverage correction HC3 (MacKinnon and White 1985) over the drawn ones.
 */
final class PairedRegression {

    /** Coefficients, their standard errors, degrees of freedom left. */
    record Fit(double[] coefficients, double[] errors, double degreesOfFreedom) {
    }

    private record Row(double[] signs, double difference) {
    }

    private final int players;
    private final double[][] fixedGram;
    private final double[] fixedMoment;
    private final double[][] drawnGram;
    private final double[] drawnMoment;
    private final List<Row> drawn = new ArrayList<>();
    private double fixedWeight;

    PairedRegression(int players) {
        this.players = players;
        fixedGram = new double[players][players];
        fixedMoment = new double[players];
        drawnGram = new double[players][players];
        drawnMoment = new double[players];
    }

    static double[] signs(Coalition coalition) {
        double[] signs = new double[coalition.size()];
        for (int i = 0; i < signs.length; i++) {
            signs[i] = coalition.keeps(i) ? 1 : -1;
        }
        return signs;
    }

    /** Adds a row known exhaustively; the weights of all such rows add up to at most 1, the drawn ones share the rest. */
    void addFixed(double[] signs, double difference, double weight) {
        Matrices.addOuter(fixedGram, signs, weight);
        Matrices.addScaled(fixedMoment, signs, weight * difference);
        fixedWeight += weight;
    }

    void addDrawn(double[] signs, double difference) {
        Matrices.addOuter(drawnGram, signs, 1);
        Matrices.addScaled(drawnMoment, signs, difference);
        drawn.add(new Row(signs, difference));
    }

    int drawn() {
        return drawn.size();
    }

    /** The fit whose coefficients add up to the given sum. */
    Fit fitTo(double sum) {
        double[] ones = new double[players];
        Arrays.fill(ones, 1);
        // what the constraint says may be added to what is minimised: it changes nothing but the condition of the matrix
        double[][] gram = gram();
        double[] moment = moment();
        double weight = gram[0][0];
        Matrices.addOuter(gram, ones, weight);
        Matrices.addScaled(moment, ones, weight * sum);
        double[][] inverse = Matrices.inverse(gram);
        double[] coefficients = Matrices.times(inverse, moment);
        double[] direction = Matrices.times(inverse, ones);
        double total = Arrays.stream(direction).sum();
        Matrices.addScaled(coefficients, direction, (sum - Arrays.stream(coefficients).sum()) / total);
        Matrices.addOuter(inverse, direction, -1 / total);
        return new Fit(coefficients, errors(inverse, coefficients), freedom(players - 1));
    }

    /** The fit without a constraint. */
    Fit fit() {
        double[][] inverse = Matrices.inverse(gram());
        double[] coefficients = Matrices.times(inverse, moment());
        return new Fit(coefficients, errors(inverse, coefficients), freedom(players));
    }

    private double freedom(int lost) {
        return Math.max(1, drawn.size() - (fixedWeight > 0 ? 1 : lost));
    }

    private double rowWeight() {
        return drawn.isEmpty() ? 0 : Math.max(0, 1 - fixedWeight) / drawn.size();
    }

    private double[][] gram() {
        double[][] gram = new double[players][];
        for (int i = 0; i < players; i++) {
            gram[i] = fixedGram[i].clone();
            Matrices.addScaled(gram[i], drawnGram[i], rowWeight());
        }
        return gram;
    }

    private double[] moment() {
        double[] moment = fixedMoment.clone();
        Matrices.addScaled(moment, drawnMoment, rowWeight());
        return moment;
    }

    private double[] errors(double[][] projection, double[] coefficients) {
        double[] errors = new double[players];
        if (drawn.size() < 2) {
            return errors;
        }
        RunningMoments influences = new RunningMoments(players);
        for (Row row : drawn) {
            double[] influence = Matrices.times(projection, row.signs());
            double leverage = rowWeight() * Matrices.dot(row.signs(), influence);
            double residual = row.difference() - Matrices.dot(coefficients, row.signs());
            double scale = residual / Math.max(0.05, 1 - leverage) * rowWeight() * drawn.size();
            for (int i = 0; i < players; i++) {
                influence[i] *= scale;
            }
            influences.add(influence);
        }
        return influences.standardErrors();
    }
}
