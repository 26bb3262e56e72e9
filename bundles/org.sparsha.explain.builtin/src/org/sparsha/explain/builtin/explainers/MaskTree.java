/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.builtin.explainers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.sparsha.explain.Coalition;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;
import org.tribuo.impl.ArrayExample;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.RegressionFactory;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.CARTJointRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;

/** One regression tree of Tribuo's on masks, and what each player's splits add along the paths of the training masks (Saabas 2014). */
final class MaskTree {

    private static final float LEAF_WEIGHT = 3f;

    private final Node<Regressor> root;
    private final int[] playerOfFeature;

    private MaskTree(Node<Regressor> root, int[] playerOfFeature) {
        this.root = root;
        this.playerOfFeature = playerOfFeature;
    }

    /**
     * @param masks all masks
     * @param scores their scores
     * @param drawn which of them to train on, with repeats
     * @param features share of the players looked at in each split
     * @param seed seed of those
     */
    static MaskTree train(List<Coalition> masks, double[] scores, int[] drawn, float features, long seed) {
        RegressionFactory factory = new RegressionFactory();
        MutableDataset<Regressor> data = new MutableDataset<>(new SimpleDataSourceProvenance("masks", factory), factory);
        int players = masks.get(0).size();
        for (int index : drawn) {
            String[] names = masks.get(index).toBitSet().stream().mapToObj(MaskTree::name).toArray(String[]::new);
            double[] ones = new double[names.length];
            Arrays.fill(ones, 1);
            if (names.length > 0) {
                data.add(new ArrayExample<>(new Regressor("score", scores[index]), names, ones));
            }
        }
        CARTJointRegressionTrainer trainer = new CARTJointRegressionTrainer(Integer.MAX_VALUE, LEAF_WEIGHT, 0f, features, false,
                new MeanSquaredError(), false, seed);
        Model<Regressor> model = trainer.train(data);
        int[] playerOfFeature = new int[model.getFeatureIDMap().size()];
        for (int player = 0; player < players; player++) {
            int id = model.getFeatureIDMap().getID(name(player));
            if (id >= 0) {
                playerOfFeature[id] = player;
            }
        }
        return new MaskTree(((TreeModel<Regressor>) model).getRoot(), playerOfFeature);
    }

    private static String name(int player) {
        return String.format(Locale.ROOT, "%06d", player);
    }

    /**
     * Mean difference that each player's presence makes along the paths of the masks: the mean of its path contributions over masks that
     * keep it less that over masks that don't.
     */
    double[] attribute(List<Coalition> masks, double[] scores) {
        int players = masks.get(0).size();
        double[] effect = new double[players];
        int[] kept = new int[players];
        masks.forEach(mask -> mask.toBitSet().stream().forEach(player -> kept[player]++));
        List<Integer> everything = new ArrayList<>();
        for (int k = 0; k < scores.length; k++) {
            everything.add(k);
        }
        descend(root, everything, masks, scores, kept, effect);
        return effect;
    }

    private void descend(Node<Regressor> node, List<Integer> here, List<Coalition> masks, double[] scores, int[] kept, double[] effect) {
        if (!(node instanceof SplitNode<Regressor> split)) {
            return;
        }
        int player = playerOfFeature[split.getFeatureID()];
        List<Integer> with = new ArrayList<>();
        List<Integer> without = new ArrayList<>();
        for (int k : here) {
            (masks.get(k).keeps(player) ? with : without).add(k);
        }
        if (with.isEmpty() || without.isEmpty()) {
            return;
        }
        double mean = mean(here, scores);
        effect[player] += with.size() * (mean(with, scores) - mean) / kept[player];
        effect[player] -= without.size() * (mean(without, scores) - mean) / (scores.length - kept[player]);
        descend(split.getGreaterThan(), with, masks, scores, kept, effect);
        descend(split.getLessThanOrEqual(), without, masks, scores, kept, effect);
    }

    private static double mean(List<Integer> of, double[] scores) {
        double sum = 0;
        for (int k : of) {
            sum += scores[k];
        }
        return sum / of.size();
    }
}
