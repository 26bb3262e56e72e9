/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.guard;

import java.io.InputStream;
import java.util.List;

import org.sparsha.explain.ExplainException;
import org.sparsha.explain.spi.AudioDecoder;
import org.sparsha.explain.spi.DecodedAudio;

/** A decoder that can be called without care, and what it decodes too. Thread-safe; what it decodes is for one thread at a time. */
public final class GuardedDecoder extends GuardedContribution<AudioDecoder> implements AudioDecoder {

    private final List<String> endings;

    private GuardedDecoder(ForeignCalls calls, Origin origin, AudioDecoder foreign) throws ExplainException {
        super(calls, origin, foreign);
        this.endings = call(() -> ResultChecks.endings(foreign.endings()));
    }

    /**
     * @param calls calls it
     * @param origin which it is
     * @param foreign the decoder
     * @return the same, guarded
     * @throws ExplainException where it fails at its constants already
     */
    public static AudioDecoder of(ForeignCalls calls, Origin origin, AudioDecoder foreign) throws ExplainException {
        return foreign instanceof Guarded ? foreign : new GuardedDecoder(calls, origin, foreign);
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    /** One that fails here knows nothing of the file. */
    @Override
    public boolean recognises(byte[] begin) {
        try {
            return call(() -> foreign.recognises(begin.clone()));
        } catch (ExplainException e) {
            System.getLogger(GuardedDecoder.class.getName()).log(System.Logger.Level.DEBUG, e.getMessage(), e);
            return false;
        }
    }

    @Override
    public DecodedAudio decode(InputStream file) throws ExplainException {
        return call(() -> {
            DecodedAudio sound = foreign.decode(file);
            return new GuardedAudio(sound, ResultChecks.sampleRate(sound.sampleRate()), ResultChecks.channels(sound.channelCount()));
        });
    }

    @Override
    public byte[] example() {
        try {
            return call(() -> foreign.example().clone());
        } catch (ExplainException e) {
            throw new BrokenPromise(e.getMessage());
        }
    }

    /** Sound whose shape stays what it was. */
    private final class GuardedAudio implements DecodedAudio {

        private final DecodedAudio sound;
        private final int sampleRate;
        private final int channelCount;

        GuardedAudio(DecodedAudio sound, int sampleRate, int channelCount) {
            this.sound = sound;
            this.sampleRate = sampleRate;
            this.channelCount = channelCount;
        }

        @Override
        public int sampleRate() {
            return sampleRate;
        }

        @Override
        public int channelCount() {
            return channelCount;
        }

        @Override
        public int read(float[][] into, int count) throws ExplainException {
            return call(() -> ResultChecks.frames(sound.read(into, count), count));
        }
    }
}
