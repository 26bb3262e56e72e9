/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.listen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.sparsha.core.Ranges;
import org.sparsha.core.SampleRange;
import org.sparsha.explain.TimeScores;

/** A rule that says which part of a scored clip is salient. Only positive scores are ever salient. */
public sealed interface SalienceRule {

    /**
     * @param scores scores along time
     * @return half-open ranges, ascending, not touching; none where no score is positive
     */
    List<SampleRange> select(TimeScores scores);

    /** How the rules are called in settings: the first is the usual one. */
    List<String> IDS = List.of("share-of-maximum", "top-share", "cumulative-share");

    /**
     * @param id one of {@link #IDS}
     * @param share 0 to 1
     * @return that rule with that share
     */
    static SalienceRule of(String id, double share) {
        return switch (IDS.indexOf(id)) {
            case 0 -> new ShareOfMaximum(share);
            case 1 -> new TopShare(share);
            case 2 -> new CumulativeShare(share);
            default -> throw new IllegalArgumentException("There is no rule " + id + "; there is " + String.join(", ", IDS));
        };
    }

    /**
     * Everything with at least a share of the largest score.
     *
     * @param share 0 to 1
     */
    record ShareOfMaximum(double share) implements SalienceRule {
        /** Checks the share. */
        public ShareOfMaximum {
            check(share);
        }

        @Override
        public List<SampleRange> select(TimeScores scores) {
            return scores.salient(share);
        }
    }

    /**
     * The highest scores that together cover a share of the scored time.
     *
     * @param share 0 to 1; at least one segment is taken unless it is 0
     */
    record TopShare(double share) implements SalienceRule {
        /** Checks the share. */
        public TopShare {
            check(share);
        }

        @Override
        public List<SampleRange> select(TimeScores scores) {
            double wanted = share * Ranges.joined(scores.segments().stream().map(segment -> segment.range()).toList()).stream()
                    .mapToLong(SampleRange::length).sum();
            List<SampleRange> taken = new ArrayList<>();
            for (int i : descending(scores)) {
                long covered = Ranges.joined(taken).stream().mapToLong(SampleRange::length).sum();
                if (covered >= wanted) {
                    break;
                }
                taken.add(scores.segments().get(i).range());
            }
            return Ranges.joined(taken);
        }
    }

    /**
     * The highest scores that together make up a share of the sum of all positive scores.
     *
     * @param share 0 to 1
     */
    record CumulativeShare(double share) implements SalienceRule {
        /** Checks the share. */
        public CumulativeShare {
            check(share);
        }

        @Override
        public List<SampleRange> select(TimeScores scores) {
            double total = scores.scores().stream().mapToDouble(score -> Math.max(0, score)).sum();
            double sum = 0;
            List<SampleRange> taken = new ArrayList<>();
            for (int i : descending(scores)) {
                if (sum >= share * total) {
                    break;
                }
                sum += scores.scores().get(i);
                taken.add(scores.segments().get(i).range());
            }
            return Ranges.joined(taken);
        }
    }

    private static void check(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("Not a share between 0 and 1: " + share);
        }
    }

    /** Numbers of the positive scores, highest first, earlier ones first among equals. */
    private static List<Integer> descending(TimeScores scores) {
        return IntStream.range(0, scores.scores().size()).filter(i -> scores.scores().get(i) > 0).boxed()
                .sorted(Comparator.comparing((Integer i) -> -scores.scores().get(i)).thenComparing(i -> i)).toList();
    }
}
