/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

import org.sparsha.train.protocol.TrainingJob;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Makes batches: reads matrices, augments them in training, standardises, pools, pads. What chance decides comes from one generator, so
 * that a seed fixes it. Mean and scale come from the clips that the job names for it.
 */
final class BatchMaker {

    /** Pooled statistics that are kept, in values; those of more clips are computed again where they are asked for again. */
    private static final int MOST_KNOWN = 32_000_000;

    private final TrainingJob job;
    private final Dataset data;
    private final int flags;
    private final Scaler scaler;
    private final StatisticsScaler statisticsScaler;
    private final FrameDisturbance disturbance;
    private final Map<Long, float[]> known = new HashMap<>();
    private final int pitchRow;
    private final int voicedRow;

    /**
     * @param cancelled asked at each clip whether to stop
     * @throws CancellationException once cancelled
     */
    BatchMaker(TrainingJob job, Dataset data, int[] scale, int flags, AtomicBoolean cancelled) throws IOException {
        this.job = job;
        this.data = data;
        this.flags = flags;
        scaler = Scaler.fit(job, data, scale, flags);
        disturbance = new FrameDisturbance(job.settings(), scaler, flags);
        pitchRow = flags == 1 ? job.size("pitchRow") : 0;
        voicedRow = flags == 1 ? job.size("voicedRow") : 0;
        statisticsScaler = new StatisticsScaler(job, scale, flags == 1 ? FrameStatistics.size(job.rows() - 1) : 0,
                (clip, variant) -> {
                    if (cancelled.get()) {
                        throw new CancellationException();
                    }
                    return statistics(standardised(clip, variant));
                });
    }

    /** @return whether groups of clips are standardised on their own */
    boolean isGrouped() {
        return statisticsScaler.isGrouped();
    }

    /** Puts mean and scale among a network's numbers. */
    void save(SafeTensors target) {
        target.put("scaler.mean", scaler.mean(), scaler.mean().length);
        target.put("scaler.scale", scaler.scale(), scaler.scale().length);
        if (flags == 1) {
            statisticsScaler.save(target);
        }
    }

    /** @param byGroup whether each clip's group is standardised on its own, where the job groups clips */
    Batch plain(NDManager manager, int[] clips, boolean byGroup) throws IOException {
        List<Frames> all = new ArrayList<>();
        for (int clip : clips) {
            all.add(standardised(clip, 0));
        }
        return pack(manager, all, null, byGroup);
    }

    Batch augmented(NDManager manager, int[] clips, Random random) throws IOException {
        List<Frames> all = new ArrayList<>();
        for (int clip : clips) {
            all.add(standardised(clip, random.nextInt(variants(clip))));
        }
        return pack(manager, all, random, job.grouping().learned());
    }

    /** @return number of variants of a clip that are learned from */
    int variants(int clip) {
        return job.settings().variants() ? job.clips().get(clip).frames().length : 1;
    }

    /** @return number of pooled statistics of a clip */
    int statistics() {
        return statisticsScaler.size();
    }

    /** Writes the pooled statistics of a variant, standardised as in training. */
    void statistics(int clip, int variant, float[] target) throws IOException {
        float[] own = known.get(job.clips().get(clip).offsets()[variant]);
        statisticsScaler.apply(own == null ? statistics(standardised(clip, variant)) : own, clip, variant,
                job.grouping().learned(), target, 0);
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
        return new Frames(clip, variant, job.clips().get(clip).offsets()[variant], z, active, voiced);
    }

    /** Kept once computed, as far as there is room: sorting every row of every clip in every epoch would take most of the time. */
    private float[] statistics(Frames frames) {
        float[] own = known.get(frames.place());
        if (own == null) {
            own = FrameStatistics.of(frames.z(), frames.active(), frames.voiced(), pitchRow);
            if ((long) (known.size() + 1) * own.length <= MOST_KNOWN) {
                known.put(frames.place(), own);
            }
        }
        return own;
    }

    private Batch pack(NDManager manager, List<Frames> clips, Random random, boolean byGroup) {
        List<Frames> shown = clips;
        if (random != null && flags == 1) {
            shown = clips.stream().map(clip -> disturbance.of(clip, random)).toList();
        }
        int longest = shown.stream().mapToInt(clip -> clip.active().length).max().orElse(1);
        int rows = job.rows() - flags;
        float[] values = new float[clips.size() * rows * longest];
        float[] active = new float[clips.size() * longest];
        int size = Math.max(1, statisticsScaler.size());
        float[] statistics = new float[clips.size() * size];
        for (int n = 0; n < clips.size(); n++) {
            Frames clip = shown.get(n);
            System.arraycopy(clip.active(), 0, active, n * longest, clip.active().length);
            for (int r = 0; r < rows; r++) {
                System.arraycopy(clip.z()[r], 0, values, (n * rows + r) * longest, clip.active().length);
            }
            if (flags == 1) {
                Frames whole = clips.get(n);
                statisticsScaler.apply(statistics(whole), whole.clip(), whole.variant(), byGroup, statistics, n * size);
            }
        }
        return new Batch(manager.create(values, new Shape(clips.size(), rows, longest)),
                manager.create(active, new Shape(clips.size(), 1, longest)),
                manager.create(statistics, new Shape(clips.size(), size)));
    }
}
