/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.sparsha.train.protocol.TrainingJob;

/**
 * Standardises pooled statistics: by mean and scale over the clips that the job names for it, or, where the job groups clips by speaker or
 * corpus, by those of each group. A group's copies of one kind are a group of their own, as if another speaker had spoken. A group's mean
 * and scale are drawn towards those over all clips, as much as so many clips more would do it, so that few clips do no harm; the model
 * package tells whoever applies the model the same two numbers.
 */
final class StatisticsScaler {

    private static final float LIMIT = 4;
    /** Of standardised rows; what varies less would be blown up together with its rounding errors. */
    private static final double LEAST_SCALE = 5e-4;
    /** Of a statistic's own size, for the same reason: one rounding is then 1e-5 of what it is divided by. */
    private static final double LEAST_SHARE = 5e-3;

    private final TrainingJob job;
    private final float[] mean;
    private final float[] scale;
    private final Map<Long, float[][]> groups = new HashMap<>();

    /** Gives the statistics of a clip's variant. */
    @FunctionalInterface
    interface Source {

        /** @return the statistics, not standardised; not to be changed */
        float[] of(int clip, int variant) throws IOException;
    }

    /** @param size number of statistics; with 0 there is nothing to standardise */
    StatisticsScaler(TrainingJob job, int[] clips, int size, Source source) throws IOException {
        this.job = job;
        mean = new float[size];
        scale = new float[size];
        Arrays.fill(scale, 1);
        if (size > 0) {
            fit(clips, source);
        }
    }

    private void fit(int[] clips, Source source) throws IOException {
        Map<Long, Moments> learned = new HashMap<>();
        Moments all = new Moments(mean.length);
        for (int clip : clips) {
            int variants = job.settings().scaleVariants() ? job.clips().get(clip).frames().length : 1;
            for (int variant = 0; variant < variants; variant++) {
                float[] values = source.of(clip, variant);
                all.add(values);
                learned.computeIfAbsent(key(clip, variant), key -> new Moments(mean.length)).add(values);
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) all.mean(i);
            int place = i;
            double variance = job.grouping().grouped() && job.grouping().learned()
                    ? learned.values().stream().mapToDouble(own -> own.squares(place)).sum() / Math.max(1, all.count)
                    : all.squares(i) / Math.max(1, all.count);
            double deviation = Math.sqrt(variance);
            boolean hardlyVaries = deviation < Math.max(LEAST_SCALE, LEAST_SHARE * Math.abs(all.mean(i)));
            scale[i] = hardlyVaries ? 1 : (float) deviation;
        }
        if (job.grouping().grouped()) {
            fitGroups(source);
        }
    }

    private void fitGroups(Source source) throws IOException {
        Map<Long, Moments> all = new HashMap<>();
        for (int clip = 0; clip < job.clips().size(); clip++) {
            for (int variant = 0; variant < job.clips().get(clip).frames().length; variant++) {
                all.computeIfAbsent(key(clip, variant), key -> new Moments(mean.length)).add(source.of(clip, variant));
            }
        }
        all.forEach((key, own) -> groups.put(key, own.drawn(mean, scale, job.grouping().meanWeight(), job.grouping().scaleWeight())));
    }

    private long key(int clip, int variant) {
        return (long) job.clips().get(clip).group() << 32 | variant;
    }

    /** @return whether groups have a mean and scale of their own */
    boolean isGrouped() {
        return !groups.isEmpty();
    }

    int size() {
        return mean.length;
    }

    /** Writes standardised, bounded statistics; {@code byGroup} with the mean and scale of the clip's group, where there are such. */
    void apply(float[] values, int clip, int variant, boolean byGroup, float[] target, int at) {
        float[][] own = byGroup ? groups.get(key(clip, variant)) : null;
        float[] shift = own == null ? mean : own[0];
        float[] factor = own == null ? scale : own[1];
        for (int i = 0; i < values.length; i++) {
            float z = (values[i] - shift[i]) / factor[i];
            target[at + i] = Math.max(-LIMIT, Math.min(LIMIT, z));
        }
    }

    /** Puts mean and scale among a network's numbers. */
    void save(SafeTensors target) {
        target.put("statistics.mean", mean, mean.length);
        target.put("statistics.scale", scale, scale.length);
    }

    /** Count, sum and sum of squares of every statistic. */
    private static final class Moments {

        private final double[] sum;
        private final double[] square;
        private int count;

        Moments(int size) {
            sum = new double[size];
            square = new double[size];
        }

        void add(float[] values) {
            count++;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
                square[i] += (double) values[i] * values[i];
            }
        }

        double mean(int i) {
            return sum[i] / Math.max(1, count);
        }

        /** @return sum of the squared distances from the mean */
        double squares(int i) {
            return Math.max(0, square[i] - count * mean(i) * mean(i));
        }

        float[][] drawn(float[] towardsMean, float[] towardsScale, double meanWeight, double scaleWeight) {
            float[][] result = new float[2][sum.length];
            for (int i = 0; i < sum.length; i++) {
                double center = (sum[i] + meanWeight * towardsMean[i]) / (count + meanWeight);
                double distance = mean(i) - center;
                double spread = squares(i) + count * distance * distance + scaleWeight * towardsScale[i] * towardsScale[i];
                result[0][i] = (float) center;
                result[1][i] = (float) Math.sqrt(spread / (count + scaleWeight));
            }
            return result;
        }
    }
}
