/*
 * Copyright (c) 2026 Sparsha Workbench contributors
 * SPDX-License-Identifier: EPL-2.0
 */
package org.sparsha.runtime.plugins;

import java.util.List;
import java.util.Locale;

/**
 * What fetching a plug-in takes, as its site says.
 *
 * @param bytes size of its files; 0 where the site says none
 * @param signers who says to have signed all of it, not checked before it is fetched; none where a file isn't signed
 */
public record PluginDownload(long bytes, List<Signer> signers) {

    private static final long TENTH_OF_A_MEGABYTE = 100_000;

    /** Copies the list. */
    public PluginDownload {
        signers = List.copyOf(signers);
    }

    /** @return size and signers for people */
    public String text() {
        return size() + ", " + (signers.isEmpty() ? "not signed"
                : "signed by " + String.join(" and ", signers.stream().map(Signer::text).toList()));
    }

    /** @return the size for people */
    public String size() {
        return bytes == 0 ? "size unknown" : bytes < TENTH_OF_A_MEGABYTE ? Math.max(1, bytes / 1000) + " kB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }
}
