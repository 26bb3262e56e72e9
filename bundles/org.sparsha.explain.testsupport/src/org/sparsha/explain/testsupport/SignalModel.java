/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.testsupport;

import java.util.List;

import org.sparsha.model.Prediction;

/** A toy model that hears a signal and answers for two or more classes. A pure function, called from any thread. */
@FunctionalInterface
public interface SignalModel {

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
}
