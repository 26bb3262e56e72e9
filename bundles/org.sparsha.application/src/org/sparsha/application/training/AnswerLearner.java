/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import org.sparsha.application.annotation.LearnedOrder;
import org.sparsha.core.Progress;
import org.sparsha.core.SparshaException;
import org.sparsha.corpus.Recording;
import org.sparsha.model.Model;
import org.sparsha.train.FewClip;
import org.sparsha.train.FewHead;

/**
 * Learns from the answers of a person while they label, on top of a model, and says which recordings to ask about next: those first whose
 * two best answers lie closest together, made diverse within batches by greedy k-centre on the model's embedding. Recordings are analysed
 * once; each round of learning takes a fraction of a second and has no chance in it. For one thread at a time, not the UI's.
 */
public final class AnswerLearner {

    private static final int BATCH = 10;
    private static final int CANDIDATES = 3;
    /** Later recordings will have been ordered anew before they come. */
    private static final int DIVERSE_BATCHES = 5;

    private final FewBase base;
    private final List<String> labels;

    private AnswerLearner(FewBase base, List<String> labels) {
        this.base = base;
        this.labels = labels;
    }

    /**
     * Analyses recordings.
     *
     * @param model a model with an embedding; stays the caller's, and isn't asked any more later
     * @param recordings the recordings of a task; those that can't be analysed are left out
     * @param labels the task's labels
     * @param executor analyses; stays the caller's
     * @param progress told of the work, cancels
     * @return what can learn
     * @throws SparshaException where nothing can be made on top of the model
     */
    public static AnswerLearner of(Model model, List<Recording> recordings, List<String> labels, ExecutorService executor,
            Progress progress) throws SparshaException {
        return new AnswerLearner(FewBase.of(model, recordings, labels, executor, progress), List.copyOf(labels));
    }

    /**
     * Learns from answers.
     *
     * @param answers recording to label
     * @return the recordings without an answer in the order in which they are to come; empty where fewer than two labels were given
     */
    public Optional<LearnedOrder> learn(Map<String, String> answers) {
        List<FewClip> clips = new ArrayList<>();
        List<Integer> answered = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < base.clips().size(); i++) {
            FewClip clip = base.clips().get(i);
            int label = labels.indexOf(answers.getOrDefault(base.recordings().get(i).key(), ""));
            clips.add(new FewClip(label, clip.speaker(), clip.embedding(), clip.base()));
            if (label >= 0) {
                answered.add(i);
            } else if (!answers.containsKey(base.recordings().get(i).key())) {
                open.add(i);
            }
        }
        if (answered.stream().map(i -> clips.get(i).label()).distinct().count() < 2) {
            return Optional.empty();
        }
        FewHead head = FewHead.learn(clips, answered.stream().mapToInt(Integer::intValue).toArray(), labels.size());
        Map<Integer, double[]> probabilities = new HashMap<>();
        open.forEach(i -> probabilities.put(i, softmax(head.mixed(clips.get(i)))));
        open.sort(Comparator.comparingDouble(i -> margin(probabilities.get(i))));
        List<LearnedOrder.Entry> entries = new ArrayList<>();
        for (int i : diverse(open, answered, head)) {
            int best = best(probabilities.get(i));
            entries.add(new LearnedOrder.Entry(base.recordings().get(i).key(), labels.get(best), probabilities.get(i)[best]));
        }
        return Optional.of(new LearnedOrder(entries));
    }

    /** Of the next least sure ones, those that lie farthest from what is known. */
    private List<Integer> diverse(List<Integer> bySureness, List<Integer> answered, FewHead head) {
        List<Integer> rest = new ArrayList<>(bySureness);
        List<Integer> known = new ArrayList<>(answered);
        List<Integer> order = new ArrayList<>();
        for (int batch = 0; batch < DIVERSE_BATCHES && rest.size() > BATCH; batch++) {
            List<Integer> candidates = new ArrayList<>(rest.subList(0, Math.min(rest.size(), CANDIDATES * BATCH)));
            Map<Integer, Double> far = new HashMap<>();
            candidates.forEach(one -> far.put(one, known.stream().mapToDouble(other -> distance(one, other, head)).min().orElse(0)));
            for (int n = 0; n < BATCH && !candidates.isEmpty(); n++) {
                int next = candidates.stream().max(Comparator.comparingDouble(far::get)).orElseThrow();
                candidates.remove(Integer.valueOf(next));
                candidates.forEach(one -> far.put(one, Math.min(far.get(one), distance(one, next, head))));
                order.add(next);
                known.add(next);
                rest.remove(Integer.valueOf(next));
            }
        }
        order.addAll(rest);
        return order;
    }

    private double distance(int one, int other, FewHead head) {
        double[] first = base.clips().get(one).embedding();
        double[] second = base.clips().get(other).embedding();
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            double difference = Math.clamp((first[i] - head.mean()[i]) / head.scale()[i], -FewHead.LIMIT, FewHead.LIMIT)
                    - Math.clamp((second[i] - head.mean()[i]) / head.scale()[i], -FewHead.LIMIT, FewHead.LIMIT);
            sum += difference * difference;
        }
        return sum;
    }

    private static double[] softmax(double[] logits) {
        double max = Arrays.stream(logits).max().orElse(0);
        double[] result = Arrays.stream(logits).map(logit -> Math.exp(logit - max)).toArray();
        double sum = Arrays.stream(result).sum();
        return Arrays.stream(result).map(value -> value / sum).toArray();
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }

    private static double margin(double[] probabilities) {
        double[] sorted = probabilities.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length - 1] - sorted[sorted.length - 2];
    }
}
