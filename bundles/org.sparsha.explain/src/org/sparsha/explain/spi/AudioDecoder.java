/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.explain.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.sparsha.core.Parameter;
import org.sparsha.explain.ExplainException;

/**
 * Decodes a format of sound files. What the workbench reads by itself it goes on reading by itself; a decoder is asked about every other
 * file, whatever its name. Stateless; called on any thread, several files at once.
 */
public interface AudioDecoder extends Contribution {

    /** How many bytes from the begin of a file {@link #recognises} is given, or all of a shorter file. */
    int BEGIN = 512;

    @Override
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /** @return endings of its files, without the dot, in lower case; at least one */
    List<String> endings();

    /**
     * Tells a file of this format by its content. Quick: it is asked of each file of a folder that has one of its endings.
     *
     * @param begin the first {@value #BEGIN} bytes of a file, or all of it; any bytes
     * @return whether the file is of this format
     */
    boolean recognises(byte[] begin);

    /**
     * Begins to decode a file.
     *
     * @param file its bytes from the begin on; buffered, closed by the host when the sound has been read
     * @return its sound
     * @throws ExplainException where the file is damaged or of a variant that isn't read, saying which
     * @throws IOException where the file can't be read; the host says so
     */
    DecodedAudio decode(InputStream file) throws ExplainException, IOException;

    /** @return a file of this format with at most a second of sound and 100 kB, by which the rules of the contract are tried */
    byte[] example();
}
