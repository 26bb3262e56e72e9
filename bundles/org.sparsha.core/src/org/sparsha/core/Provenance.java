/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.core;

import java.util.Map;

/**
 * Where a result comes from. Equal provenance means an equal result, bit for bit, whatever the number of threads.
 *
 * @param audioSha256 digest of the audio file's bytes (of the samples, where there is no file)
 * @param modelSha256 digest of the model's graph
 * @param algorithm id of the algorithm, such as an explainer's
 * @param algorithmVersion its version
 * @param parameters name to text of every parameter that took part, sorted or in declared order
 * @param seed seed of everything random
 * @param toolVersion version of this tool
 */
public record Provenance(String audioSha256, String modelSha256, String algorithm, String algorithmVersion,
        Map<String, String> parameters, long seed, String toolVersion) {

    /** Copies the map, keeping its order. */
    public Provenance {
        parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
    }
}
