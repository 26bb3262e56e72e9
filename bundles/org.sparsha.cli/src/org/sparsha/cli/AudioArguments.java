/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

import org.sparsha.audio.AudioClip;
import org.sparsha.audio.AudioException;
import org.sparsha.audio.AudioInfo;
import org.sparsha.audio.ChannelChoice;
import org.sparsha.audio.SoundReader;
import org.sparsha.core.SampleRange;
import org.sparsha.core.Sha256;
import org.sparsha.core.SparshaException;
import org.sparsha.core.Warning;
import org.sparsha.corpus.AtomicFiles;
import org.sparsha.corpus.TimeSpan;
import org.sparsha.explain.Explanation;

/** The recordings that a command was given: files, folders that are searched, or {@code -} for standard input. */
final class AudioArguments {

    private static final long MAX_STANDARD_INPUT = 1L << 31;
    /** The bits of POSIX's st_mode that tell the kind of file, and the kind of a pipe. */
    private static final int FILE_TYPE = 0170000;
    private static final int PIPE = 0010000;

    private AudioArguments() {
    }

    /**
     * A recording that was read.
     *
     * @param name what to call it
     * @param sha256 digest of the file's bytes
     * @param clip its samples, of what is heard
     * @param part the part of it that the clip is; empty for all of it
     * @param frames samples a channel of the whole recording
     * @param channels how many the recording has
     * @param channel which of them is heard
     */
    record Loaded(String name, String sha256, AudioClip clip, Optional<SampleRange> part, long frames, int channels,
            ChannelChoice channel) {

        /** A recording of which the mean of all channels is heard. */
        Loaded(String name, String sha256, AudioClip clip, Optional<SampleRange> part, long frames) {
            this(name, sha256, clip, part, frames, clip.channelCount(), ChannelChoice.MEAN);
        }

        /** A recording that was read as a whole. */
        Loaded(String name, String sha256, AudioClip clip) {
            this(name, sha256, clip, Optional.empty(), clip.frames());
        }

        /** The same with another choice of what is heard. */
        Loaded hearing(ChannelChoice choice) throws AudioException {
            return new Loaded(name, sha256, choice.of(clip), part, frames, channels, choice);
        }

        Explanation.Audio audio() {
            return new Explanation.Audio(name, sha256, clip.sampleRate(), channels, frames, part, channel.number());
        }
    }

    /** Files in the order given; folders give their recordings, sorted. */
    static List<String> expand(List<String> arguments, SoundReader reader) throws SparshaException {
        List<String> files = new ArrayList<>();
        for (String argument : arguments) {
            Path path = argument.equals("-") ? Path.of("") : path(argument);
            if (!argument.equals("-") && Files.isDirectory(path)) {
                List<String> found = search(path, reader);
                if (found.isEmpty()) {
                    throw new WrongCallException("The folder " + argument + " holds no recordings ("
                            + String.join(", ", reader.endings()) + ").");
                }
                files.addAll(found);
            } else {
                files.add(argument);
            }
        }
        return files;
    }

    /** The recordings of a folder. What can't be searched in it stands among them, so that it is named when its turn comes. */
    private static List<String> search(Path folder, SoundReader reader) throws SparshaException {
        List<String> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile() && looksLikeAudio(file, reader)) {
                        found.add(file.toString());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    if (Files.isDirectory(file) || looksLikeAudio(file, reader)) {
                        found.add(file.toString());
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new WrongCallException("The folder " + folder + " cannot be searched: " + AtomicFiles.reason(e) + ".");
        }
        found.sort(null);
        return found;
    }

    private static boolean looksLikeAudio(Path file, SoundReader reader) {
        String name = file.getFileName().toString();
        return !name.startsWith(".") && reader.isSound(name);
    }

    private static Path path(String argument) throws WrongCallException {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new WrongCallException("'" + argument + "' is not the path of a file.");
        }
    }

    static Loaded load(String argument, SoundReader reader) throws SparshaException {
        if (argument.equals("-")) {
            return loadStandardInput(reader);
        }
        Path file = path(argument);
        if (Files.isDirectory(file)) {
            throw new AudioException("The folder " + argument + " cannot be searched: " + whyNotSearched(file) + ".");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return loadStream(argument, file, reader);
        }
        AudioClip clip = reader.read(file);
        return new Loaded(argument, digest(argument), clip);
    }

    /** The digest of a file's bytes. */
    static String digest(String argument) throws SparshaException {
        try {
            return Sha256.of(path(argument));
        } catch (IOException e) {
            throw new AudioException(argument + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /** Reads a part of a recording, from one second to another; empty for its begin and its end. */
    static Loaded load(String argument, SoundReader reader, OptionalDouble start, OptionalDouble end) throws SparshaException {
        if (start.isEmpty() && end.isEmpty()) {
            return load(argument, reader);
        }
        if (argument.equals("-")) {
            throw new WrongCallException("--start and --end need a file, not standard input.");
        }
        Path file = path(argument);
        AudioInfo info = reader.info(file);
        long from = start.isPresent() ? Math.round(start.getAsDouble() * info.sampleRate()) : 0;
        long to = Math.min(info.frames(), end.isPresent() ? Math.round(end.getAsDouble() * info.sampleRate()) : info.frames());
        if (from < 0 || from >= to) {
            throw new WrongCallException(String.format(Locale.ROOT, "From %s to %s s is no part of %s, which is %.2f s long.",
                    start.orElse(0), end.isPresent() ? String.valueOf(end.getAsDouble()) : "the end", argument, info.seconds()));
        }
        SampleRange part = new SampleRange(from, to);
        AudioClip clip = reader.read(file, part);
        Optional<Warning> past = end.isEmpty() ? Optional.empty()
                : new TimeSpan(0, end).pastEnd(info.frames(), info.sampleRate());
        if (past.isPresent()) {
            clip = warned(clip, Stream.concat(clip.warnings().stream(), past.stream()).toList());
        }
        return new Loaded(argument, digest(argument), clip, Optional.of(part), info.frames());
    }

    private static String whyNotSearched(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findFirst().isEmpty() ? "nothing is in it any more" : "its links go round in a circle";
        } catch (IOException | UncheckedIOException e) {
            return e instanceof IOException io ? AtomicFiles.reason(io) : String.valueOf(e.getMessage());
        }
    }

    private static Loaded loadStandardInput(SoundReader reader) throws SparshaException {
        return copied("-", "Standard input", System.in, reader);
    }

    /** A pipe, such as the shell makes of {@code <(…)}: read to its end, since sound files are read here and there. */
    private static Loaded loadStream(String argument, Path file, SoundReader reader) throws SparshaException {
        try {
            if (((Integer) Files.getAttribute(file, "unix:mode") & FILE_TYPE) != PIPE) {
                throw new AudioException(argument + " is a device and no recording. Record it to a file first.");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return copied(argument, argument, in, reader);
            }
        } catch (IOException e) {
            throw new AudioException(argument + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            throw new AudioException(argument + " is not a file.", e);
        }
    }

    private static Loaded copied(String argument, String name, InputStream in, SoundReader reader) throws SparshaException {
        try {
            Path copy = Files.createTempFile("sparsha-", ".audio");
            try {
                copy(in, copy, name);
                return new Loaded(argument, Sha256.of(copy), named(reader.read(copy), copy.getFileName().toString(), name));
            } catch (AudioException e) {
                throw new AudioException(e.getMessage().replace(copy.toString(), name).replace(copy.getFileName().toString(), name), e);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new AudioException(name + " cannot be read: " + AtomicFiles.reason(e) + ".", e);
        }
    }

    /** The same sound with warnings that name where it came from, and not the copy. */
    private static AudioClip named(AudioClip clip, String copy, String name) {
        if (clip.warnings().isEmpty()) {
            return clip;
        }
        return warned(clip, clip.warnings().stream().map(w -> new Warning(w.code(), w.message().replace(copy, name))).toList());
    }

    private static AudioClip warned(AudioClip clip, List<Warning> warnings) {
        float[][] channels = new float[clip.channelCount()][];
        for (int c = 0; c < channels.length; c++) {
            channels[c] = clip.channel(c);
        }
        return new AudioClip(channels, clip.sampleRate(), warnings);
    }

    private static void copy(InputStream in, Path file, String name) throws IOException, AudioException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (java.io.OutputStream out = Files.newOutputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > MAX_STANDARD_INPUT) {
                    throw new AudioException(name + " holds more than 2 GB. Give a file instead.");
                }
                out.write(buffer, 0, n);
            }
        }
        if (total == 0) {
            throw new AudioException(name + " holds nothing. Send a sound file into it.");
        }
    }
}
