/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A program outside the product that decodes what the product can't: Opus, AAC, WMA and others. Front ends decide whether one may be used;
 * clips that come from it say so in their format and with a warning {@code external-decoder}.
 */
public interface ExternalDecoder {

    /** @return the program and its version, such as "ffmpeg 7.1" */
    String name();

    /**
     * Decodes a file into a WAV file. Ends within a minute or two, whatever the file holds.
     *
     * @param file the sound file
     * @param container what it is by its first bytes, by ffmpeg's names of containers, such as "ogg" or "mov"
     * @param wav where to write; exists and is empty
     * @throws AudioException where the program can't decode it, takes too long, or makes too much
     */
    void decode(Path file, String container, Path wav) throws AudioException;

    /**
     * Looks for ffmpeg in the folders of {@code PATH}. The environment variable {@code SPARSHA_FFMPEG} names another place, or {@code off}.
     *
     * @return the program; empty where there is none
     */
    static Optional<ExternalDecoder> find() {
        return Ffmpeg.find(System.getenv()).map(ExternalDecoder.class::cast);
    }
}
