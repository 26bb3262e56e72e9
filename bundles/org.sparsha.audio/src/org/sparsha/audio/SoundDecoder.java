/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;
import java.util.List;

/** Decodes one kind of sound file that isn't read here. Safe for any thread. */
public interface SoundDecoder {

    /** How many bytes of a file's begin {@link #recognises} is given, or all of a shorter file. */
    int BEGIN = 512;

    /** @return name of the kind, for the user */
    String title();

    /** @return endings of its files, without the dot, in lower case */
    List<String> endings();

    /**
     * @param begin the first {@value #BEGIN} bytes of a file, or all of it
     * @return whether the file is of this kind
     */
    boolean recognises(byte[] begin);

    /**
     * Decodes a file into a WAV file.
     *
     * @param file the sound file
     * @param wav where to write; exists and is empty
     * @throws AudioException where it can't be decoded, holds no sample, or is too long
     */
    void decode(Path file, Path wav) throws AudioException;
}
