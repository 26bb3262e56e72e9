/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.contract;

import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.explain.Coalition;
import org.sparsha.model.Prediction;

/** A toy model that hears a signal and answers for two or more classes. A pure function, called from any thread. */
@FunctionalInterface
public interface SignalModel {

    /** Samples of a player where a game is played with audio. */
    int PLAYER = 160;

    /**
     * @param signal what is heard
     * @return one number a class, used as raw score and as probability alike
     */
    double[] answer(float[] signal);

    /**
     * @param signal what is heard
     * @return the answer as a prediction, with the classes called a, b, c …
     */
    default Prediction predict(float[] signal) {
        double[] answer = answer(signal);
        List<String> labels = "abcdefghijklmnop".substring(0, answer.length).chars().mapToObj(c -> String.valueOf((char) c)).toList();
        return new Prediction(labels, answer, answer);
    }

    /**
     * Mean energies of equal parts of the signal, turned into probabilities: class k hears part k.
     *
     * @param classes number of classes
     * @param gain how strongly it feels energy
     * @return the model
     */
    static SignalModel energies(int classes, double gain) {
        return signal -> {
            double[] answer = new double[classes];
            double sum = 0;
            for (int k = 0; k < classes; k++) {
                int from = (int) ((long) signal.length * k / classes);
                int to = (int) ((long) signal.length * (k + 1) / classes);
                double energy = 0;
                for (int i = from; i < to; i++) {
                    energy += signal[i] * signal[i];
                }
                answer[k] = Math.exp(Math.min(50, gain * energy / Math.max(1, to - from)));
                sum += answer[k];
            }
            for (int k = 0; k < classes; k++) {
                answer[k] /= sum;
            }
            return answer;
        };
    }

    /**
     * Hears a game: a player plays where the sum of its {@link #PLAYER} samples is above half their number.
     *
     * @param game the game
     * @param players its number of players
     * @return a model of two classes, the first of which is the game's worth
     */
    static SignalModel playing(Game game, int players) {
        return signal -> {
            double value = game.value(Coalition.of(players, IntStream.range(0, players).filter(player -> {
                double sum = 0;
                for (int i = player * PLAYER; i < (player + 1) * PLAYER; i++) {
                    sum += signal[i];
                }
                return sum > PLAYER / 2.0;
            }).toArray()));
            return new double[] { value, 1 - value };
        };
    }
}
