/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.aggregate;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.sparsha.corpus.aggregate.ScoredCourse;
import org.sparsha.features.voice.VoiceContours;

/** What can be asked of each moment by its sound: voice, pitch, movement, level, place in the phrase. */
final class VoiceQuestions {

    /** Frames to either side between which the movement of the pitch is measured. */
    private static final int REACH = 4;
    /** Hundredths of semitones over those frames: 6 semitones a second, where a movement is heard as one ('t Hart, 1981). */
    private static final int MOVES = 6 * 100 * 2 * REACH / VoiceFrames.RATE;
    /** A pause of so many frames ends a phrase. */
    private static final int LONG_PAUSE = 20;
    private static final List<String> THIRDS = List.of("first third", "middle third", "last third");

    private VoiceQuestions() {
    }

    static List<ScoredCourse.Property> of(VoiceFrames voice, short speakersMedian) {
        short loud = voice.medianLevel();
        String[] places = places(voice);
        return List.of(
                property("voice", voice, t -> voice.level()[t] == VoiceFrames.NONE ? "pause"
                        : voice.pitch()[t] == VoiceFrames.NONE ? "unvoiced" : "voiced"),
                property("pitch", voice, t -> voice.pitch()[t] == VoiceFrames.NONE || speakersMedian == VoiceFrames.NONE ? ""
                        : voice.pitch()[t] > speakersMedian ? "above the speaker's median" : "below the speaker's median"),
                property("pitch movement", voice, t -> movement(voice.pitch(), t)),
                property("level", voice, t -> voice.level()[t] == VoiceFrames.NONE ? ""
                        : voice.level()[t] > loud ? "louder than the recording's median" : "quieter than the recording's median"),
                property("place in the phrase", voice, t -> places[t]));
    }

    private static ScoredCourse.Property property(String name, VoiceFrames voice, IntFunction<String> value) {
        return new ScoredCourse.Property(name, IntStream.range(0, voice.frames()).mapToObj(value).toList());
    }

    private static String movement(short[] pitch, int t) {
        if (t < REACH || t + REACH >= pitch.length) {
            return "";
        }
        for (int at = t - REACH; at <= t + REACH; at++) {
            if (pitch[at] == VoiceFrames.NONE || at > t - REACH && VoiceContours.isJump((pitch[at] - pitch[at - 1]) / 100.0, 1)) {
                return "";
            }
        }
        int moved = pitch[t + REACH] - pitch[t - REACH];
        return moved > MOVES ? "rising" : moved < -MOVES ? "falling" : "level";
    }

    /** Thirds of each stretch without a long pause; nothing in long pauses. */
    private static String[] places(VoiceFrames voice) {
        String[] places = new String[voice.frames()];
        Arrays.fill(places, "");
        int begin = -1;
        int last = -1;
        for (int t = 0; t <= voice.frames(); t++) {
            boolean sound = t < voice.frames() && voice.level()[t] != VoiceFrames.NONE;
            if (begin >= 0 && (t == voice.frames() || sound && t - last > LONG_PAUSE)) {
                for (int at = begin; at <= last; at++) {
                    places[at] = THIRDS.get(3 * (at - begin) / (last - begin + 1));
                }
                begin = -1;
            }
            if (sound) {
                begin = begin < 0 ? t : begin;
                last = t;
            }
        }
        return places;
    }
}
