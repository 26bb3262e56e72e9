/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.corpus.published;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sparsha.explain.spi.RecordingLabels;

/** Folders as those of Sparsha and IITKGP-SEHSC: {@code speaker/session2/emotion/any.wav}. */
public final class SparshaFolders extends NameLabelled {

    private static final Pattern PATH = Pattern.compile("(?:.*/)?([^/]+)/session[ _-]?([^/]+)/([^/]+)/[^/]+", Pattern.CASE_INSENSITIVE);

    /** Made by the catalogue. */
    public SparshaFolders() {
        super(0.96);
    }

    @Override
    protected Optional<RecordingLabels> labels(String path) {
        Matcher m = PATH.matcher(path);
        return m.matches() ? labelled(m.group(3)).map(labels -> labels.withSpeaker(m.group(1)).with("session", m.group(2)))
                : Optional.empty();
    }
}
