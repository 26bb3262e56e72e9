/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sparsha.core.Warning;

/** Sound that another program, or a plug-in, decoded into a file of its own, which is removed when this is closed. */
final class ExternalSource implements AudioSource {

    private final AudioSource decoded;
    private final Path copy;
    private final AudioInfo info;

    private ExternalSource(AudioSource decoded, Path copy, AudioInfo info) {
        this.decoded = decoded;
        this.copy = copy;
        this.info = info;
    }

    /** Decodes with another program, which says so. */
    static AudioSource open(Path file, ExternalDecoder helper, String container) throws AudioException, IOException {
        String name = helper.name();
        return open(file, copy -> helper.decode(file, container, copy), name, SourceOpener.words(container) + ", decoded by " + name,
                List.of(new Warning("external-decoder", file.getFileName() + " was decoded by " + name
                        + "; another version may decode it a little differently.")));
    }

    /** Decodes with what a plug-in brings. */
    static AudioSource open(Path file, SoundDecoder decoder) throws AudioException, IOException {
        return open(file, copy -> decoder.decode(file, copy), decoder.title(), decoder.title(), List.of());
    }

    /** Writes the sound into a file. */
    @FunctionalInterface
    private interface Decoding {
        void into(Path wav) throws AudioException;
    }

    private static AudioSource open(Path file, Decoding decoding, String name, String format, List<Warning> besides)
            throws AudioException, IOException {
        Path copy = Files.createTempFile("sparsha-", ".wav");
        boolean kept = false;
        try {
            decoding.into(copy);
            if (Files.size(copy) == 0) {
                throw new AudioException(file + " can't be read: " + name + " finds no sound in it. Copy or export it again.");
            }
            AudioSource decoded = SourceOpener.open(copy, List::of, Optional::empty);
            AudioInfo plain = decoded.info();
            List<Warning> warnings = new ArrayList<>(plain.warnings());
            warnings.addAll(besides);
            kept = true;
            return new ExternalSource(decoded, copy,
                    new AudioInfo(format, plain.sampleRate(), plain.channelCount(), plain.frames(), warnings));
        } finally {
            if (!kept) {
                Files.deleteIfExists(copy);
            }
        }
    }

    @Override
    public AudioInfo info() {
        return info;
    }

    @Override
    public int read(long start, float[][] into, int offset, int count) throws AudioException {
        return decoded.read(start, into, offset, count);
    }

    @Override
    public long replacedSamples() {
        return decoded.replacedSamples();
    }

    @Override
    public void close() {
        decoded.close();
        try {
            Files.deleteIfExists(copy);
        } catch (IOException e) {
            System.getLogger(ExternalSource.class.getName()).log(System.Logger.Level.WARNING, "Removing " + copy, e);
        }
    }
}
