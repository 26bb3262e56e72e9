/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sparsha.audio.effects.Levels;
import org.sparsha.audio.effects.Noise;
import org.sparsha.audio.effects.PitchShift;
import org.sparsha.audio.effects.Room;
import org.sparsha.audio.effects.Wsola;
import org.sparsha.audio.filter.Resampler;

/**
 * One altered copy of every training recording, or a mask drawn in training, which makes few speakers stand for more. Copies never cross
 * a split: they go where their recording goes, and are never tested on. Immutable.
 *
 * @param kind what is altered
 * @param amount by how much, in the kind's unit
 * @param next what is done to the result after that, as {@code speed=0.9+band=3000} has it; empty for nothing
 */
public record Augmentation(Kind kind, double amount, Optional<Augmentation> next) {

    /** More copies of each recording are refused: four kinds of surroundings, sixteen times each. */
    public static final int MOST_COPIES = 64;

    /**
     * Noise and narrow bands in five voices each, and nine rooms: what {@link NetworkKind#SURROUNDINGS} learns
     * from beside usual copies.
     */
    public static final String IN_SURROUNDINGS = "noise=15,speed=0.9+noise=25,speed=1.1+noise=12,pitch=-1.5+noise=15,pitch=1.5+noise=15,"
            + "room=0.3,speed=0.9+room=0.4,speed=1.1+room=0.7,pitch=-1.5+room=0.7,pitch=1.5+room=0.3,"
            + "room=0.6,speed=0.9+room=0.6,speed=1.1+room=0.4,pitch=1.5+room=0.6,"
            + "band=3000,speed=0.9+band=3200,speed=1.1+band=3600,pitch=-1.5+band=4500,pitch=1.5+band=3000";

    private static final int DENOMINATOR = 400;

    /** What is altered. */
    public enum Kind {
        /** Tempo and pitch together, as a faster or slower tape; a factor from 0.5 to 2. */
        SPEED,
        /** Pitch and formants at the same tempo; semitones from -12 to 12. */
        PITCH,
        /** Tempo at the same pitch; a factor from 0.5 to 2. */
        STRETCH,
        /** White noise; signal-to-noise ratio in dB from -10 to 60. */
        NOISE,
        /** Level; dB from -40 to 40. */
        GAIN,
        /** A room's echo; reverberation time in seconds from 0.05 to 2. */
        ROOM,
        /** A telephone's or a poor microphone's band: nothing above so many Hz, from 500. */
        BAND,
        /** All that takes a recording out of the studio, drawn at random: the number of the copy, which says what (see the guide). */
        SURROUNDINGS,
        /** No copy, but drawn anew for every step of training: at most so many neighbouring frames are blanked (SpecAugment). */
        TIME_MASK,
        /** The same for at most so many neighbouring rows. */
        FREQUENCY_MASK;

        /** @return whether it hides part of a recording in training, rather than making a copy */
        public boolean isMask() {
            return this == TIME_MASK || this == FREQUENCY_MASK;
        }
    }

    /** Speeds and pitches that stand for longer and shorter vocal tracts. */
    private static final String USUAL = "speed=0.85,speed=0.9,speed=0.95,speed=1.05,speed=1.1,speed=1.15,pitch=-1.5,pitch=1.5,time-mask=20";

    /** Fewer of them, beside copies that take a recording out of the studio. */
    private static final String FEWER = "speed=0.9,speed=1.1,pitch=-1.5,pitch=1.5";

    /** One copy of each kind of surroundings. */
    private static final int AWAY = 4;

    /** The original adds noise of .005 of the maximum at most; this is about its mean. */
    private static final String ORIGINAL = "noise=35";

    /**
     * @param network which network
     * @return what is used unless other is asked for
     * @throws TrainingException never
     */
    public static List<Augmentation> usual(NetworkKind network) throws TrainingException {
        return switch (network) {
            case FRAMES -> parse(USUAL);
            case STATISTICS -> Stream.concat(parse(FEWER).stream(), surroundings(AWAY).stream()).toList();
            case SURROUNDINGS -> Stream.concat(parse(FEWER + "," + IN_SURROUNDINGS).stream(), surroundings(AWAY).stream()).toList();
            case SPARSHA374 -> parse(ORIGINAL);
        };
    }

    /**
     * @param copies how many, 0 to {@link #MOST_COPIES}
     * @return copies that take a recording out of the studio, each another
     */
    public static List<Augmentation> surroundings(int copies) {
        return IntStream.rangeClosed(1, copies).mapToObj(number -> new Augmentation(Kind.SURROUNDINGS, number, Optional.empty())).toList();
    }

    /**
     * Reads a list such as {@code speed=0.9,pitch=-2,noise=20,speed=1.1+band=3000}: the last copy is altered in two ways, one after the
     * other.
     *
     * @param text the list; {@code none} or empty for no copies
     * @return the augmentations
     * @throws TrainingException where it can't be understood
     */
    public static List<Augmentation> parse(String text) throws TrainingException {
        if (text.isBlank() || text.equals("none")) {
            return List.of();
        }
        List<Augmentation> result = new ArrayList<>();
        for (String item : text.split(",")) {
            try {
                result.add(chain(item.strip()));
            } catch (IllegalArgumentException e) {
                throw new TrainingException("The augmentation '" + item.strip() + "' isn't known. Write for instance "
                        + "speed=0.9,pitch=-2,stretch=1.1,noise=20,gain=-6,room=0.4,band=4000,surroundings=1,time-mask=20,"
                        + "frequency-mask=4, several after one another as speed=0.9+band=3000, or none.",
                        e);
            }
        }
        return List.copyOf(result);
    }

    /** Reads what is done to one copy, from the last alteration to the first. */
    private static Augmentation chain(String item) {
        String[] steps = item.split("\\+(?=[a-z])", -1); // a number may have a sign
        Optional<Augmentation> next = Optional.empty();
        for (int i = steps.length - 1; i >= 0; i--) {
            String[] parts = steps[i].strip().split("=", 2);
            Kind kind = Kind.valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_'));
            if (kind.isMask() && steps.length > 1) {
                throw new IllegalArgumentException("a mask makes no copy");
            }
            next = Optional.of(new Augmentation(kind, Double.parseDouble(parts.length == 2 ? parts[1] : ""), next).checked());
        }
        return next.orElseThrow(() -> new IllegalArgumentException("nothing"));
    }

    private Augmentation checked() {
        boolean fine = switch (kind) {
            case SPEED, STRETCH -> amount >= 0.5 && amount <= 2;
            case PITCH -> Math.abs(amount) <= 12;
            case NOISE -> amount >= -10 && amount <= 60;
            case GAIN -> Math.abs(amount) <= 40;
            case ROOM -> amount >= 0.05 && amount <= 2;
            case SURROUNDINGS -> amount >= 1 && amount <= MOST_COPIES && amount == Math.rint(amount);
            case BAND -> amount >= 500 && amount <= 96000;
            case TIME_MASK, FREQUENCY_MASK -> amount >= 0 && amount <= 1000 && amount == Math.rint(amount);
        };
        if (!fine) {
            throw new IllegalArgumentException("out of range");
        }
        return this;
    }

    /**
     * Alters a signal; also for listening to what training hears.
     *
     * @param mono the signal, not changed
     * @param sampleRate its samples a second
     * @param seed which noise, which room
     * @return a new signal
     */
    public float[] apply(float[] mono, int sampleRate, long seed) {
        float[] altered = altered(mono, sampleRate, seed);
        return next.isPresent() ? next.get().apply(altered, sampleRate, seed) : altered;
    }

    private float[] altered(float[] mono, int sampleRate, long seed) {
        return switch (kind) {
            case SPEED -> Resampler.resample(mono, (int) Math.round(amount * DENOMINATOR), DENOMINATOR);
            case PITCH -> PitchShift.shift(mono, sampleRate, amount, new Wsola());
            case STRETCH -> new Wsola().stretch(mono, sampleRate, amount);
            case NOISE -> Noise.atSignalToNoiseRatio(mono, amount, seed);
            case GAIN -> Levels.gain(mono, amount);
            case ROOM -> Room.reverberate(mono, sampleRate, amount, 0.4, seed);
            case SURROUNDINGS -> Surroundings.apply(mono, sampleRate, (int) amount, seed);
            case BAND -> band(mono, sampleRate, (int) Math.round(2 * amount));
            case TIME_MASK, FREQUENCY_MASK -> mono.clone();
        };
    }

    /** A lower rate and back, which takes away what is above half that rate. */
    private static float[] band(float[] mono, int sampleRate, int lower) {
        if (lower >= sampleRate) {
            return mono.clone();
        }
        return Arrays.copyOf(Resampler.resample(Resampler.resample(mono, sampleRate, lower), lower, sampleRate), mono.length);
    }

    @Override
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-') + "="
                + (amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount))
                + next.map(then -> "+" + then).orElse("");
    }
}
