/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

/**
 * What each person answers, beside what the others answer to the same units.
 *
 * @param counts [person][category], how often they gave it
 * @param judged [person], units on which the others have one most frequent answer
 * @param agreed [person], those of them on which the person gave it
 * @param shared [person][category], their answers to units that others answered, too
 * @param others [person][category], shares of the others' answers to those units, summed
 */
record PersonalAnswers(int[][] counts, int[] judged, int[] agreed, int[][] shared, double[][] others) {

    static PersonalAnswers of(Ratings ratings) {
        int people = ratings.annotators().size();
        int categories = ratings.categories().size();
        PersonalAnswers all = new PersonalAnswers(new int[people][categories], new int[people], new int[people],
                new int[people][categories],
                new double[people][categories]);
        for (int unit = 0; unit < ratings.units().size(); unit++) {
            int[] counts = ratings.counts(unit);
            int answers = 0;
            for (int count : counts) {
                answers += count;
            }
            for (int person = 0; person < people; person++) {
                int answer = ratings.answer(unit, person);
                if (answer != Ratings.MISSING) {
                    all.add(person, answer, counts, answers - 1);
                }
            }
        }
        return all;
    }

    private void add(int person, int answer, int[] all, int more) {
        counts[person][answer]++;
        if (more == 0) {
            return;
        }
        all[answer]--;
        int majority = GoldLabels.only(all);
        judged[person] += majority >= 0 ? 1 : 0;
        agreed[person] += majority == answer ? 1 : 0;
        shared[person][answer]++;
        for (int category = 0; category < all.length; category++) {
            others[person][category] += all[category] / (double) more;
        }
        all[answer]++;
    }

    /** By category, how much more often the person gives it than the others do on the same units, as a share of the answers. */
    double[] bias(int person) {
        int answers = 0;
        for (int count : shared[person]) {
            answers += count;
        }
        double[] bias = new double[shared[person].length];
        for (int category = 0; category < bias.length; category++) {
            bias[category] = answers == 0 ? 0 : (shared[person][category] - others[person][category]) / answers;
        }
        return bias;
    }
}
