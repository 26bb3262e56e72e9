/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Which channel of a recording is analysed: the mean of all, or one alone.
 *
 * @param number the channel, counted from 1; empty for the mean
 */
public record ChannelChoice(OptionalInt number) {

    /** The mean of all channels: what is usual. */
    public static final ChannelChoice MEAN = new ChannelChoice(OptionalInt.empty());

    /** The highest number that may be asked for: what a WAV file can say. */
    private static final int MOST = 65_535;
    private static final String MEAN_TEXT = "mean";

    /** Refuses a number that no channel has. */
    public ChannelChoice {
        if (number.isPresent() && (number.getAsInt() < 1 || number.getAsInt() > MOST)) {
            throw new IllegalArgumentException("Channels are counted from 1, not " + number.getAsInt() + ".");
        }
    }

    /**
     * @param number a channel, counted from 1
     * @return that channel alone
     */
    public static ChannelChoice alone(int number) {
        return new ChannelChoice(OptionalInt.of(number));
    }

    /**
     * @param text {@code mean}, or a channel's number
     * @return the choice
     * @throws IllegalArgumentException for any other text
     */
    public static ChannelChoice parse(String text) {
        if (text.strip().toLowerCase(Locale.ROOT).equals(MEAN_TEXT)) {
            return MEAN;
        }
        try {
            return alone(Integer.parseInt(text.strip()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + text + "' is neither " + MEAN_TEXT + " nor the number of a channel.", e);
        }
    }

    /** @return {@code mean}, or the channel's number: what {@link #parse} reads */
    public String text() {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : MEAN_TEXT;
    }

    /** @return whether it is the mean of all channels */
    public boolean isMean() {
        return number.isEmpty();
    }

    /**
     * Takes what is chosen out of a recording.
     *
     * @param clip a recording or a part of one
     * @return the clip itself for the mean, else one of that channel alone, with the same warnings; its samples are not copied
     * @throws AudioException where the recording has fewer channels
     */
    public AudioClip of(AudioClip clip) throws AudioException {
        if (number.isEmpty()) {
            return clip;
        }
        check(clip.channelCount());
        return clip.channelCount() == 1 ? clip
                : new AudioClip(new float[][] {clip.channel(number.getAsInt() - 1)}, clip.sampleRate(), clip.warnings());
    }

    /**
     * @param channels how many a recording has
     * @throws AudioException where the one chosen is not among them
     */
    public void check(int channels) throws AudioException {
        if (number.isPresent() && number.getAsInt() > channels) {
            throw new AudioException("There is no channel " + number.getAsInt() + ": the recording has " + (channels == 1 ? "only one"
                    : channels + " channels") + ". Choose one of these, or their mean.");
        }
    }

    /**
     * @param name what a recording is called
     * @return the name with a note behind it where one channel alone is heard
     */
    public String noted(String name) {
        return number.isPresent() ? name + " (channel " + number.getAsInt() + " heard)" : name;
    }
}
