/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Answers that several units have alike, person by person, kept once and counted: what is fitted over them costs as much as there are
 * patterns, not units.
 *
 * @param answers [pattern][annotator], number of a category or {@link Ratings#MISSING}
 * @param counts how many units have each
 * @param ofUnit number of each unit's pattern
 */
record AnswerPatterns(int[][] answers, int[] counts, int[] ofUnit) {

    private record Row(int[] answers) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && Arrays.equals(answers, that.answers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(answers);
        }
    }

    static AnswerPatterns of(Ratings ratings) {
        Map<Row, Integer> numbers = new HashMap<>();
        List<int[]> found = new ArrayList<>();
        int[] ofUnit = new int[ratings.units().size()];
        int[] counts = new int[ofUnit.length];
        for (int unit = 0; unit < ofUnit.length; unit++) {
            int[] row = new int[ratings.annotators().size()];
            for (int person = 0; person < row.length; person++) {
                row[person] = ratings.answer(unit, person);
            }
            Integer number = numbers.putIfAbsent(new Row(row), found.size());
            if (number == null) {
                number = found.size();
                found.add(row);
            }
            ofUnit[unit] = number;
            counts[number]++;
        }
        return new AnswerPatterns(found.toArray(int[][]::new), Arrays.copyOf(counts, found.size()), ofUnit);
    }

    double[][] toUnits(double[][] posterior) {
        return Arrays.stream(ofUnit).mapToObj(number -> posterior[number].clone()).toArray(double[][]::new);
    }
}
