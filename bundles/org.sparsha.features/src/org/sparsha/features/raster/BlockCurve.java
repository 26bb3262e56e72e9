/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

import org.sparsha.core.SparshaException;

/**
 * A curve that takes long to compute: block by block where it is looked at closely, once the view has come to rest, so that nothing is
 * computed for what is scrolled past and painting never has to share the processors with it. Blocks are kept. Safe to call from any thread.
 */
public final class BlockCurve implements CurveSource {

    /** Frames of a block. */
    public static final int BLOCK = 256;

    private static final System.Logger LOGGER = System.getLogger(BlockCurve.class.getName());
    private static final int MOST_BLOCKS = 4096;
    private static final long TELL_EVERY = 100_000_000L;
    private static final long REST = 120_000_000L;

    /**
     * What it is.
     *
     * @param name what it is, for the user
     * @param unit unit
     * @param hop samples from one frame to the next, above 0; frame 0 lies at sample 0
     * @param frames number of frames
     * @param lowest value at the lower edge of the picture
     * @param highest value at the upper edge, above {@code lowest}
     */
    public record Shape(String name, String unit, double hop, long frames, double lowest, double highest) {
    }

    /** Computes the curve, on a worker thread. */
    @FunctionalInterface
    public interface Maker {
        /**
         * @param firstFrame first frame
         * @param frames how many, at least 1
         * @return one value a frame, NaN where there is none
         * @throws SparshaException if the clip cannot be read
         */
        float[] make(long firstFrame, int frames) throws SparshaException;
    }

    private final Shape shape;
    private final Maker maker;
    private final Executor executor;
    private final double coarsest;
    private final Optional<CurveSource> overview;
    private final Map<Long, float[]> blocks = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<Long, SparshaException> failures = new HashMap<>();
    private final Deque<Long> wanted = new ArrayDeque<>();
    private Runnable listener = () -> { };
    private long[] inSight = {0, 0};
    private double left;
    private double right;
    private long movedAt;
    private boolean busy;
    private long rest = REST;

    /**
     * @param shape what it is
     * @param maker computes it
     * @param executor runs the maker, one block at a time
     * @param coarsest most samples a column at which it is computed
     * @param overview what stands for it where it is looked at from further away, or is not known yet; its scale is taken over
     */
    public BlockCurve(Shape shape, Maker maker, Executor executor, double coarsest, Optional<CurveSource> overview) {
        this.shape = shape;
        this.maker = maker;
        this.executor = executor;
        this.coarsest = coarsest;
        this.overview = overview;
    }

    /** Computes at once what is looked at, without waiting for the view to come to rest; for tests. */
    BlockCurve withoutRest() {
        rest = 0;
        return this;
    }

    @Override
    public String name() {
        return shape.name();
    }

    @Override
    public String unit() {
        return shape.unit();
    }

    @Override
    public synchronized void setListener(Runnable changed) {
        listener = changed;
    }

    @Override
    public Curve between(double from, double to, double samplesPerColumn) throws SparshaException {
        long first = Math.max(0, Math.min(shape.frames(), (long) Math.floor(from / shape.hop())));
        long last = Math.max(first, Math.min(shape.frames(), (long) Math.ceil(to / shape.hop()) + 1));
        boolean close = samplesPerColumn <= coarsest;
        Optional<float[]> values = close ? known(first, last) : Optional.empty();
        if (overview.isPresent()) {
            Curve far = overview.get().between(from, to, samplesPerColumn);
            return values.isEmpty() ? far : curve(first, values.get(), far.lowest(), far.highest());
        }
        return curve(first, values.orElseGet(() -> close ? partly(first, last) : new float[0]), shape.lowest(), shape.highest());
    }

    private Curve curve(long first, float[] values, double lowest, double highest) {
        return new Curve(shape.name(), shape.unit(), first * shape.hop(), shape.hop(), values, lowest, highest);
    }

    /** The frames of a range, where all are known. */
    private synchronized Optional<float[]> known(long first, long last) throws SparshaException {
        for (long block = first / BLOCK; block * BLOCK < last; block++) {
            if (failures.containsKey(block)) {
                throw failures.get(block);
            }
            if (!blocks.containsKey(block)) {
                return Optional.empty();
            }
        }
        return Optional.of(partly(first, last));
    }

    private synchronized float[] partly(long first, long last) {
        float[] values = new float[(int) (last - first)];
        Arrays.fill(values, Float.NaN);
        for (long block = first / BLOCK; block * BLOCK < last; block++) {
            float[] made = blocks.get(block);
            long from = Math.max(first, block * BLOCK);
            long to = Math.min(last, block * BLOCK + (made == null ? 0 : made.length));
            if (to > from) {
                System.arraycopy(made, (int) (from - block * BLOCK), values, (int) (from - first), (int) (to - from));
            }
        }
        return values;
    }

    @Override
    public void show(double from, double to, double samplesPerColumn) {
        long first = samplesPerColumn > coarsest ? 0 : (long) Math.floor(Math.max(0, from) / shape.hop() / BLOCK);
        long end = samplesPerColumn > coarsest ? 0
                : (long) Math.ceil(Math.min(Math.ceil(to / shape.hop()) + 1, shape.frames()) / BLOCK);
        boolean start;
        synchronized (this) {
            if (from != left || to != right) {
                left = from;
                right = to;
                movedAt = System.nanoTime();
            }
            if (first == inSight[0] && end == inSight[1]) {
                return;
            }
            inSight = new long[] {first, end};
            wanted.clear();
            for (long block = first; block < end; block++) {
                if (!blocks.containsKey(block) && !failures.containsKey(block)) {
                    wanted.add(block);
                }
            }
            start = !busy && !wanted.isEmpty();
            busy |= start;
        }
        if (start) {
            try {
                executor.execute(this::work);
            } catch (RejectedExecutionException e) {
                stop(); // the workbench ends
            }
        }
    }

    @Override
    public synchronized void hide() {
        inSight = new long[] {0, 0};
        wanted.clear();
    }

    private synchronized void stop() {
        wanted.clear();
        busy = false;
    }

    private void work() {
        long told = System.nanoTime();
        boolean news = false;
        try {
            for (Optional<Long> block = next(); block.isPresent(); block = next()) {
                make(block.get());
                news = true;
                if (System.nanoTime() - told > TELL_EVERY) {
                    tell();
                    told = System.nanoTime();
                    news = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
        if (news) {
            tell();
        }
    }

    /** The block wished for most, once the view rests; none ends the work. */
    private synchronized Optional<Long> next() throws InterruptedException {
        long wait = rest - (System.nanoTime() - movedAt);
        while (wait > 0 && !wanted.isEmpty()) {
            wait(wait / 1_000_000, (int) (wait % 1_000_000));
            wait = rest - (System.nanoTime() - movedAt);
        }
        busy = !wanted.isEmpty();
        return Optional.ofNullable(wanted.poll());
    }

    private void make(long block) {
        int frames = (int) Math.min(BLOCK, shape.frames() - block * BLOCK);
        try {
            float[] values = maker.make(block * BLOCK, frames);
            synchronized (this) {
                blocks.put(block, values);
                if (blocks.size() > MOST_BLOCKS) {
                    blocks.remove(blocks.keySet().iterator().next());
                }
            }
        } catch (SparshaException e) {
            failed(block, e);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOGGER.log(System.Logger.Level.WARNING, shape.name() + " could not be computed", e);
            failed(block, new SparshaException(shape.name() + " could not be computed: " + e + ". The log has more."));
        }
    }

    private synchronized void failed(long block, SparshaException failure) {
        failures.put(block, failure);
    }

    private void tell() {
        Runnable told;
        synchronized (this) {
            told = listener;
        }
        told.run();
    }
}
