/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.annotation;

import org.sparsha.corpus.TextEncoding;

/**
 * The file that a document was read from, kept with it so that what isn't changed is written again byte for byte: comments, line ends,
 * encoding, elements that are unknown here.
 */
public final class AnnotationOrigin {

    private final String format;
    private final TextEncoding encoding;
    private final byte[] bytes;

    AnnotationOrigin(String format, TextEncoding encoding, byte[] bytes) {
        this.format = format;
        this.encoding = encoding;
        this.bytes = bytes;
    }

    /** @return id of the format it is in */
    public String format() {
        return format;
    }

    /** @return how it holds its characters */
    public TextEncoding encoding() {
        return encoding;
    }

    /** @return all of the file as it was read */
    public byte[] bytes() {
        return bytes.clone();
    }

    String text() {
        return encoding.decode(bytes);
    }
}
