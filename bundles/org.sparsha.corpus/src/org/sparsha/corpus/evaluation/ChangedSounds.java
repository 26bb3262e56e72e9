/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sparsha.core.Progress;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.CorpusException;

/**
 * Which recordings sound different from when the models of runs heard them. Each file's time is looked at once for all runs, and no file is
 * read that is older than a run's results. For one thread.
 */
public final class ChangedSounds {

    private static final long GONE = Long.MIN_VALUE;
    /** So few keys are looked for in each line before it is read. */
    private static final int FEW = 20;
    /** Keys that stand in a line as they are. */
    private static final Pattern PLAIN = Pattern.compile("[\\w./ -]+");

    private final Recordings recordings;
    private final Function<Path, String> digests;
    private final long[] times;
    private long newest = GONE;
    private int gone;

    /** Recordings by number, from 0. */
    public interface Recordings {

        /** @return how many there are */
        int size();

        /**
         * @param number 0 to less than {@link #size()}
         * @return its sound file, absolute
         */
        Path file(int number);

        /**
         * @param number 0 to less than {@link #size()}
         * @return its key in the runs that are asked about
         */
        String key(int number);
    }

    /**
     * Looks at the times of the files; none is read.
     *
     * @param recordings what the runs may have heard
     * @param digests a file's SHA-256, which need not be read for it where it is known; empty where it can't be
     * @param progress cancels
     */
    public ChangedSounds(Recordings recordings, Function<Path, String> digests, Progress progress) {
        this.recordings = recordings;
        this.digests = digests;
        this.times = new long[recordings.size()];
        Path before = null;
        for (int i = 0; i < times.length; i++) {
            progress.checkCancelled();
            Path file = recordings.file(i);
            times[i] = file.equals(before) ? times[i - 1] : time(file); // parts of a file stand together
            before = file;
            gone += times[i] == GONE ? 1 : 0;
            newest = Math.max(newest, times[i]);
        }
    }

    /** @return whether a file isn't there any more, so that the corpus says something else than it did */
    public boolean areGone() {
        return gone > 0;
    }

    /**
     * Compares the files of recordings with the digests that a run's results have.
     *
     * @param run the run's folder
     * @param before what the keys of the recordings have before those that the run has; empty where they are alike
     * @param progress cancels
     * @return the run's keys of recordings with an answer whose file is another one now
     * @throws CorpusException where the results can't be read
     */
    public Set<String> of(Path run, String before, Progress progress) throws CorpusException {
        Path results = run.resolve(ResultStore.RESULTS);
        Map<String, Path> newer = new HashMap<>();
        Map<String, String> heard = new HashMap<>();
        try {
            long written = Files.getLastModifiedTime(results).to(TimeUnit.NANOSECONDS);
            if (newest <= written) {
                return Set.of(); // as for most runs
            }
            for (int i = 0; i < times.length; i++) {
                if (times[i] > written && recordings.key(i).startsWith(before)) {
                    newer.put(recordings.key(i).substring(before.length()), recordings.file(i));
                }
            }
            try (Stream<String> lines = Files.lines(results)) {
                Set<String> keys = newer.keySet();
                boolean few = keys.size() <= FEW && keys.stream().allMatch(key -> PLAIN.matcher(key).matches());
                Stream<String> some = few ? lines.filter(text -> keys.stream().anyMatch(text::contains)) : lines;
                some.forEach(text -> ResultLines.read(text).filter(line -> !(line.result() instanceof Failure))
                        .filter(line -> newer.containsKey(line.result().key()))
                        .ifPresent(line -> heard.put(line.result().key(), line.state().sound())));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new CorpusException("Cannot read the results in " + run + " (" + (e instanceof IOException io ? AtomicFiles.reason(io)
                    : "they are not UTF-8 text") + ").", e);
        }
        Set<String> changed = new LinkedHashSet<>();
        for (Map.Entry<String, String> one : heard.entrySet()) {
            progress.checkCancelled();
            if (!one.getValue().isEmpty() && !digests.apply(newer.get(one.getKey())).equals(one.getValue())) {
                changed.add(one.getKey());
            }
        }
        return changed;
    }

    private static long time(Path file) {
        try {
            FileTime time = Files.getLastModifiedTime(file);
            return time.to(TimeUnit.NANOSECONDS);
        } catch (IOException e) {
            System.getLogger(ChangedSounds.class.getName()).log(System.Logger.Level.DEBUG, "Gone: " + file, e);
            return GONE;
        }
    }
}
