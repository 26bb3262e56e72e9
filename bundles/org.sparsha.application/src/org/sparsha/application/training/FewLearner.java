/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.sparsha.model.Model;
import org.sparsha.model.ModelException;
import org.sparsha.train.FewClip;
import org.sparsha.train.FewHead;

/**
 * Learns on top of a model from some of the recordings, and answers to others. Whether the model is taken as it is, fitted to them or
 * not at all is chosen by inner folds.
 */
final class FewLearner {

    /** With fewer recordings a model isn't fitted (docs/training.md, reference clips). */
    private static final int FIT_FROM = 10;
    private static final int INNER = 3;

    private final FewBase base;
    private final int classes;

    FewLearner(FewBase base, int classes) {
        this.base = base;
        this.classes = classes;
    }

    /**
     * What was learned.
     *
     * @param head the further head
     * @param fitted whether the model below is fitted to the recordings learned from
     */
    record Learned(FewHead head, boolean fitted) {
    }

    /**
     * Answers to recordings that weren't learned from, as logits.
     *
     * @param few the mixture
     * @param scratch the discriminant analysis alone
     * @param asItIs the model below
     * @param fittedBase the model below, fitted to the recordings learned from; where it can't be, as it is
     */
    record Answers(double[][] few, double[][] scratch, double[][] asItIs, double[][] fittedBase) {
    }

    /** Learns from all, for the package. */
    Learned learn(int[] members) throws ModelException {
        FewHead head = FewHead.learn(base.clips(), members, classes);
        List<FewClip> fittedClips = base.clips();
        if (canFit(members)) {
            try (Model fitted = base.fitted(members)) {
                fittedClips = base.asked(fitted, members);
            }
        }
        return chosen(head, fittedClips, members);
    }

    /** The model below as it is, fitted or not at all: by what inner folds lose. */
    private Learned chosen(FewHead head, List<FewClip> fittedClips, int[] members) {
        double asItIs = loss(base.clips(), members, UnaryOperator.identity());
        double fitted = canFit(members) ? loss(fittedClips, members, UnaryOperator.identity()) : Double.POSITIVE_INFINITY;
        double alone = loss(base.clips(), members, FewHead::alone);
        return alone < Math.min(asItIs, fitted) ? new Learned(head.alone(), false) : new Learned(head, fitted < asItIs);
    }

    private boolean canFit(int[] members) {
        return base.canBeFitted() && members.length >= FIT_FROM;
    }

    /** Learns from {@code members} and answers to {@code asked}. */
    Answers answers(int[] members, int[] asked) throws ModelException {
        FewHead head = FewHead.learn(base.clips(), members, classes);
        List<FewClip> fittedClips = base.clips();
        if (canFit(members)) {
            try (Model fitted = base.fitted(members)) {
                fittedClips = base.asked(fitted, IntStream.concat(IntStream.of(members), IntStream.of(asked)).toArray());
            }
        }
        Learned learned = chosen(head, fittedClips, members);
        List<FewClip> below = learned.fitted() ? fittedClips : base.clips();
        List<FewClip> other = fittedClips;
        return new Answers(each(asked, one -> learned.head().mixed(below.get(one))), each(asked, one -> head.own(base.clips().get(one))),
                each(asked, one -> base.clips().get(one).base()), each(asked, one -> other.get(one).base()));
    }

    private static double[][] each(int[] asked, java.util.function.IntFunction<double[]> answer) {
        return IntStream.of(asked).mapToObj(answer).toArray(double[][]::new);
    }

    /** Mean loss of the mixture on recordings that inner folds leave out: by speaker where there are several. */
    private double loss(List<FewClip> clips, int[] members, UnaryOperator<FewHead> form) {
        List<String> speakers = IntStream.of(members).mapToObj(one -> clips.get(one).speaker()).distinct().sorted().toList();
        int[] place = new int[members.length]; // among the recordings of its class, so that no fold lacks a class that has several
        int[] seen = new int[classes];
        for (int n = 0; n < members.length; n++) {
            place[n] = seen[clips.get(members[n]).label()]++;
        }
        double sum = 0;
        int count = 0;
        for (int fold = 0; fold < INNER; fold++) {
            List<Integer> train = new ArrayList<>();
            List<Integer> test = new ArrayList<>();
            for (int n = 0; n < members.length; n++) {
                int group = speakers.size() < INNER ? place[n] : speakers.indexOf(clips.get(members[n]).speaker());
                (group % INNER == fold ? test : train).add(members[n]);
            }
            if (train.isEmpty() || test.isEmpty()) {
                continue;
            }
            FewHead head = form.apply(FewHead.learn(clips, train.stream().mapToInt(Integer::intValue).toArray(), classes));
            for (int one : test) {
                sum += loss(head.mixed(clips.get(one)), clips.get(one).label());
                count++;
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static double loss(double[] logits, int label) {
        double max = Arrays.stream(logits).max().orElse(0);
        double sum = 0;
        for (double logit : logits) {
            sum += Math.exp(logit - max);
        }
        return max + Math.log(sum) - logits[label];
    }

    /**
     * So many recordings of each class.
     *
     * @param members what is drawn from
     * @param each how many a class
     * @return the recordings, in order; nothing where a class has too few
     */
    Optional<int[]> draw(int[] members, int each, long seed) {
        Random random = new Random(seed);
        List<Integer> drawn = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            int wanted = c;
            List<Integer> own = new ArrayList<>(IntStream.of(members).filter(one -> base.clips().get(one).label() == wanted).boxed()
                    .toList());
            if (own.size() < each) {
                return Optional.empty();
            }
            java.util.Collections.shuffle(own, random);
            drawn.addAll(own.subList(0, each));
        }
        return Optional.of(drawn.stream().mapToInt(Integer::intValue).sorted().toArray());
    }
}
