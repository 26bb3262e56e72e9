/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.List;

/**
 * A model on top of another one, from few recordings: a discriminant analysis of its embeddings, standardised over the recordings, mixed
 * with its own scores. The share of the first grows with the number of recordings: n of n + 40.
 *
 * @param mean subtracted from an embedding
 * @param scale what it is divided by
 * @param layer the discriminant analysis
 * @param share its share, 0 to 1
 */
public record FewHead(double[] mean, double[] scale, LinearDiscriminant.Layer layer, double share) {

    /** Bound of standardised values. */
    public static final double LIMIT = 4;

    /** Both are about as sure of new speakers as they are often right when divided by this. */
    private static final double TEMPERATURE = 1.5;
    /** With so many recordings both parts count alike (measured: docs/training.md). */
    private static final double HALF = 40;
    private static final double SHRINKAGE = 0.3;
    private static final double LEAST_SCALE = 5e-4;

    /**
     * Learns from recordings.
     *
     * @param clips the recordings
     * @param members numbers of those that are learned from, at least one
     * @param classes number of classes
     * @return what was learned
     */
    public static FewHead learn(List<FewClip> clips, int[] members, int classes) {
        int size = clips.get(members[0]).embedding().length;
        double[] mean = new double[size];
        double[] scale = new double[size];
        for (int member : members) {
            for (int i = 0; i < size; i++) {
                mean[i] += clips.get(member).embedding()[i] / members.length;
            }
        }
        for (int member : members) {
            for (int i = 0; i < size; i++) {
                double off = clips.get(member).embedding()[i] - mean[i];
                scale[i] += off * off / members.length;
            }
        }
        for (int i = 0; i < size; i++) {
            double deviation = Math.sqrt(scale[i]);
            scale[i] = deviation < LEAST_SCALE ? 1 : deviation;
        }
        double[][] vectors = new double[members.length][];
        int[] labels = new int[members.length];
        for (int n = 0; n < members.length; n++) {
            vectors[n] = standardised(clips.get(members[n]).embedding(), mean, scale);
            labels[n] = clips.get(members[n]).label();
        }
        return new FewHead(mean, scale, LinearDiscriminant.solve(vectors, labels, classes, SHRINKAGE), members.length
                / (members.length + HALF));
    }

    /** @return the same without the model below */
    public FewHead alone() {
        return new FewHead(mean, scale, layer, 1);
    }

    private static double[] standardised(double[] embedding, double[] mean, double[] scale) {
        double[] result = new double[embedding.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.clamp((embedding[i] - mean[i]) / scale[i], -LIMIT, LIMIT);
        }
        return result;
    }

    /**
     * @param clip a recording
     * @return logits by the discriminant analysis alone
     */
    public double[] own(FewClip clip) {
        return divided(layer.logits(standardised(clip.embedding(), mean, scale)), 1);
    }

    /**
     * @param clip a recording
     * @return logits of the mixture
     */
    public double[] mixed(FewClip clip) {
        double[] own = own(clip);
        double[] base = divided(clip.base(), 1 - share);
        for (int c = 0; c < own.length; c++) {
            own[c] = share * own[c] + base[c];
        }
        return own;
    }

    private static double[] divided(double[] logits, double factor) {
        double[] result = new double[logits.length];
        for (int c = 0; c < result.length; c++) {
            result[c] = logits[c] * factor / TEMPERATURE;
        }
        return result;
    }

    /** @return [values][classes] of the layer as it stands in a graph, its share and temperature in it */
    public float[] weightOfGraph() {
        int classes = layer.bias().length;
        float[] weight = new float[mean.length * classes];
        for (int i = 0; i < mean.length; i++) {
            for (int c = 0; c < classes; c++) {
                weight[i * classes + c] = (float) (layer.weight()[c][i] * share / TEMPERATURE);
            }
        }
        return weight;
    }

    /** @return [classes] likewise */
    public float[] biasOfGraph() {
        float[] bias = new float[layer.bias().length];
        for (int c = 0; c < bias.length; c++) {
            bias[c] = (float) (layer.bias()[c] * share / TEMPERATURE);
        }
        return bias;
    }

    /**
     * @param map from the classes of the model below to ours
     * @return the same with the model's share and temperature in it, row after row
     */
    public float[] mapOfGraph(double[][] map) {
        int classes = layer.bias().length;
        float[] flat = new float[map.length * classes];
        for (int from = 0; from < map.length; from++) {
            for (int to = 0; to < classes; to++) {
                flat[from * classes + to] = (float) (map[from][to] * (1 - share) / TEMPERATURE);
            }
        }
        return flat;
    }
}
