/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.sparsha.corpus.CombinedCorpus;
import org.sparsha.corpus.Recording;
import org.sparsha.corpus.agreement.GoldLabels;
import org.sparsha.train.protocol.TrainingJob;

/**
 * What a model is to say of a recording, beside its one label.
 *
 * @param soft whether it is what several people said together: the columns {@code share LABEL}, as gold labels have them
 * @param balanced whether corpora count alike, in each of them its classes, and classes that a corpus lacks are left out of the loss of its
 *        recordings
 */
public record TrainingTargets(boolean soft, boolean balanced) {

    /** One label, every class counting alike over all corpora. */
    public static final TrainingTargets LABELS = new TrainingTargets(false, false);

    /**
     * The targets of recordings.
     *
     * @param recordings the recordings
     * @param labels the classes
     * @return one each
     * @throws TrainingException where shares are asked for and no recording has any
     */
    List<TrainingJob.Target> of(List<Recording> recordings, List<String> labels) throws TrainingException {
        if (!soft && !balanced) {
            return recordings.stream().map(recording -> TrainingJob.Target.ONE).toList();
        }
        List<float[]> shares = recordings.stream().map(recording -> soft ? shares(recording, labels) : new float[0]).toList();
        if (soft && shares.stream().allMatch(one -> one.length == 0)) {
            throw new TrainingException("Soft labels are the columns 'share LABEL' beside the label, with a number each, and no recording "
                    + "has any of the classes " + String.join(", ", labels) + ". 'sparsha annotate gold' and 'sparsha agreement --gold' "
                    + "write them.");
        }
        Map<String, double[]> counts = new LinkedHashMap<>();
        Map<String, Set<Integer>> present = new LinkedHashMap<>();
        for (int i = 0; i < shares.size(); i++) {
            String corpus = CombinedCorpus.of(recordings.get(i));
            double[] own = counts.computeIfAbsent(corpus, name -> new double[labels.size()]);
            own[labels.indexOf(recordings.get(i).label())]++;
            Set<Integer> classes = present.computeIfAbsent(corpus, name -> new HashSet<>());
            classes.add(labels.indexOf(recordings.get(i).label()));
            for (int c = 0; c < shares.get(i).length; c++) {
                if (shares.get(i)[c] > 0) {
                    classes.add(c);
                }
            }
        }
        List<TrainingJob.Target> targets = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            String corpus = CombinedCorpus.of(recordings.get(i));
            int[] absent = !balanced ? new int[0] : IntStream.range(0, labels.size()).filter(c -> !present.get(corpus).contains(c))
                    .toArray();
            targets.add(new TrainingJob.Target(shares.get(i), balanced ? weight(counts, corpus, labels.indexOf(recordings.get(i).label()))
                    : 1, absent));
        }
        return targets;
    }

    /** By what a recording counts within its class so that this class has as much from each corpus that has it. */
    private static float weight(Map<String, double[]> counts, String corpus, int label) {
        double all = counts.values().stream().mapToDouble(own -> own[label]).sum();
        long corpora = counts.values().stream().filter(own -> own[label] > 0).count();
        return (float) (all / corpora / counts.get(corpus)[label]);
    }

    /** Shares of the classes that add up to 1; none where the recording has no share of any. */
    private static float[] shares(Recording recording, List<String> labels) {
        float[] shares = new float[labels.size()];
        for (int c = 0; c < shares.length; c++) {
            try {
                float share = Float.parseFloat(recording.labels().attributes().getOrDefault(GoldLabels.SHARE + labels.get(c), "0"));
                shares[c] = share > 0 && share <= 1 ? share : 0;
            } catch (NumberFormatException e) {
                shares[c] = 0; // an empty field: nobody said so
            }
        }
        float sum = 0;
        for (float share : shares) {
            sum += share;
        }
        if (sum <= 0) {
            return new float[0];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }
}
