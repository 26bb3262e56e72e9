/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.sparsha.audio.BitReader.Damage;
import org.sparsha.core.Warning;

/** A FLAC file. Only frames whose checksums fit are heard; what is missing between them is silent, and said. */
final class FlacFile {

    private static final int SILENCE = 1 << 16;

    private final Path file;
    private final FlacStreamInfo stream;
    private final FlacIndex index;
    private final long size;
    private boolean otherSamples;

    /**
     * @param header the file
     * @param start where "fLaC" lies
     */
    FlacFile(HeaderBytes header, long start) throws AudioException, IOException {
        this.file = header.file();
        this.size = header.size();
        this.stream = FlacStreamInfo.of(header, start);
        this.index = new FlacIndex(header, stream);
        if (index.count() == 0 && header.size() > stream.firstFrame()) {
            throw header.broken("none of its FLAC frames is whole");
        }
        PcmChecks.check(header, stream.channelCount(), index.count() == 0 ? stream.sampleRate() : index.sampleRate());
    }

    AudioSource source() {
        return new CompressedSource(new AudioInfo("FLAC, " + stream.bits() + " bits", index.sampleRate(), stream.channelCount(),
                index.length(), warnings()), this::open, () -> otherSamples ? List.of(Damages.digest(file)) : List.of());
    }

    /** Where something is known to be missing the digest of all samples can't fit. */
    private boolean hasDigest() {
        boolean known = false;
        for (byte one : stream.digest()) {
            known |= one != 0;
        }
        return known && stream.digest().length > 0 && index.silent() == 0 && !index.isDamaged()
                && (stream.total() == 0 || stream.total() == index.length());
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (index.silent() > 0) {
            warnings.add(Damages.silent(file, index.silent(), index.firstSilent(), index.sampleRate()));
        } else if (index.isDamaged()) {
            warnings.add(Damages.skipped(file));
        }
        if (index.sampleRate() != stream.sampleRate()) {
            warnings.add(new Warning("header", String.format(Locale.ROOT,
                    "The header of %s claims %d Hz, but its frames %d Hz, which is used.", file.getFileName(), stream.sampleRate(),
                    index.sampleRate())));
        }
        if (index.origin() > 0) {
            warnings.add(Damages.late(file, index.origin(), index.sampleRate()));
        }
        long claimed = Math.max(0, stream.total() - index.origin());
        if (claimed > index.length()) {
            warnings.add(Damages.truncated(file, claimed - index.length()));
        } else if (claimed > 0 && claimed < index.length()) {
            warnings.add(new Warning("length", String.format(Locale.ROOT,
                    "The header of %s claims %d samples, but %d are in the file: all of them are read.", file.getFileName(), claimed,
                    index.length())));
        }
        return warnings;
    }

    private BlockDecoder.Started open(long sample) throws AudioException {
        int frame = index.frameAt(sample);
        try {
            return new BlockDecoder.Started(new Decoder(frame), frame < 0 ? 0 : index.start(frame));
        } catch (IOException e) {
            throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
        }
    }

    /** Decodes frame after frame, and makes silence where one is missing. */
    private final class Decoder implements BlockDecoder {

        private final HeaderBytes in;
        private int frame;
        private long position;
        /** Over all samples from the first on; empty where decoding begins later. */
        private final Optional<MessageDigest> digest;

        Decoder(int frame) throws IOException {
            this.in = new HeaderBytes(file);
            this.frame = Math.max(0, frame);
            this.position = frame < 0 ? 0 : index.start(frame);
            this.digest = frame <= 0 && hasDigest() ? Optional.of(md5()) : Optional.empty();
        }

        private static MessageDigest md5() {
            try {
                return MessageDigest.getInstance("MD5");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java has MD5.", e);
            }
        }

        @Override
        public float[][] next() throws AudioException {
            if (frame >= index.count()) {
                return new float[stream.channelCount()][0];
            }
            long missing = index.start(frame) - position;
            if (missing > 0) {
                int part = (int) Math.min(SILENCE, missing);
                position += part;
                return new float[stream.channelCount()][part];
            }
            float[][] block = decode();
            position += block[0].length;
            frame++;
            if (frame == index.count() && digest.isPresent()) {
                otherSamples |= !Arrays.equals(digest.get().digest(), stream.digest());
            }
            return block;
        }

        private float[][] decode() throws AudioException {
            long at = index.offset(frame);
            try {
                byte[] head = in.upTo(at, FlacFrameHeader.LONGEST);
                Optional<FlacFrameHeader> header = FlacFrameHeader.of(head, 0, stream);
                if (header.isEmpty() || header.get().blockSize() != index.block(frame)) {
                    throw new AudioException(file + " was changed while it was read: open it again.");
                }
                long most = frame + 1 < index.count() ? index.offset(frame + 1) - at : size - at;
                byte[] data = in.upTo(at, (int) Math.min(most, 2L * header.get().plainBytes()));
                FlacFrame decoded = new FlacFrame(header.get(), data);
                digest.ifPresent(all -> all.update(decoded.plain()));
                return decoded.floats();
            } catch (Damage e) {
                throw new AudioException(String.format(Locale.ROOT, "%s is damaged at %.3f s: %s. Copy or export it again.", file,
                        (double) position / index.sampleRate(), e.getMessage()), e);
            } catch (IOException e) {
                throw new AudioException("Reading " + file + " failed: check that the file is still there.", e);
            }
        }

        @Override
        public void close() {
            try {
                in.close();
            } catch (IOException e) {
                System.getLogger(FlacFile.class.getName()).log(System.Logger.Level.DEBUG, "Closing " + file, e);
            }
        }
    }
}
