/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.features.raster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.sparsha.core.SparshaException;

/**
 * Has pictures painted and made ready on worker threads and keeps those used last within a bound of memory. The newest list of wishes
 * replaces all older ones that nobody has begun yet, so that fast scrolling never leaves a queue behind. Safe to call from any thread.
 *
 * @param <K> what names a picture; needs {@code equals} and {@code hashCode}
 * @param <V> what is made of a picture for those who show it
 */
public final class TileCache<K, V> implements AutoCloseable {

    private static final System.Logger LOGGER = System.getLogger(TileCache.class.getName());

    /**
     * One picture wished for.
     *
     * @param key its name
     * @param rasterizer who paints it
     * @param request what to paint
     * @param <K> what names a picture
     */
    public record Wish<K>(K key, Rasterizer rasterizer, RasterRequest request) {
    }

    /**
     * Who is told of what happens, on a worker thread.
     *
     * @param ready run whenever a picture has come or failed
     * @param failed takes the message of a failure
     */
    public record Listener(Runnable ready, Consumer<String> failed) {
    }

    /**
     * How a painted picture is made ready for those who show it. Both methods are called on worker threads.
     *
     * @param <K> what names a picture
     * @param <V> what is made of it
     */
    public interface Finish<K, V> {

        /**
         * @param key the picture's name
         * @param raster the picture
         * @return what is made of it
         */
        V finish(K key, Raster raster);

        /** @param value what nobody will take any more; also called on the thread that clears or closes */
        void discard(V value);
    }

    private record Done<V>(V value, long bytes) {
    }

    private final Executor executor;
    private final int workers;
    private final long capacity;
    private final Listener listener;
    private final Finish<K, V> finish;
    private final Map<K, Done<V>> done = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<K> failed = new HashSet<>();
    private final Set<K> running = new HashSet<>();
    private Deque<Wish<K>> waiting = new ArrayDeque<>();
    private long bytes;
    private int busy;
    private boolean closed;

    /**
     * @param executor runs the painting
     * @param workers most pictures to be painted at once, at least 1
     * @param capacity most bytes of pictures to keep
     * @param listener is told of pictures that have come
     * @param finish makes pictures ready
     */
    public TileCache(Executor executor, int workers, long capacity, Listener listener, Finish<K, V> finish) {
        this.executor = executor;
        this.workers = workers;
        this.capacity = capacity;
        this.listener = listener;
        this.finish = finish;
    }

    /**
     * @param key name of a picture
     * @return whether it is there
     */
    public synchronized boolean has(K key) {
        return done.get(key) != null;
    }

    /**
     * @param key name of a picture
     * @return what was made of it, if it is there; the cache holds it no longer
     */
    public synchronized Optional<V> take(K key) {
        Done<V> taken = done.remove(key);
        if (taken == null) {
            return Optional.empty();
        }
        bytes -= taken.bytes();
        return Optional.of(taken.value());
    }

    /**
     * @param key name of a picture
     * @return whether painting it has failed
     */
    public synchronized boolean hasFailed(K key) {
        return failed.contains(key);
    }

    /** @return bytes of pictures held */
    public synchronized long bytes() {
        return bytes;
    }

    /** @return whether pictures are waited for */
    public synchronized boolean isBusy() {
        return busy > 0 || !waiting.isEmpty();
    }

    /**
     * Replaces what is wished for. What is there, being painted or known to fail is left out.
     *
     * @param wishes pictures, the most urgent first
     */
    public void want(List<Wish<K>> wishes) {
        int begin;
        synchronized (this) {
            waiting = new ArrayDeque<>();
            for (Wish<K> wish : wishes) {
                if (!done.containsKey(wish.key()) && !running.contains(wish.key()) && !failed.contains(wish.key())) {
                    waiting.add(wish);
                }
            }
            begin = closed ? 0 : Math.max(0, Math.min(waiting.size(), workers - busy));
            busy += begin;
        }
        for (int i = 0; i < begin; i++) {
            dispatch();
        }
    }

    /** Forgets all pictures and failures; those being painted are thrown away when they come. */
    public synchronized void clear() {
        done.values().forEach(old -> finish.discard(old.value()));
        done.clear();
        failed.clear();
        running.clear();
        waiting.clear();
        bytes = 0;
    }

    /** Takes no more wishes and forgets everything; the executor is left alone. */
    @Override
    public synchronized void close() {
        closed = true;
        clear();
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void dispatch() {
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            synchronized (this) {
                busy--;
                waiting.clear();
            }
        }
    }

    private void work() {
        Wish<K> wish;
        synchronized (this) {
            wish = closed ? null : waiting.poll();
            if (wish == null) {
                busy--;
                return;
            }
            running.add(wish.key());
        }
        try {
            Raster raster = wish.rasterizer().render(wish.request());
            store(wish.key(), finish.finish(wish.key(), raster), raster.bytes());
        } catch (SparshaException e) {
            fail(wish.key(), e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            if (!isClosed()) {
                LOGGER.log(System.Logger.Level.WARNING, "A picture could not be painted: " + wish.request(), e);
            }
            fail(wish.key(), "A part of the picture could not be painted: " + e + ". The log has more.");
        } finally {
            listener.ready().run();
            dispatch();
        }
    }

    private synchronized void store(K key, V value, long size) {
        if (!running.remove(key) || closed) {
            finish.discard(value);
            return;
        }
        done.put(key, new Done<>(value, size));
        bytes += size;
        var oldest = done.entrySet().iterator();
        while (bytes > capacity && done.size() > 1) {
            Done<V> old = oldest.next().getValue();
            bytes -= old.bytes();
            finish.discard(old.value());
            oldest.remove();
        }
    }

    private void fail(K key, String message) {
        synchronized (this) {
            if (!running.remove(key)) {
                return;
            }
            failed.add(key);
        }
        listener.failed().accept(message);
    }
}
