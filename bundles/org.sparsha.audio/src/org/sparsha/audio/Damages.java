/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.audio;

import java.nio.file.Path;
import java.util.Locale;

import org.sparsha.core.Warning;

/** How damage that leaves something to hear is said. */
final class Damages {

    private Damages() {
    }

    /**
     * @param samples how many samples are silent, a channel
     * @param first the first of them
     */
    static Warning silent(Path file, long samples, long first, int rate) {
        return new Warning("damaged", String.format(Locale.ROOT,
                "%s is damaged: %d samples (%.3f s) are missing, the first at %.3f s. They are silent; the rest is whole.",
                file.getFileName(), samples, (double) samples / rate, (double) first / rate));
    }

    /** Bytes that are no sound lay between, but no sample is known to be missing. */
    static Warning skipped(Path file) {
        return new Warning("damaged", file.getFileName()
                + " is damaged: a part of it is no sound and was passed over. Sound may be missing there.");
    }

    /** Parts that were sound once are lost, and what follows them moves up. */
    static Warning lost(Path file, long samples) {
        return new Warning("damaged", file.getFileName() + " is damaged: " + samples
                + " samples are missing, and what follows them comes earlier by as much. Copy or export it again.");
    }

    /** A checksum that the encoder wrote doesn't fit, and nobody can tell which samples are wrong. */
    static Warning checksum(Path file) {
        return new Warning("damaged", file.getFileName()
                + " is damaged: its checksum doesn't fit. Some of its samples are others than were recorded. Copy or export it again.");
    }

    /** Each part is as it was written, but all of them together aren't what the encoder was given. */
    static Warning digest(Path file) {
        return new Warning("damaged", file.getFileName() + " holds other sound than its encoder was given: the digest (MD5) in its header"
                + " doesn't fit, though each part is whole. It was cut, joined or changed since; export it again.");
    }

    /** The file was cut out of a longer stream, or its beginning was lost: nobody can tell which. */
    static Warning late(Path file, long samples, int rate) {
        return new Warning("late", String.format(Locale.ROOT, "%s begins %d samples (%.3f s) after the start of its stream: what lay "
                + "before is not in the file. Times count from what is there.", file.getFileName(), samples, (double) samples / rate));
    }

    static Warning truncated(Path file, long samples) {
        return new Warning("truncated",
                "The sound of " + file.getFileName() + " ends " + samples + " samples earlier than its header says.");
    }
}
