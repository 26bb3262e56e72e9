/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.ui.session;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which channels of a recording are played. Immutable.
 *
 * @param count number of channels, at least 1
 * @param muted those that are not heard, from 0
 */
public record ChannelsHeard(int count, Set<Integer> muted) {

    /** Copies the set. */
    public ChannelsHeard {
        muted = Set.copyOf(muted);
    }

    /**
     * @param count number of channels
     * @return all are heard
     */
    public static ChannelsHeard all(int count) {
        return new ChannelsHeard(count, Set.of());
    }

    /** @return the channels that are heard, from 0, in rising order */
    public List<Integer> heard() {
        return IntStream.range(0, count).filter(channel -> !muted.contains(channel)).boxed().toList();
    }

    /**
     * @param channel a channel, from 0
     * @return it is muted where it was heard, and heard where it was muted
     */
    public ChannelsHeard toggled(int channel) {
        Set<Integer> now = new TreeSet<>(muted);
        if (!now.remove(channel)) {
            now.add(channel);
        }
        return new ChannelsHeard(count, now);
    }

    /**
     * @param channel a channel, from 0
     * @return it alone is heard; all are, where it was alone before
     */
    public ChannelsHeard alone(int channel) {
        if (heard().equals(List.of(channel))) {
            return all(count);
        }
        return new ChannelsHeard(count, new TreeSet<>(IntStream.range(0, count).filter(other -> other != channel).boxed().toList()));
    }
}
