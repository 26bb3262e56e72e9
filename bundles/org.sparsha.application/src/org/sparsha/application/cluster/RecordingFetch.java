/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.application.cluster;

import java.io.IOException;
import java.nio.file.Path;

/** Brings recordings from a storage system to this process. Called by one thread of a process at a time for one recording. */
@FunctionalInterface
public interface RecordingFetch {

    /** For processes that see the same files as the command. */
    RecordingFetch NONE = (address, to) -> {
        throw new IOException("this process can't read from storage systems");
    };

    /**
     * Copies one.
     *
     * @param address its place in the storage, see {@link RemoteRecordings#address}
     * @param to file to write, not there yet
     * @throws IOException where it can't be had; the recording is then a failure, the others go on
     */
    void fetch(String address, Path to) throws IOException;
}
