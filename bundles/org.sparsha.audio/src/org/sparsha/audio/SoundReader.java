/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.sparsha.core.SampleRange;

/**
 * The way in for sound files of every kind there is: those that {@link AudioFiles} reads, then those of decoders that plug-ins bring, then
 * those that ffmpeg can help with. A file is told by its content; what is read here stays so whatever a decoder claims. Which decoders
 * there are is asked only when a file is of none of our own kinds, or a list of kinds is wanted. Immutable, for any thread.
 */
public final class SoundReader {

    /** Reads what the workbench reads by itself, and with ffmpeg. */
    public static final SoundReader OWN = new SoundReader(List::of);

    private final Supplier<List<SoundDecoder>> decoders;

    /** @param decoders gives the decoders of plug-ins; asked anew each time, on any thread */
    public SoundReader(Supplier<List<SoundDecoder>> decoders) {
        this.decoders = decoders;
    }

    /**
     * Opens a file to fetch samples from anywhere in it.
     *
     * @param file a sound file
     * @return the open file, to be closed
     * @throws AudioException where it isn't a sound file, can't be read or holds no sample
     */
    public AudioSource open(Path file) throws AudioException {
        return AudioFiles.open(file, decoders, ExternalDecoder::find);
    }

    /**
     * Tells what a file is without decoding it, where it is of our own kinds.
     *
     * @param file a sound file
     * @return what it is
     * @throws AudioException as for {@link #open(Path)}
     */
    public AudioInfo info(Path file) throws AudioException {
        try (AudioSource source = open(file)) {
            return source.info();
        }
    }

    /**
     * Decodes a whole file into memory.
     *
     * @param file a sound file
     * @return its sound
     * @throws AudioException as for {@link #open(Path)}, or where it is longer than {@link AudioFiles#LONGEST_IN_MEMORY}
     */
    public AudioClip read(Path file) throws AudioException {
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
    public AudioClip read(Path file, SampleRange range) throws AudioException {
        try (AudioSource source = open(file)) {
            return source.clip(range);
        } catch (AudioException e) {
            throw e.naming(file);
        }
    }

    /**
     * Decodes a file into one channel at another rate, in one go and without holding the original.
     *
     * @param file a sound file
     * @param rate samples a second wanted
     * @param channel which channel, or the mean of all
     * @return a clip of one channel at that rate, with the file's warnings
     * @throws AudioException as for {@link #read(Path)}; too long is what has more than {@link AudioFiles#LONGEST_IN_MEMORY} samples at
     *         that rate, and where there is no such channel
     */
    public AudioClip readMono(Path file, int rate, ChannelChoice channel) throws AudioException {
        try (AudioSource source = open(file)) {
            return SourceClips.readMono(source, rate, channel);
        } catch (AudioException e) {
            throw e.naming(file);
        }
    }

    /** @return the endings of all sound files there are, without the dot: our own first, those that need ffmpeg included */
    public List<String> endings() {
        return Stream.concat(SoundFormat.allEndings().stream(), decoders.get().stream().flatMap(decoder -> decoder.endings().stream()))
                .distinct().toList();
    }

    /** @return the titles of all kinds that are read without ffmpeg, for messages */
    public String titles() {
        return Stream.concat(Stream.of(SoundFormat.builtInTitles()), decoders.get().stream().map(SoundDecoder::title))
                .reduce((a, b) -> a + ", " + b).orElseThrow();
    }

    /**
     * @param path a file's path or name
     * @return whether its ending is one of those that a decoder names
     */
    public boolean isDecoded(String path) {
        return SoundFormat.ofName(path).filter(SoundFormat::isBuiltIn).isEmpty() && decoders.get().stream()
                .anyMatch(decoder -> hasEnding(path, decoder));
    }

    /**
     * @param path a file's path or name
     * @return whether its ending is one of those that sound files have, of any kind
     */
    public boolean isSound(String path) {
        return SoundFormat.ofName(path).isPresent() || isDecoded(path);
    }

    /**
     * Looks into a file whose ending a decoder names.
     *
     * @param file the file
     * @return whether such a decoder recognises it
     * @throws IOException where it can't be read
     */
    public boolean isRecognised(Path file) throws IOException {
        byte[] begin;
        try (InputStream in = Files.newInputStream(file)) {
            begin = in.readNBytes(SoundDecoder.BEGIN);
        }
        return decoders.get().stream().anyMatch(decoder -> hasEnding(file.toString(), decoder) && decoder.recognises(begin));
    }

    private static boolean hasEnding(String path, SoundDecoder decoder) {
        String name = path.toLowerCase(Locale.ROOT);
        return decoder.endings().stream().anyMatch(ending -> name.endsWith("." + ending));
    }
}
