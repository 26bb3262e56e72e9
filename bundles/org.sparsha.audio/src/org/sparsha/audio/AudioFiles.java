/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.sparsha.core.SampleRange;

/**
 * The way in for sound files of the workbench's own kinds; where plug-ins may bring more, {@link SoundReader} is. The format is told by a
 * file's content, never by its name: WAV (also RF64, BW64 and Wave64), AIFF, AIFC, AU,
 * CAF, NIST SPHERE, FLAC, MP3 and Ogg Vorbis, at sample rates from 1000 Hz to 768 kHz. What isn't read here is handed to an
 * {@link ExternalDecoder} where there is one. Whatever a file's header claims, memory is bounded by what the file really holds.
 * <p>
 * Every problem is an {@link AudioException} that names the file. Defects that leave something to hear are warnings of the
 * {@link AudioInfo} or {@link AudioClip}: {@code truncated} (the data ends before the header says), {@code damaged} (a checksum doesn't
 * fit or parts are no sound: what is missing is silent where its place is known), {@code header} and {@code length} (the header
 * contradicts itself), {@code not-finite} (NaN or infinite samples, replaced by 0), {@code external-decoder}.
 */
public final class AudioFiles {

    /** Samples over all channels that one clip in memory may have: 64 Mi, or 25 minutes in stereo at 44.1 kHz. */
    public static final long LONGEST_IN_MEMORY = 1L << 26;

    private AudioFiles() {
    }

    /**
     * Decodes a whole file into memory.
     *
     * @param file a sound file
     * @return its sound
     * @throws AudioException where it isn't one, can't be read, holds no sample, or is longer than {@link #LONGEST_IN_MEMORY}
     */
    public static AudioClip read(Path file) throws AudioException {
        try (AudioSource source = open(file)) {
            return source.clip(source.info().range());
        } catch (AudioException e) {
            throw e.naming(file);
        }
    }

    /**
     * Decodes a part of a file into memory.
     *
     * @param file a sound file
     * @param range which frames, cut at the file's end
     * @return that part
     * @throws AudioException as for {@link #read(Path)}
     */
    public static AudioClip read(Path file, SampleRange range) throws AudioException {
        try (AudioSource source = open(file)) {
            return source.clip(range);
        } catch (AudioException e) {
            throw e.naming(file);
        }
    }

    /**
     * Decodes a file into one channel at another rate, in one go and without holding the original: an hour in stereo fits where
     * {@link #read(Path)} refuses it. The samples are those of {@link AudioClip#mono(int)}.
     *
     * @param file a sound file
     * @param rate samples a second wanted
     * @return a clip of one channel at that rate, with the file's warnings
     * @throws AudioException as for {@link #read(Path)}; too long is what has more than {@link #LONGEST_IN_MEMORY} samples at that rate
     */
    public static AudioClip readMono(Path file, int rate) throws AudioException {
        try (AudioSource source = open(file)) {
            return SourceClips.readMono(source, rate, ChannelChoice.MEAN);
        } catch (AudioException e) {
            throw e.naming(file);
        }
    }

    /**
     * Tells what a file is without decoding it.
     *
     * @param file a sound file
     * @return what it is
     * @throws AudioException as for {@link #open(Path)}
     */
    public static AudioInfo info(Path file) throws AudioException {
        try (AudioSource source = open(file)) {
            return source.info();
        }
    }

    /**
     * Opens a file to fetch samples from anywhere in it.
     *
     * @param file a sound file
     * @return the open file, to be closed
     * @throws AudioException where it isn't a sound file, can't be read or holds no sample
     */
    public static AudioSource open(Path file) throws AudioException {
        return open(file, List::of, ExternalDecoder::find);
    }

    /**
     * Opens a file to fetch samples from anywhere in it.
     *
     * @param file a sound file
     * @param helper decodes what isn't read here; empty where no other program may be asked
     * @return the open file, to be closed
     * @throws AudioException where it isn't a sound file, can't be read or holds no sample
     */
    public static AudioSource open(Path file, Optional<ExternalDecoder> helper) throws AudioException {
        return open(file, List::of, () -> helper);
    }

    /** {@code helper} is only looked for where a file isn't read here: that asks all folders of the path. */
    static AudioSource open(Path file, Supplier<List<SoundDecoder>> decoders, Supplier<Optional<ExternalDecoder>> helper)
            throws AudioException {
        if (!Files.isRegularFile(file)) {
            throw new AudioException(file + (Files.isDirectory(file) ? " is a folder: choose a sound file in it."
                    : !Files.exists(file) ? " does not exist: check the name and the folder."
                    : " is no ordinary file (a device or a pipe): copy its sound into a file first."));
        }
        if (!Files.isReadable(file)) {
            throw new AudioException(file + " may not be read: check its permissions.");
        }
        return SourceOpener.open(file, decoders, helper);
    }
}
