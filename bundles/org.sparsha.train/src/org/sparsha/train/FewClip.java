/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

/**
 * A labelled recording before a model that another is made on top of.
 *
 * @param label number of its class
 * @param speaker who speaks; empty where not known
 * @param embedding what the model makes of it
 * @param base the model's scores of our classes
 */
public record FewClip(int label, String speaker, double[] embedding, double[] base) {

    /**
     * @param scores other scores of our classes
     * @return the same recording with them
     */
    public FewClip withBase(double[] scores) {
        return new FewClip(label, speaker, embedding, scores);
    }
}
