/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Makes batches: reads matrices, augments them in training, standardises, pools, pads. What chance decides comes from one generator, so
 * that a seed fixes it. Mean and scale come from the clips that the job names for it.
 */
final class BatchMaker {

    private static final float STATISTICS_LIMIT = 4;
    /** Of standardised rows; what varies less would be blown up together with its rounding errors. */
    private static final double LEAST_SCALE = 5e-4;

    private final Job job;
    private final Dataset data;
    private final int flags;
    private final Scaler scaler;
    private final float[] statisticsMean;
    private final float[] statisticsScale;
    private final Map<Long, float[]> known = new HashMap<>();
    private final int pitchRow;
    private final int voicedRow;

    BatchMaker(Job job, Dataset data, int[] scale, int flags) throws IOException {
        this.job = job;
        this.data = data;
        this.flags = flags;
        scaler = Scaler.fit(job, data, scale, flags);
        pitchRow = flags == 1 ? job.size("pitchRow") : 0;
        voicedRow = flags == 1 ? job.size("voicedRow") : 0;
        int size = flags == 1 ? FrameStatistics.size(job.rows() - 1) : 1;
        statisticsMean = new float[size];
        statisticsScale = new float[size];
        Arrays.fill(statisticsScale, 1);
        if (flags == 1) {
            fitStatistics(scale);
        }
    }

    private void fitStatistics(int[] clips) throws IOException {
        double[] sum = new double[statisticsMean.length];
        double[] square = new double[sum.length];
        int count = 0;
        for (int clip : clips) {
            int variants = job.settings().scaleVariants() ? job.clips().get(clip).frames().length : 1;
            for (int variant = 0; variant < variants; variant++) {
                float[] values = statistics(standardised(clip, variant));
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += values[i];
                    square[i] += (double) values[i] * values[i];
                }
                count++;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            double mean = sum[i] / Math.max(1, count);
            double deviation = Math.sqrt(Math.max(0, square[i] / Math.max(1, count) - mean * mean));
            statisticsMean[i] = (float) mean;
            statisticsScale[i] = deviation < LEAST_SCALE ? 1 : (float) deviation;
        }
    }

    /** Puts mean and scale among a network's numbers. */
    void save(SafeTensors target) {
        target.put("scaler.mean", scaler.mean(), scaler.mean().length);
        target.put("scaler.scale", scaler.scale(), scaler.scale().length);
        if (flags == 1) {
            target.put("statistics.mean", statisticsMean, statisticsMean.length);
            target.put("statistics.scale", statisticsScale, statisticsScale.length);
        }
    }

    Batch plain(NDManager manager, int[] clips) throws IOException {
        List<Frames> all = new ArrayList<>();
        for (int clip : clips) {
            all.add(standardised(clip, 0));
        }
        return pack(manager, all, null);
    }

    Batch augmented(NDManager manager, int[] clips, Random random) throws IOException {
        List<Frames> all = new ArrayList<>();
        for (int clip : clips) {
            int variants = job.settings().variants() ? job.clips().get(clip).frames().length : 1;
            all.add(standardised(clip, random.nextInt(variants)));
        }
        return pack(manager, all, random);
    }

    /** A clip's standardised frames; {@code place} tells clips and variants apart. */
    private record Frames(long place, float[][] z, float[] active, float[] voiced) {
    }

    private Frames standardised(int clip, int variant) throws IOException {
        float[] matrix = data.matrix(clip, variant);
        int frames = job.clips().get(clip).frames()[variant];
        float[] active = new float[frames];
        float[] voiced = new float[frames];
        float[][] z = new float[job.rows() - flags][frames];
        for (int t = 0; t < frames; t++) {
            active[t] = flags == 1 ? matrix[t] : 1;
            voiced[t] = flags == 1 ? matrix[(voicedRow + 1) * frames + t] : 1;
            for (int r = 0; r < z.length; r++) {
                z[r][t] = scaler.apply(r + flags, matrix[(r + flags) * frames + t]) * active[t];
            }
        }
        return new Frames(job.clips().get(clip).offsets()[variant], z, active, voiced);
    }

    /** Kept once computed: sorting every row of every clip in every epoch would take most of the time. */
    private float[] statistics(Frames frames) {
        return known.computeIfAbsent(frames.place, place -> FrameStatistics.of(frames.z, frames.active, frames.voiced, pitchRow));
    }

    /** Moves and hides in standardised frames what a speaker, a room or a microphone would. */
    private Frames disturb(Frames clip, Random random) {
        Job.Settings settings = job.settings();
        int frames = clip.active.length;
        int start = 0;
        int length = frames;
        if (settings.crop() > 0 && random.nextFloat() < settings.crop() && frames > 20) {
            length = frames * 6 / 10 + random.nextInt(frames - frames * 6 / 10 + 1);
            start = random.nextInt(frames - length + 1);
        }
        int maskLength = settings.timeMask() > 0 ? random.nextInt(settings.timeMask() + 1) : 0;
        int maskStart = random.nextInt(Math.max(1, length - maskLength));
        float level = (float) random.nextGaussian() * settings.level();
        float[][] z = new float[clip.z.length][length];
        for (int r = 0; r < z.length; r++) {
            Float moves = settings.levelRows().get(Integer.toString(r));
            float shift = moves == null ? 0 : level * moves / scaler.scale()[r + flags];
            for (int t = 0; t < length; t++) {
                boolean hidden = t >= maskStart && t < maskStart + maskLength;
                float noise = settings.noise() > 0 ? (float) random.nextGaussian() * settings.noise() : 0;
                z[r][t] = hidden ? 0 : clip.z[r][start + t] + shift + noise;
            }
        }
        float[] active = Arrays.copyOfRange(clip.active, start, start + length);
        float[] voiced = Arrays.copyOfRange(clip.voiced, start, start + length);
        return new Frames(clip.place, z, active, voiced);
    }

    private Batch pack(NDManager manager, List<Frames> clips, Random random) {
        List<Frames> shown = clips;
        if (random != null && flags == 1) {
            shown = clips.stream().map(clip -> disturb(clip, random)).toList();
        }
        int longest = shown.stream().mapToInt(clip -> clip.active.length).max().orElse(1);
        int rows = job.rows() - flags;
        float[] values = new float[clips.size() * rows * longest];
        float[] active = new float[clips.size() * longest];
        float[] statistics = new float[clips.size() * statisticsMean.length];
        for (int n = 0; n < clips.size(); n++) {
            Frames clip = shown.get(n);
            System.arraycopy(clip.active, 0, active, n * longest, clip.active.length);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(clip.z[r], 0, values, (n * rows + r) * longest, clip.active.length);
            }
            if (flags == 1) {
                fillStatistics(clips.get(n), statistics, n * statisticsMean.length, random);
            }
        }
        return new Batch(manager.create(values, new Shape(clips.size(), rows, longest)),
                manager.create(active, new Shape(clips.size(), 1, longest)),
                manager.create(statistics, new Shape(clips.size(), statisticsMean.length)));
    }

    private void fillStatistics(Frames clip, float[] target, int at, Random random) {
        float[] values = statistics(clip);
        float noise = random == null ? 0 : job.settings().statisticsNoise();
        for (int i = 0; i < values.length; i++) {
            float z = (values[i] - statisticsMean[i]) / statisticsScale[i];
            float bounded = Math.max(-STATISTICS_LIMIT, Math.min(STATISTICS_LIMIT, z));
            target[at + i] = noise > 0 ? bounded + (float) random.nextGaussian() * noise : bounded;
        }
    }

    /** @return weight of each class in the loss, by 1/count in the training part, or 1 */
    static float[] classWeights(Job job, int[] train) {
        float[] weights = new float[job.classes()];
        for (int clip : train) {
            weights[job.clips().get(clip).label()]++;
        }
        double sum = 0;
        for (int c = 0; c < weights.length; c++) {
            weights[c] = weights[c] == 0 ? 0 : job.settings().classWeights() ? 1 / weights[c] : 1;
            sum += weights[c];
        }
        for (int c = 0; c < weights.length; c++) {
            weights[c] = (float) (weights[c] * weights.length / sum);
        }
        return weights;
    }
}
